import Expressions
public import SSMEModel
import Validators

/// One thing found in a row of a list.
public struct ListFinding: Sendable {
    /// What the rule found.
    public let finding: Finding
    /// The row, 1-based, as the file has it.
    public let row: Int
    /// The columns concerned, by the last part of their codes.
    public let columns: [String]
    /// For a row that stands in the list already, where it stood first.
    public let firstRow: Int?
}

/// What a list came to, in memory that does not grow with it.
public struct ListTally: Sendable {
    /// What one rule came to.
    public struct Entry: Sendable {
        /// The rule.
        public let rule: RuleSummary
        /// How many rows break it.
        public fileprivate(set) var failed = 0
        /// How many rows it could not be told of, for want of a value.
        public fileprivate(set) var unknown = 0
        /// How many rows it could not be asked of: our fault.
        public fileprivate(set) var broken = 0
        /// Why it could not be asked, the first time.
        public fileprivate(set) var whyBroken = LocalizedText("")
        /// The gravest that it was.
        public fileprivate(set) var severity = Severity.info
        /// The first findings.
        public fileprivate(set) var first: [ListFinding] = []
    }

    /// The file's name.
    public let file: String
    /// Rows under the headings, blank ones left out.
    public internal(set) var rows = 0
    /// Rows in which something was found.
    public private(set) var rowsFailed = 0
    /// The rules that were asked, in the order of their files.
    public private(set) var rules: [Entry]
    /// The rules about the list that were not asked, and what they read besides a row.
    public let unasked: [(rule: RuleSummary, why: LocalizedText)]
    /// The headings that name no column of the list.
    public internal(set) var unknownColumns: [String] = []

    private var lastRow = 0
    private let places: [String: Int]

    init(file: String, asked: [RuleSummary], unasked: [ListReview.Unasked]) {
        self.file = file
        rules = asked.map { Entry(rule: $0) }
        self.unasked = unasked.map { ($0.rule, Self.words($0.reach)) }
        places = Dictionary(asked.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// True where a finding of that severity stands in the way.
    public func isBlocked(failOn severity: Severity) -> Bool {
        rules.contains { $0.failed > 0 && $0.severity >= severity }
    }

    /// Counts a finding.
    mutating func count(_ found: ListFinding) {
        guard let place = places[found.finding.rule] else { return }
        switch found.finding.outcome {
        case .fail:
            rules[place].failed += 1
            rules[place].severity = max(rules[place].severity, found.finding.severity)
            if rules[place].first.count < Self.mostShown { rules[place].first.append(found) }
            if found.row != lastRow { rowsFailed += 1 }
            lastRow = found.row
        case .unknown: rules[place].unknown += 1
        case .ruleError:
            if rules[place].broken == 0 { rules[place].whyBroken = found.finding.fix }
            rules[place].broken += 1
        case .pass: break
        }
    }

    private static let mostShown = 5

    private static func words(_ reach: RowReach?) -> LocalizedText {
        switch reach {
        case nil: LocalizedText("mira la lista entera", english: "it looks at the whole list")
        case .form:
            LocalizedText(
                "lee otras respuestas del formulario",
                english: "it reads other answers of the form")
        case .documents:
            LocalizedText("lee los soportes", english: "it reads the documents")
        case .sender:
            LocalizedText(
                "pregunta quién envía el formulario", english: "it asks who sends the form")
        case .earlierWave:
            LocalizedText(
                "lee la edición anterior", english: "it reads the earlier wave")
        case .otherForms:
            LocalizedText(
                "compara con otros formularios", english: "it compares with other forms")
        }
    }
}
