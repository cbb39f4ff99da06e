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

/// One answer cell: the value as understood, and as typed.
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

    /// Makes an answer from its parts.
    public init(
        field: FieldCode, value: AnswerValue, typed: String = "", decimals: Int = 0,
        location: CellLocation? = nil
    ) {
        self.field = field
        self.value = value
        self.typed = typed
        self.decimals = decimals
        self.location = location
    }

    /// True where something was typed and understood, a reason for non-response included.
    public var isAnswered: Bool {
        switch value {
        case .blank, .unreadable: false
        default: true
        }
    }

    /// True where there is a value; a reason for giving none is no value.
    public var hasValue: Bool {
        if case .nonResponse = value { false } else { isAnswered }
    }
}
