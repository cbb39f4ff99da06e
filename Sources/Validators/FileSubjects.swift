import Expressions
import SSMEModel

/// The subjects of `each: file`: every file that came, named in the form or not, once.
struct FileSubjects: Sendable {
    func callAsFunction(_ submission: Submission) -> [Subject] {
        let named = Set(submission.evidence.filter { $0.status != .missing }.map(\.claim.file))
        var taken: Set<String> = []
        return named.union(submission.unclaimed).sorted().map { file in
            let name = Self.free(Finding.wholeForm + ":" + ClaimSubjects.ascii(file), &taken)
            return Subject(
                name: name, question: "",
                locals: ["file": .text(file), "named": .truth(named.contains(file))],
                files: [file], typed: file)
        }
    }

    /// A name that no other file has: names that differ only in marks look alike in an id.
    private static func free(_ name: String, _ taken: inout Set<String>) -> String {
        var free = name
        var times = 1
        while !taken.insert(free).inserted {
            times += 1
            free = name + "." + String(times)
        }
        return free
    }
}
