public import Expressions
public import SSMEModel

/// Applies the rules of one list to its entries, one after another: no list is ever whole in memory.
///
/// Rules that take the list row by row are asked of each row. A rule about the list as a whole that only wants nothing
/// to be wrong with any entry (`repeated = 0`) is asked of each entry as of a list of one.
///
/// ```swift
/// var review = ListReview(rules: rules, of: question, list)
/// if let doubt = review.doubt(about: cells, row: 2) {
///     let judged = review.judged(entry, number: 1, doubt)
/// }
/// ```
public struct ListReview: Sendable {
    /// A rule that one entry is not enough for.
    public struct Unasked: Sendable {
        /// The rule.
        public let rule: RuleSummary
        /// What it reads besides the entry; `nil`: the list as a whole.
        public let reach: RowReach?
    }

    /// The rules that an entry may break.
    public struct Doubt: Sendable {
        /// The places of the cells that they, or what they say, read.
        public let places: Set<Int>
        fileprivate let rules: [Int]
        /// For an entry that stands in the list already, the row where it stood first.
        fileprivate let firstRow: Int?
    }

    /// What a rule says of an entry. A pass is not told.
    public struct Judged: Sendable {
        /// What was found.
        public let finding: Finding
        /// For an entry that stands in the list already, the row where it stood first.
        public let firstRow: Int?
    }

    /// The rules that are asked, in the order of their files.
    public var asked: [RuleSummary] { rules.map(\.rule.summary) }
    /// The rules about the list that are not asked: nobody knows what they would have said.
    public let unasked: [Unasked]

    /// The places of the columns that a rule reads or that tell entries apart.
    public var placesRead: Set<Int> {
        Set(rules.flatMap(\.places)).union(key.places)
    }

    private let question: QuestionCode
    private let list: ListForm
    private let initiative: Initiative
    private let key: EntryKey
    private var seen = SeenKeys()
    private let rules: [AskedRule]
    private let required: [Int]

    /// Prepares the rules in force that read a list.
    ///
    /// - Parameter initiative: whose list it is, as the findings name it.
    public init(
        rules: RuleSet, of question: Question, _ list: ListForm,
        initiative: Initiative = Initiative(id: "", name: "")
    ) {
        self.question = question.code
        self.list = list
        self.initiative = initiative
        key = EntryKey(list)
        required = list.columns.indices.filter { list.columns[$0].isRequired }
        var asked: [AskedRule] = []
        var unasked: [Unasked] = []
        // A rule on trial tells its steward alone, from whole submissions.
        for rule in rules.rules
        where rules.isInForce(rule) && rule.declaration.status == .active {
            guard rule.isAbout(question.code, list) else { continue }
            if let ready = AskedRule(rule, list) {
                asked.append(ready)
            } else {
                unasked.append(Unasked(rule: rule.summary, reach: rule.reach))
            }
        }
        self.rules = asked
        self.unasked = unasked
    }

    /// What the rules may have against an entry; `nil` where it breaks none and stands there for the first time. To be
    /// asked once of every entry, in order.
    ///
    /// - Parameter arePlain: whether all cells are certain, readable values; if not, every rule is in doubt.
    public mutating func doubt(
        about cells: [AnswerValue], row: Int, arePlain: Bool = true
    ) -> Doubt? {
        var firstRow: Int?
        key.forEachHash(cells) { hash in
            if let first = seen.firstRow(of: hash, at: row) { firstRow = first }
        }
        let isListInDoubt =
            !arePlain || firstRow != nil || required.contains { cells[$0] == .blank }
        var doubted: [Int] = []
        for index in rules.indices
        where rules[index].isAboutRow
            ? !arePlain || !rules[index].passes(cells) : isListInDoubt
        {
            doubted.append(index)
        }
        guard !doubted.isEmpty else { return nil }
        let isWhole = !arePlain || doubted.contains { !rules[$0].isAboutRow }
        let places = isWhole ? Set(cells.indices) : Set(doubted.flatMap { rules[$0].placesTold })
        return Doubt(places: places, rules: doubted, firstRow: firstRow)
    }

