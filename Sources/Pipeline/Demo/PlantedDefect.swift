import SSMEModel

/// One thing made wrong on purpose in an invented submission, and the rule that must find it.
struct PlantedDefect: Sendable {
    /// What the defect does to the evidence, for defects that no answer shows.
    enum Evidence: Sendable { case untouched, notNamed, notSent, empty }

    /// What was planted, in words.
    let title: LocalizedText
    /// The rule that must find it.
    let rule: String
    /// The subject that the rule must name.
    let subject: String
    /// The answers written over the coherent ones; `nil` blanks a field.
    let answers: [FieldCode: AnswerValue?]
    /// What is done to the document of `subject`.
    var evidence = Evidence.untouched

    /// Every kind, in the order in which a seed may draw them.
    static let all: [PlantedDefect] = [
        PlantedDefect(
            title: LocalizedText(
                "Las fuentes de la operación suman 96 %", english: "Operating sources sum to 96 %"),
            rule: "FIN-02", subject: "D7.2",
            answers: [
                "D7.2.camaras": .number(56), "D7.2.empresas": .number(20),
                "D7.2.nacional": .number(20),
            ]),
        PlantedDefect(
            title: LocalizedText(
                "Las fuentes de los proyectos suman 110 %", english: "Project sources sum to 110 %"),
            rule: "FIN-05", subject: "D7.5",
            answers: [
                "D7.5.camaras": .number(60), "D7.5.empresas": .number(20),
                "D7.5.nacional": .number(30),
            ]),
        PlantedDefect(
            title: LocalizedText(
                "Estrategia en más de 80 % con plan en menos de 20 %",
                english: "Strategy past 80 % with a plan under 20 %"),
            rule: "EST-11", subject: "D3.4",
            answers: ["D3.4": .choice("b81_100"), "D3.8.band": .choice("b0_20")]),
        PlantedDefect(
            title: LocalizedText(
                "Asamblea y comité sin modelo de gobernanza",
                english: "Assembly and committee without a governance model"),
            rule: "GOB-13", subject: "D4.1",
            answers: [
                "D4.1": .choice("no_definido"), "D4.2": nil,
                "D4.3.desarticulacion": .flag(true),
            ]),
        PlantedDefect(
            title: LocalizedText(
                "Plan de acción sin soporte", english: "Action plan without its document"),
            rule: "EVI-01", subject: "D3.5", answers: [:], evidence: .notNamed),
        PlantedDefect(
            title: LocalizedText(
                "Soporte nombrado que no llegó", english: "Document named that did not arrive"),
            rule: "EVI-02", subject: "D7.1", answers: [:], evidence: .notSent),
        PlantedDefect(
            title: LocalizedText("Soporte vacío", english: "Empty document"),
            rule: "EVI-03", subject: "D4.1", answers: [:], evidence: .empty),
        PlantedDefect(
            title: LocalizedText(
                "Costo de operación cien veces menor",
                english: "Operating cost a hundred times less"),
            rule: "ANO-01", subject: "D7.1", answers: ["D7.1": .number(1_200_000)]),
    ]
}
