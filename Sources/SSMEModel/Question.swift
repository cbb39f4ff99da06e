/// A question's code, `D7.2`.
public typealias QuestionCode = String
/// An answer field's code: the question's own (`D7.1`), or with a part (`D7.2.camaras`).
public typealias FieldCode = String

/// One question and the fields that answer it.
public struct Question: Hashable, Sendable {
    /// How the question is answered.
    public enum Kind: String, Sendable, CaseIterable {
        /// One of several options; one choice field.
        case single
        /// Any number of options; a flag field for each.
        case multiple
        /// Parts that sum to 100; a percent field for each.
        case distribution
        /// An amount of money; one field.
        case amount
        /// Whole numbers; one field or one a row.
        case integer
        /// A percentage; one field.
        case percent
        /// A month, or a first and a last one.
        case month
        /// Free text.
        case text
        /// Fields of different kinds, each declared.
        case composite
        /// A list on a sheet of its own; one field counts its entries.
        case table
    }

    /// `D7.2`, permanent.
    public let code: QuestionCode
    /// The question as people read it.
    public let text: LocalizedText
    /// How to answer: base, unit, reference period; `nil` where the text says it all.
    public let help: LocalizedText?
    /// How it is answered.
    public let kind: Kind
    /// The answer cells, in the order of the sheet.
    public let fields: [Field]
    /// The condition under which it is asked; `nil`: always.
    public let askedWhen: SourceText?
    /// Whether an asked question must be answered.
    public let isRequired: Bool
    /// The documents that back the answer.
    public let evidence: [EvidenceRequirement]
    /// The list that answers a `table` question; `nil` for every other kind.
    public let list: ListForm?

    /// Makes a question from its parts.
    public init(
        code: QuestionCode, text: LocalizedText, help: LocalizedText? = nil, kind: Kind,
        fields: [Field], askedWhen: SourceText? = nil, isRequired: Bool = true,
        evidence: [EvidenceRequirement] = [], list: ListForm? = nil
    ) {
        self.code = code
        self.text = text
        self.help = help
        self.kind = kind
        self.fields = fields
        self.askedWhen = askedWhen
        self.isRequired = isRequired
        self.evidence = evidence
        self.list = list
    }
}

/// One answer cell.
public struct Field: Hashable, Sendable {
    /// What the cell takes.
    public enum Kind: String, Sendable, CaseIterable {
        /// One of the field's options.
        case choice
        /// Marked or not; the field is an option of a multiple question.
        case flag
        /// **Units**: percentage points, 0…100.
        case percent
        /// **Units**: Colombian pesos, whole.
        case amount
        /// A whole number, 0 or more.
        case integer
        /// A month, `AAAA-MM`.
        case month
        /// Free text.
        case text
        /// A tax number with its check digit.
        case nit
        /// How many entries the question's list has; counted, never typed.
        case entries
    }

    /// `D7.2.camaras`, or the question's own code where it has one field; also the defined name of the answer cell.
    public let code: FieldCode
    /// The row's label: «Cámaras de comercio»; empty where the question's text says it.
    public let label: LocalizedText
    /// What the cell takes.
    public let kind: Kind
    /// The options of a choice, in order; empty for every other kind.
    public let options: [Option]
    /// True for the option of a multiple question that excludes the others («ninguna»).
    public let isExclusive: Bool
    /// False for a part that may stay blank when the rest is answered.
    public let isRequired: Bool

    /// Makes a field from its parts.
    public init(
        code: FieldCode, label: LocalizedText, kind: Kind, options: [Option] = [],
        isExclusive: Bool = false, isRequired: Bool = true
    ) {
        self.code = code
        self.label = label
        self.kind = kind
        self.options = options
        self.isExclusive = isExclusive
        self.isRequired = isRequired
    }

    /// The part after the question's code: `camaras` of `D7.2.camaras`; empty where there is none.
    public var part: String {
        let pieces = code.split(separator: ".", maxSplits: 2)
        return pieces.count == 3 ? String(pieces[2]) : ""
    }

    /// What people call the field: its label, or the question's text where it has none.
    public func name(in question: Question) -> LocalizedText {
        label.spanish.isEmpty ? question.text : label
    }
}

/// One option of a choice.
public struct Option: Hashable, Sendable {
    /// The code that expressions use: `actualizada`.
    public let code: String
    /// What the drop-down shows.
    public let label: LocalizedText

    /// Makes an option from its parts.
    public init(code: String, label: LocalizedText) {
        self.code = code
        self.label = label
    }
}

/// A document that must back an answer.
public struct EvidenceRequirement: Hashable, Sendable {
    /// How recent the document must be.
    public enum Validity: Hashable, Sendable {
        /// Dated in the months before the wave's cut-off, or later. **Units**: months, 1 or more.
        case months(Int)
        /// Of the wave's reference year, or over it.
        case referenceYear
    }

    /// What the document is: «el plan de acción».
    public let document: LocalizedText
    /// The condition under which it is required; `nil`: whenever the question is answered.
    public let when: SourceText?
    /// The kinds of document that are accepted, each a code and what people call it; empty: any.
    public let kinds: [Option]
    /// How recent it must be; `nil`: of any date.
    public let validity: Validity?

    /// Makes a requirement from its parts.
    public init(
        document: LocalizedText, when: SourceText? = nil, kinds: [Option] = [],
        validity: Validity? = nil
    ) {
        self.document = document
        self.when = when
        self.kinds = kinds
        self.validity = validity
    }
}
