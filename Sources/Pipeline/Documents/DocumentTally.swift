import Evidence
import Reports
import SSMEModel

/// What a run did with the documents that it received.
struct DocumentTally: Sendable {
    /// What came, and what looked at it.
    private(set) var documents = ReceivedDocuments.none
    /// Documents whose text a machine read.
    private(set) var readCount = 0
    /// Claims that only a person can judge.
    private(set) var leftCount = 0
    /// Of these, those whose kind only wants a program that this machine lacks.
    private(set) var lackingCount = 0
    private let wasTold: Bool

    init() { wasTold = false }

    /// Counts what was read of the documents of some submissions, and what came of their claims.
    init(
        _ read: DocumentLibrary.Read, of reviews: [ReviewedSubmission], missing programs: [String]
    ) {
        wasTold = !read.facts.isEmpty
        let claims = reviews.flatMap(\.submission.evidence)
        // Beside what was read, what people named and no reader was given: locked, cut off, a program.
        let named = Set(claims.filter { $0.status != .empty }.compactMap(\.digest))
        documents = ReceivedDocuments(
            digests: named.union(read.facts.keys),
            scanned: Set(read.facts.filter { $0.value.virus != nil }.keys),
            missingPrograms: programs)
        readCount = read.facts.values.count { $0.reading == .read || $0.reading == .recognised }
        let left = claims.filter { $0.status == .notAssessable }
        leftCount = left.count
        lackingCount = left.count { $0.facts[.lacksProgram]?.truth == true }
    }

    /// The same in a sentence, and where the rest is told; `nil` where no document was looked at.
    var line: LocalizedText? {
        guard wasTold else { return nil }
        func number(_ count: Int, _ language: Language) -> String {
            Figure(language).number(Double(count))
        }
        var spanish =
            "Documentos: \(number(readCount, .spanish)) \(readCount == 1 ? "leído" : "leídos")"
        var english = "Documents: \(number(readCount, .english)) read"
        if leftCount > 0 {
            spanish += ", \(number(leftCount, .spanish)) para que los mire una persona"
            english += ", \(number(leftCount, .english)) for a person to look at"
        }
        if lackingCount > 0 {
            spanish +=
                " (\(number(lackingCount, .spanish)) porque a este equipo le falta un programa: doctor dice cuál)"
            english +=
                " (\(number(lackingCount, .english)) because this machine lacks a program: doctor says which)"
        }
        let unscanned = documents.digests.count - documents.scanned.count
        if unscanned > 0 {
            spanish += "; el antivirus no revisó \(number(unscanned, .spanish))"
            english += "; the antivirus did not look at \(number(unscanned, .english))"
        }
        let (page, table) = ("validation-report.html", EvidenceTable.fileName)
        return LocalizedText(
            spanish + ". Uno por uno: «Soportes» en \(page), y \(table).",
            english: english + ". One by one: “Documents” in \(page), and \(table).")
    }
}
