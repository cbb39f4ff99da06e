import Declarations
import SSMEModel

/// How far an answer can be relied on: of two answers that contradict each other, the one trusted least is suspected.
public enum Trust: String, Sendable, CaseIterable, Comparable {
    /// An estimate, or what is often mistyped.
    case low
    /// Where the rule does not say.
    case medium
    /// What comes from a register or a certified account.
    case high

    /// Low before medium before high.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .high: 2
        }
    }

    /// Reads `{D7.1: low, D7.2: high}`; a question's code stands for all of its fields.
    static func declared(
        _ node: Declaration?, _ questionnaire: Questionnaire
    ) throws(DeclarationError) -> [FieldCode: Trust] {
        var trust: [FieldCode: Trust] = [:]
        for (key, value) in try node?.entries() ?? [] {
            let code = try key.text()
            let fields =
                questionnaire.question(code)?.fields.map(\.code)
                ?? questionnaire.field(code).map { [$0.field.code] }
            guard let fields else {
                throw key.error(
                    found: code, expected: "un código del cuestionario",
                    near: Nearest.word(
                        to: code,
                        among: questionnaire.questions.flatMap { [$0.code] + $0.fields.map(\.code) }
                    ))
            }
            let level = try value.word(of: Trust.self)
            for field in fields { trust[field] = level }
        }
        return trust
    }
}
