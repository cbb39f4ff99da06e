import SSMEModel

/// One thing made wrong on purpose in an invented submission, and the rule that must find it.
struct PlantedDefect: Sendable {
    /// What the defect does to the evidence, for defects that no answer shows.
    enum Evidence: Sendable, Equatable {
        case untouched, notNamed, notSent, empty
        /// Text under the ending of a PDF.
        case renamedText
        /// A web address in place of the file's name.
        case link
        /// The same content as the first document of another question.
        case copy(of: QuestionCode)
        /// Its text is seven years old, of another kind, about nobody, or about another figure than the answer's.
        case outOfDate, otherKind, nameless, otherFigure
        /// Nearly the same long text as another initiative's.
        case shared
        /// One where the answer calls for several.
        case single
    }

    /// What was planted, in words.
    let title: LocalizedText
    /// The rule that must find it.
    let rule: String
    /// The subject that the rule must name.
    let subject: QuestionCode
    /// The answers written over the coherent ones; `nil` blanks a field.
    var answers: [FieldCode: AnswerValue?] = [:]
    /// The questions of which no coherent answer stays.
    var replaced: Set<QuestionCode> = []
    /// What is typed where the answer cannot be understood.
    var typed: [FieldCode: String] = [:]
    /// What is named as documents, and what came, in place of those that the written questions ask for; `nil` where the
    /// documents stay as they are.
    var documents: [(claim: EvidenceClaim, status: EvidenceItem.Status)]?
    /// What happens to the form on its way.
    var notes: [FormNote] = []
    /// Where it is shown: `d7.yml:33`; empty for those that no example shows.
    var place = ""
    /// True where another like it would hide it: it is about the wave, not about a form.
    var isPlantedOnce = false
    /// What the initiative answered in the earlier wave; empty where it was not there.
    var earlier: [FieldCode: AnswerValue] = [:]
    /// The code of the one initiative in whose form the defect shows; `nil` for any.
    var initiative: String?
    /// Who manages the initiative; `nil` where it does not matter.
    var manager: String?
    /// What other initiatives must answer for the defect to show.
    var companions: [PlantedDefect] = []
    /// True where the companions answer everything else as this form does.
    var isCopied = false
    /// What is done to the document of `subject`.
    var evidence = Evidence.untouched
    /// Why the value is right after all, as the gestor explains it; empty for what must be corrected.
    var explanation = ""

    /// Those that block until they are corrected.
    static let toCorrect: [PlantedDefect] = [
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
            rule: "EVI-01", subject: "D3.5", evidence: .notNamed),
        PlantedDefect(
            title: LocalizedText(
                "Soporte nombrado que no llegó", english: "Document named that did not arrive"),
            rule: "EVI-02", subject: "D7.1", evidence: .notSent),
        PlantedDefect(
            title: LocalizedText("Soporte vacío", english: "Empty document"),
            rule: "EVI-03", subject: "D4.1", evidence: .empty),
        PlantedDefect(
            title: LocalizedText(
                "Texto con terminación de PDF", english: "Text under the ending of a PDF"),
            rule: "EVI-04", subject: "D3.1", evidence: .renamedText),
        PlantedDefect(
            title: LocalizedText(
                "Enlace en lugar de documento", english: "Link in place of a document"),
            rule: "EVI-06", subject: "D7.4", evidence: .link),
    ]

    /// Those that a gestor may confirm with a reason.
    static let toConfirm: [PlantedDefect] = [
        PlantedDefect(
            title: LocalizedText(
                "Costo de operación cien veces menor",
                english: "Operating cost a hundred times less"),
            rule: "ANO-01", subject: "D7.1", answers: ["D7.1": .number(1_200_000)],
            explanation: "En 2025 el equipo trabajó sin remuneración; solo se pagaron viáticos."),
        PlantedDefect(
            title: LocalizedText(
                "Estrategia dos bandas por delante del plan",
                english: "Strategy two bands ahead of the plan"),
            rule: "EST-10", subject: "D3.4",
            answers: ["D3.4": .choice("b61_80"), "D3.8.band": .choice("b21_40")],
            explanation: "El plan se aprobó a mitad del período; la estrategia venía de antes."),
        PlantedDefect(
            title: LocalizedText(
                "Respuestas hasta junio", english: "Answers up to June only"),
            rule: "IDE-03", subject: "D0.6",
            answers: ["D0.6.corte": YearMonth(iso: "2026-06").map { .month($0) }],
            explanation: "El informe de gestión más reciente es el del primer semestre."),
        PlantedDefect(
            title: LocalizedText(
                "Un mismo documento como plan y como informe",
                english: "One document as plan and as report"),
            rule: "EVI-05", subject: "D3.8", evidence: .copy(of: "D3.5"),
            explanation: "El plan trae el informe de avance como anexo, en el mismo documento."),
    ]
}
