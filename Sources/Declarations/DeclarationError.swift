public import SSMEModel
import Yams

/// What is wrong in a file that a methodologist edits, and where.
public struct DeclarationError: Error, Equatable, Sendable {
    /// The file, relative to the configuration folder.
    public let file: String
    /// 1-based.
    public let line: Int
    /// 1-based.
    public let column: Int
    /// What stands there; `nil` where something is missing.
    public let found: String?
    /// What was expected there.
    public let expected: String
    /// The nearest known word; `nil` where none is near.
    public let nearest: String?

    /// Makes an error from its parts.
    public init(
        file: String, line: Int, column: Int, found: String?, expected: String,
        nearest: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.found = found
        self.expected = expected
        self.nearest = nearest
    }

    init(yaml error: any Error, file: String) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(
                file: file, line: mark.line, column: mark.column, found: nil,
                expected: YAMLProblem.expectation(problem))
        case .duplicatedKeysInMapping(let duplicates, let context):
            self.init(
                file: file, line: context.mark.line, column: context.mark.column,
                found: duplicates.map { String(describing: $0) }.sorted().joined(separator: ", "),
                expected: "cada clave una sola vez")
        case .reader(let problem, let offset, _, let text):
            let before = text.prefix(offset ?? 0).split(
                omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            self.init(
                file: file, line: max(1, before.count), column: (before.last?.count ?? 0) + 1,
                found: nil, expected: YAMLProblem.expectation(problem))
        default:
            self.init(
                file: file, line: 1, column: 1, found: String(describing: error),
                expected: "YAML bien formado")
        }
    }

    /// `rules/d7.yml:12:5: se encontró «chek»; se esperaba … ¿Quiso escribir «check»?`
    public var explanation: LocalizedText {
        let place = "\(file):\(line):\(column): "
        let spanish =
            (found.map { "se encontró «\($0)»; " } ?? "") + "se esperaba \(expected)."
            + (nearest.map { " ¿Quiso escribir «\($0)»?" } ?? "")
        let english =
            (found.map { "found «\($0)»; " } ?? "") + "expected \(expected)."
            + (nearest.map { " Did you mean «\($0)»?" } ?? "")
        return LocalizedText(place + spanish, english: place + english)
    }
}
