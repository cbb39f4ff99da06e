import Expressions
import SSMEModel

/// The subjects of `each: file`: every file that came, named in the form or not, once.
struct FileSubjects: Sendable {
    func callAsFunction(_ submission: Submission) -> [Subject] {
        let named = Set(submission.evidence.filter { $0.status != .missing }.map(\.claim.file))
        var times: [String: Int] = [:]
        return named.union(submission.unclaimed).sorted().map { file in
            var name = Finding.wholeForm + ":" + ClaimSubjects.ascii(file)
            times[name, default: 0] += 1
            if let count = times[name], count > 1 { name += "." + String(count) }
            return Subject(
                name: name, question: "",
                locals: ["file": .text(file), "named": .truth(named.contains(file))],
                files: [file], typed: file)
        }
    }
}
