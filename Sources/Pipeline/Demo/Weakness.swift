import SSMEModel

/// A way in which an invented initiative is less far along, without contradicting itself.
enum Weakness: CaseIterable, Sendable {
    case noPlan, noGovernance, oneSource

    /// The weaker initiatives of a wave: each weakness alone, then all together.
    static let profiles: [[Weakness]] = allCases.map { [$0] } + [allCases]

    /// The answers written over those of a stronger initiative; `nil` blanks a field.
    var answers: [FieldCode: AnswerValue?] {
        switch self {
        case .noPlan:
            [
                "D3.1": .choice("desactualizada"),
                "D3.2": YearMonth(iso: "2021-05").map { .month($0) },
                "D3.4": .choice("b0_20"), "D3.5": .choice("no_tiene"), "D4.7.mercados": nil,
                "D4.7.innovacion": nil,
            ]
        case .noGovernance:
            [
                "D4.1": .choice("no_definido"), "D4.2": nil, "D4.3.poco_entendimiento": .flag(true),
                "D4.4.asamblea": nil, "D4.4.comite": nil, "D4.4.mesas": nil,
                "D4.8": .choice("parcial_menor"), "D4.9": .number(0),
                "D4.11.dedicacion": .flag(true),
            ]
        case .oneSource:
            [
                "D7.2.camaras": .number(100), "D7.2.empresas": nil, "D7.2.nacional": nil,
                "D7.4": .number(0), "D7.7": .choice("no"), "D7.8": .choice("no_explorada"),
                "D7.10": .choice("menos_12"),
            ]
        }
    }
}
