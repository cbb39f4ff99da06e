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
                "D4.7.innovacion": nil, "D2.1": .choice("amplio"), "D2.2": .choice("no"),
                "D10.5": .choice("no"), "D10.6": .choice("no"),
            ]
        case .noGovernance:
            [
                "D4.1": .choice("no_definido"), "D4.2": nil, "D4.3.poco_entendimiento": .flag(true),
                "D4.4.asamblea": nil, "D4.4.comite": nil, "D4.4.mesas": nil,
                "D4.8": .choice("parcial_menor"), "D4.9": .number(0),
                "D4.11.dedicacion": .flag(true), "D5.1": .choice("no_hay"),
                "D5.3.agendas": .flag(true), "D5.4.formacion": nil, "D5.4.mercados": nil,
                "D5.4.ninguno": .flag(true), "D5.8.universidades": nil,
                "D5.8.ninguno": .flag(true),
            ]
        case .oneSource:
            [
                "D7.2.camaras": .number(100), "D7.2.empresas": nil, "D7.2.nacional": nil,
                "D7.4": .number(0), "D7.7": .choice("no"), "D7.8": .choice("no_explorada"),
                "D7.10": .choice("menos_12"), "D8.2": .choice("sin_aumento"),
                "D8.8": .choice("no"), "D8.14": .number(0), "D9.1": .choice("no_evidenciado"),
                "D9.2": .choice("sin_aumento"),
            ]
        }
    }
}
