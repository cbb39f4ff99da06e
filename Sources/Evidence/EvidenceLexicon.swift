public import SSMEModel

/// What a wave's steward wrote of documents in `evidence.yml`: how each kind reads, which bodies there are, how many are
/// enough, when they are forgotten.
public struct EvidenceLexicon: Sendable {
    /// How one kind of document reads.
    struct Kind: Sendable {
        /// The kind's code, as the questionnaire has it: `acta`.
        let code: String
        /// What people call it.
        let label: LocalizedText
        /// The weight that is enough.
        let threshold: Double
        /// True where people sign it.
        let isSigned: Bool
        let phrases: [(id: Int, weight: Double)]
        let marks: [(mark: StructureMark, weight: Double)]
    }

    /// A body of governance and the words for it.
    struct Body: Sendable {
        let code: String
        let label: LocalizedText
        let phrases: [String]
        let ids: [Int]
    }

    /// How many documents an answer calls for.
    struct Sufficiency: Sendable {
        let question: QuestionCode
        /// Among the question's documents, 0-based.
        let requirement: Int
        /// The field that tells how often.
        let field: FieldCode
        /// By option, the documents in a year.
        let counts: [String: Int]
        /// True where fewer leave the answer without support; false where it is only asked.
        let decides: Bool
    }

    /// The version that the steward gave the file.
    public let version: String
    /// The day after which nothing read from documents is kept.
    public let purge: CalendarDate
    let kinds: [Kind]
    let bodies: [Body]
    let health: [Int]
    let sufficiency: [Sufficiency]
    /// By question, the field whose figure the documents must state.
    let figures: [QuestionCode: FieldCode]
    /// The field that says in which month the initiative began; `nil` where none does.
    let start: FieldCode?
    /// The likeness from which a text is a copy of another, 0…1.
    let copyLikeness: Double
    /// How many of 64 marks of a picture may differ in a copy.
    let copyDistance: Int
    /// A text with fewer words is taken for no text.
    let minimumWords: Int
    /// A document is clearly of another kind where it looks so many times enough like that, and so many times more than
    /// like what was asked.
    let clearly: Double
    private(set) var index: PhraseIndex
    /// The initiatives of the roster: a text that names one of these names it or who manages it.
    private(set) var names: [(initiative: String, phrases: [NamePhrase])] = []
    /// Every word of the names whose words may stand apart.
    private(set) var tellingWords: Set<String> = []

    /// A name as a text may write it.
    struct NamePhrase: Sendable {
        let id: Int?
        /// Words that may stand in any order and not far from each other; empty for a phrase.
        let words: [String]
    }

    /// The field whose figure the documents of a question must state; `nil` where they need state none.
    public func figure(of question: QuestionCode) -> FieldCode? { figures[question] }

    /// How many documents a year an answer calls for, of one that a question asks for; 1 where nothing tells.
    public func meetings(
        of question: QuestionCode, _ requirement: Int, option: (FieldCode) -> String?
    ) -> Int {
        let rule = sufficiency.first { $0.question == question && $0.requirement == requirement }
        return rule.flatMap { rule in option(rule.field).flatMap { rule.counts[$0] } } ?? 1
    }

    /// The same, looking for the initiatives of a roster.
    public func naming(_ initiatives: [Initiative]) -> EvidenceLexicon {
        var index = index
        var names: [(initiative: String, phrases: [NamePhrase])] = []
        var known: [String: NamePhrase] = [:]
        func phrase(_ text: String) -> NamePhrase? {
            if let found = known[text] { return found }
            let words = TextTokens(text).words.map(\.text)
            guard words.count > 1 else { return nil }
            let made = NamePhrase(id: index.add(text), words: [])
            known[text] = made
            return made
        }
        for initiative in initiatives {
            let written = InitiativeNames(initiative)
            var phrases = (written.initiative + written.entities).compactMap(phrase)
            phrases += written.acronyms.map { NamePhrase(id: index.add($0), words: []) }
            let words = Self.telling(written.plain)
            if words.count > 1 {
                phrases.append(NamePhrase(id: nil, words: words))
            } else if let word = words.first {
                phrases += [phrase("clúster de " + word), phrase("clúster " + word)]
                    .compactMap { $0 }
            }
            names.append((initiative.id, phrases))
        }
        var other = self
        other.names = names
        other.tellingWords = Set(names.flatMap { $0.phrases.flatMap(\.words) })
        other.index = index
        return other
    }

    /// Of a wave without `evidence.yml`: nothing is looked for.
    public static let none = EvidenceLexicon(
        version: "", purge: CalendarDate(daysSince1970: 0), kinds: [], bodies: [], health: [],
        sufficiency: [], figures: [:], start: nil, copyLikeness: 1, copyDistance: 0,
        minimumWords: 1, clearly: 1, index: PhraseIndex())

    /// The words of a name that tell it from others: «Clúster Energía Solar del Caribe» → energia, solar, caribe.
    static func telling(_ name: String) -> [String] {
        TextTokens(name).words.map(\.text).filter { $0.count > 3 && !common.contains($0) }
    }

    private static let common: Set<String> = [
        "cluster", "clusteres", "iniciativa", "para", "desde", "entre", "sobre", "region",
        "regional", "departamento", "colombia",
    ]
}

/// How a document is built, as far as a machine sees it.
enum StructureMark: String, CaseIterable, Sendable {
    /// Many lines with several columns of numbers or short words.
    case table
    /// Several amounts of money.
    case amounts
    /// Several tax numbers.
    case nits
    /// Several percentages.
    case percents
    /// Several dates.
    case dates
    /// Places to sign.
    case signatures
    /// A file of a spreadsheet.
    case spreadsheet
    /// A short text.
    case short
    /// A long text.
    case long
}
