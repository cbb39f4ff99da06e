import Expressions
import SSMEModel

@testable import Validators

/// A small questionnaire, and submissions that answer it.
enum Form {
    static func source(_ text: String) -> SourceText {
        SourceText(text, file: "instrument.yml", line: 1, column: 1)
    }

    static let questionnaire = Questionnaire(
        id: "small", wave: "2026", title: LocalizedText("Prueba", english: "Trial"),
        templateVersion: "1", cutOff: CalendarDate(daysSince1970: 20_696), referenceYear: 2025,
        contact: "",
        dimensions: [
            Dimension(
                code: "D1", title: LocalizedText("Uno"), sheet: "1 Uno", isScored: true,
                questions: [plan, progress, kinds, months]),
            Dimension(
                code: "D2", title: LocalizedText("Dos"), sheet: "2 Dos", isScored: true,
                questions: [cost, sources]),
        ])

    private static let plan = Question(
        code: "D1.1", text: LocalizedText("¿Tiene plan?", english: "Is there a plan?"),
        kind: .single,
        fields: [
            Field(
                code: "D1.1", label: LocalizedText(""), kind: .choice,
                options: [
                    Option(code: "si", label: LocalizedText("Sí", english: "Yes")),
                    Option(code: "no", label: LocalizedText("No", english: "No")),
                    Option(code: "otro", label: LocalizedText("Otro", english: "Other")),
                ])
        ],
        evidence: [
            EvidenceRequirement(
                document: LocalizedText("el plan", english: "the plan"),
                when: source("D1.1 = si")),
            EvidenceRequirement(
                document: LocalizedText("el acta", english: "the minutes"),
                when: source("D1.1 = si")),
        ])

    private static let progress = Question(
        code: "D1.2", text: LocalizedText("¿Cuánto avanzó?", english: "How far along?"),
        kind: .composite,
        fields: [
            Field(
                code: "D1.2.avance", label: LocalizedText("Avance", english: "Progress"),
                kind: .percent),
            Field(
                code: "D1.2.nota", label: LocalizedText("Nota", english: "Note"), kind: .text),
        ],
        askedWhen: source("D1.1 = si"),
        evidence: [
            EvidenceRequirement(document: LocalizedText("el informe", english: "the report"))
        ])

    private static let kinds = Question(
        code: "D1.3", text: LocalizedText("¿De qué clase?", english: "What kinds?"),
        kind: .multiple,
        fields: ["a", "b", "ninguna"].map {
            Field(
                code: "D1.3." + $0, label: LocalizedText("Clase \($0)", english: "Kind \($0)"),
                kind: .flag, isExclusive: $0 == "ninguna", isRequired: false)
        })

    private static let months = Question(
        code: "D1.4", text: LocalizedText("¿Desde cuándo?", english: "Since when?"),
        kind: .month,
        fields: [Field(code: "D1.4", label: LocalizedText(""), kind: .month)], isRequired: false)

    private static let cost = Question(
        code: "D2.1", text: LocalizedText("¿Cuánto costó?", english: "What did it cost?"),
        kind: .amount,
        fields: [Field(code: "D2.1", label: LocalizedText(""), kind: .amount)])

    private static let sources = Question(
        code: "D2.2", text: LocalizedText("¿Quién pagó?", english: "Who paid?"),
        kind: .distribution,
        fields: ["x", "y", "z"].map {
            Field(
                code: "D2.2." + $0, label: LocalizedText("Fuente \($0)", english: "Source \($0)"),
                kind: .percent, isRequired: false)
        })

    /// Cells stand in rows 1, 2, … in questionnaire order, in column C.
    static func answer(
        _ field: FieldCode, _ value: AnswerValue, typed: String = "", decimals: Int = 0
    ) -> Answer {
        guard let (question, _) = questionnaire.field(field),
            let dimension = questionnaire.dimension(of: question.code),
            let row = questionnaire.fieldOrder[field]
        else { return Answer(field: field, value: value, typed: typed, decimals: decimals) }
        return Answer(
            field: field, value: value, typed: typed, decimals: decimals,
            location: CellLocation(
                sheet: dimension.sheet, address: CellAddress(row: row + 1, columnIndex: 2)))
    }

    static func submission(
        _ answers: [Answer], claims: [EvidenceClaim] = [], evidence: [EvidenceItem] = [],
        notes: [FormNote] = []
    ) throws -> Submission {
        var byField: [FieldCode: Answer] = [:]
        for answer in answers { byField[answer.field] = answer }
        return Submission(
            initiative: Initiative(id: "I001", name: "Café"), wave: "2026", round: 2,
            digest: "abc", fileName: "f.xlsx", answers: byField,
            routing: try Routing(questionnaire).asked(given: byField), claims: claims,
            evidence: evidence, notes: notes)
    }

    /// A file of one rule; `lines` are its keys after the id.
    static func rules(_ lines: String...) throws -> RuleSet {
        try RuleSet.load([("rules/r.yml", text(lines))], questionnaire: questionnaire)
    }

    static func text(_ lines: [String], id: String = "RUL-01") -> String {
        var keys = lines
        let given = Set(lines.map { $0.prefix { $0 != ":" } })
        for (key, line) in defaults where !given.contains(key[...]) { keys.append(line) }
        return "version: \"3\"\nrules:\n  - id: \(id)\n"
            + keys.map { "    \($0)\n" }.joined()
    }

    private static let defaults = [
        (key: "title", line: "title: {es: Un título, en: A title}"),
        (key: "level", line: "level: 2"), (key: "severity", line: "severity: error"),
        (key: "says", line: "says: {es: Dice., en: Says.}"),
        (key: "fix", line: "fix: {es: Corrija., en: Correct it.}"),
        (key: "examples", line: "examples: {passing: []}"),
    ]

    static func review(_ rules: RuleSet, _ submission: Submission) -> Review {
        Validator(rules: rules, questionnaire: questionnaire).review(submission)
    }
}
