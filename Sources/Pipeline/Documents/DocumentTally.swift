import Evidence
import SSMEModel

/// What a run did with the documents that it received.
struct DocumentTally: Sendable {
    /// Whose text a machine read.
    private(set) var readCount = 0
    /// That nobody could read but a person.
    private(set) var leftCount = 0
    /// Of these, those whose kind only wants a program that this machine lacks.
    private(set) var lackingCount = 0
    /// That no antivirus looked at.
    private(set) var unscannedCount = 0

    init() {}

    init(_ read: DocumentLibrary.Read) {
        for facts in read.facts.values {
            if facts.reading == .read || facts.reading == .recognised {
                readCount += 1
            } else {
                leftCount += 1
                if facts.reading == .noProgram { lackingCount += 1 }
            }
            if facts.virus == nil { unscannedCount += 1 }
        }
    }

    /// The same in a sentence; `nil` where there was no document.
    var line: LocalizedText? {
        guard readCount + leftCount > 0 else { return nil }
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
        if unscannedCount > 0 {
            spanish += "; el antivirus no revisó \(number(unscannedCount, .spanish))"
            english += "; the antivirus did not look at \(number(unscannedCount, .english))"
        }
        return LocalizedText(spanish + ".", english: english + ".")
    }
}
