public import SSMEModel

/// What became of the stewards' keys.
public enum StewardReport: Sendable {
    /// A key was made; its file is the steward's alone.
    case added(String, file: String)
    /// A key was withdrawn.
    case removed(String)
    /// Who has a key, and since when.
    case listed([(name: String, since: String)])

    /// The report as people read it.
    public func text(_ language: Language) -> String {
        switch self {
        case .added(let name, let file):
            LocalizedText(
                "Llave de «\(name)»: «\(file)». Entréguesela y no guarde copia: quien la tenga firma por esa persona.",
                english:
                    "Key of «\(name)»: «\(file)». Hand it over and keep no copy: whoever has it signs for that person."
            )[language]
        case .removed(let name):
            LocalizedText(
                "La llave de «\(name)» ya no firma; lo que firmó sigue firmado.",
                english: "The key of «\(name)» signs no more; what it signed stays signed.")[
                    language]
        case .listed(let stewards) where stewards.isEmpty:
            LocalizedText(
                "No hay custodios con llave. Cree una: ssme-pipeline steward add \"NOMBRE\"",
                english: "No steward has a key. Make one: ssme-pipeline steward add \"NAME\"")[
                    language]
        case .listed(let stewards):
            stewards.map { $0.since.prefix(10) + "  " + $0.name }.joined(separator: "\n")
        }
    }

    /// The report for other programs.
    public func json(_ language: Language) -> String {
        switch self {
        case .added(let name, let file):
            JSONValue.object([("added", .text(name)), ("key", .text(file))]).sortedDocument
        case .removed(let name): JSONValue.object([("removed", .text(name))]).sortedDocument
        case .listed(let stewards):
            JSONValue.list(
                stewards.map { .object([("steward", .text($0.name)), ("since", .text($0.since))]) }
            ).sortedDocument
        }
    }
}
