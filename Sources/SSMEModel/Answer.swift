/// What one answer cell was understood to say.
public enum AnswerValue: Hashable, Sendable {
    /// Nothing was typed.
    case blank
    /// The code of the option chosen.
    case choice(String)
    /// An option of a multiple question, marked or expressly not.
    case flag(Bool)
    /// **Units**: those of the field.
    case number(Double)
    /// A month.
    case month(YearMonth)
    /// Free text, trimmed.
    case text(String)
    /// A reason for giving no value.
    case nonResponse(NonResponse)
    /// Something was typed that may be meant in these ways, or in this one that is not sure; never a value: it is asked.
    case ambiguous([Reading])
    /// Something was typed that could not be understood; never a value, never a blank.
    case unreadable
}

/// The reasons for giving no value; zero is none of them.
public enum NonResponse: String, Hashable, Sendable, CaseIterable {
    case notApplicable = "no_aplica"
    case notMeasured = "no_se_midio"
    case declined = "prefiere_no_responder"

    /// The words that people type in an answer cell, in Spanish whatever the language.
    public var words: String {
        switch self {
        case .notApplicable: "no aplica"
        case .notMeasured: "no se midió"
        case .declined: "prefiere no responder"
        }
    }
}

/// One answer cell: the value as typed, as understood, and how sure that is.
public struct Answer: Hashable, Sendable {
    /// The field it answers.
    public let field: FieldCode
    /// What it was understood to say.
    public let value: AnswerValue
    /// What the person typed, as shown in the cell; empty where nothing was typed.
    public let typed: String
    /// Decimals typed, for sums that respect rounding; 0 where the value is no number.
    public let decimals: Int
    /// The cell; `nil` where the file has no place for the field.
    public let location: CellLocation?
    /// How sure it is that this was meant; certain where nothing was understood.
    public let sureness: Sureness

    /// Makes an answer from its parts.
    public init(
        field: FieldCode, value: AnswerValue, typed: String = "", decimals: Int = 0,
        location: CellLocation? = nil, sureness: Sureness = .certain
    ) {
        self.field = field
        self.value = value
        self.typed = typed
        self.decimals = decimals
        self.location = location
        self.sureness = sureness
    }

    /// True where something was typed and understood, a reason for non-response included.
    public var isAnswered: Bool {
        switch value {
        case .blank, .ambiguous, .unreadable: false
        default: true
        }
    }

    /// True where something was typed and not understood, or not for sure.
    public var isUnclear: Bool {
        switch value {
        case .ambiguous, .unreadable: true
        default: false
        }
    }

    /// What it may mean; empty where that is not in doubt, or not known at all.
    public var readings: [Reading] {
        if case .ambiguous(let readings) = value { readings } else { [] }
    }

    /// True where there is a value; a reason for giving none is no value.
    public var hasValue: Bool {
        if case .nonResponse = value { false } else { isAnswered }
    }
}