    /// What the rules in doubt say of an entry, a pass left out.
    ///
    /// - Parameters:
    ///   - entry: one answer a column; of the places that the doubt does not name, only the value counts.
    ///   - number: which entry of the list it is, 1-based.
    public func judged(_ entry: [Answer], number: Int, _ doubt: Doubt) -> [Judged] {
        let submission = Submission(
            initiative: initiative, wave: "", round: 1, digest: "", fileName: "",
            answers: Dictionary(entry.map { ($0.field, $0) }) { first, _ in first },
            routing: [question: .yes])
        let row = RowSubjects.subject(question, list, entry, number: number)
        lazy var one = ListSubjects.subject(question, list, [entry]) { _ in doubt.firstRow != nil }
        var judged: [Judged] = []
        for asked in doubt.rules.map({ rules[$0] }) {
            let application = Application(
                rule: asked.rule, subject: asked.isAboutRow ? row : one, submission: submission)
            guard let verdict = application.verdict(), let finding = application.finding(verdict)
            else { continue }
            judged.append(
                Judged(finding: finding, firstRow: asked.isAboutRepeating ? doubt.firstRow : nil))
        }
        return judged
    }
}

/// A rule that an entry is enough for.
private final class AskedRule: Sendable {
    let rule: Rule
    let isAboutRow: Bool
    var isAboutRepeating: Bool { rule.check.nameWantedZero == "repeated" }
    private let isConditional: Bool
    private let skipsBlank: Bool
    private let applies: RowCheck?
    private let check: RowCheck?
    /// The places of the cells that it reads, and of those that its check reads.
    let places: [Int]
    /// Those, and the places that what it says reads.
    let placesTold: [Int]
    private let checked: [Int]

    init?(_ rule: Rule, _ list: ListForm) {
        guard rule.reach == nil else { return nil }
        self.rule = rule
        isAboutRow = rule.declaration.list != nil
        let place = { code in list.columns.firstIndex { $0.code == code } }
        checked = rule.check.columns.compactMap(place)
        places = checked + (rule.applies?.columns.compactMap(place) ?? [])
        placesTold = places + (rule.says.columns + rule.fix.columns).compactMap(place)
        isConditional = rule.applies != nil
        skipsBlank = rule.declaration.blank == .skip
        guard isAboutRow else {
            // Of one entry as of all of them: only where the list wants none to be wrong.
            guard let name = rule.check.nameWantedZero, ListSubjects.flaws.contains(name),
                rule.applies == nil
            else { return nil }
            (applies, check) = (nil, nil)
            return
        }
        let tolerance = rule.declaration.tolerance
        let isPlain = rule.declaration.blank != .zero
        check = isPlain ? RowCheck(rule.check, columns: list.columns, tolerance: tolerance) : nil
        applies = rule.applies.flatMap {
            RowCheck($0, columns: list.columns, tolerance: tolerance)
        }
    }

    /// True where plain cells are certain to give no finding, asked of a rule about rows.
    func passes(_ cells: [AnswerValue]) -> Bool {
        if isConditional {
            guard let applies = applies?.truth(cells) else { return false }
            if !applies { return true }
        }
        guard let check else { return false }
        if check.truth(cells) == true { return true }
        return skipsBlank && checked.allSatisfy { cells[$0] == .blank }
    }
}

extension Rule {
    /// Whether it reads a list, or is filed under its question.
    fileprivate func isAbout(_ question: QuestionCode, _ list: ListForm) -> Bool {
        if declaration.each == .list || declaration.list == question { return true }
        if declaration.list != nil { return false }
        return declaration.about == question
            || [check, applies].compactMap(\.self).contains { expression in
                expression.fields.contains(question)
                    || expression.codes.contains { $0 == question || $0.hasPrefix(question + ".") }
            }
    }

    /// The farthest that it, or when it applies, reaches beyond an entry.
    fileprivate var reach: RowReach? {
        [check.reach, applies?.reach].compactMap(\.self).max()
    }
}
