import SSMEModel

@testable import Expressions

/// A small questionnaire with one question of each kind that the language reads, and submissions that answer it.
enum Sample {
    static let questionnaire = Questionnaire(
        id: "t", wave: "2026", title: LocalizedText("T"), templateVersion: "1",
        cutOff: CalendarDate(daysSince1970: 20_696), referenceYear: 2025, contact: "",
        dimensions: [
            Dimension(
                code: "D1", title: LocalizedText("Uno"), sheet: "1", isScored: true,
                questions: [
                    choice("D1.1", ["si", "no"]), choice("D1.2", ["si", "no"]),
                    question(
                        "D1.3", .multiple,
                        ["a", "b", "c"].map { field("D1.3." + $0, .flag) }),
                    question("D1.4", .month, [field("D1.4", .month)]),
                    question("D1.5", .text, [field("D1.5", .text)]),
                    choice("D1.6", ["c01", "c02"]),
                    Question(
                        code: "D1.9", text: LocalizedText("Lista"), kind: .table,
                        fields: [field("D1.9", .entries)],
                        list: ListForm(
                            sheet: "Lista",
                            columns: [
                                field("D1.9.nit", .nit),
                                field("D1.9.tamano", .choice, ["micro", "grande"]),
                            ])),
                ]),
            Dimension(
                code: "D2", title: LocalizedText("Dos"), sheet: "2", isScored: true,
                questions: [
                    Question(
                        code: "D2.1", text: LocalizedText("Costo"), kind: .amount,
                        fields: [field("D2.1", .amount)],
                        evidence: [
                            EvidenceRequirement(document: LocalizedText("la certificación"))
                        ]),
                    question(
                        "D2.2", .distribution, ["x", "y"].map { field("D2.2." + $0, .percent) }),
                    question("D2.3", .integer, [field("D2.3", .integer)]),
                ]),
        ])

    static let names = Names(
        questionnaire: questionnaire,
        tables: [
            ReferenceTable(
                Table(
                    name: "clases.csv",
                    cells: cells([
                        ["clase", "sector", "tope"], ["01", "si", "100"], ["02", "no", ""],
                        ["900170781", "si", "7"],
                    ]))),
            ReferenceTable(expected: "rues", columns: ["nit"]),
        ])

    static func compiled(
        _ text: String, _ names: Names = names
    ) throws(ExpressionError) -> Expression {
        try Expression(SourceText(text, file: "t.yml", line: 1, column: 1), names: names)
    }

    static func submission(
        _ values: [FieldCode: AnswerValue], id: String = "I001", manager: String = "",
        decimals: Int = 0, evidence: [EvidenceItem] = [], claims: [EvidenceClaim] = []
    ) -> Submission {
        var routing: [QuestionCode: Submission.Asked] = [:]
        for question in questionnaire.questions { routing[question.code] = .yes }
        var answers: [FieldCode: Answer] = [:]
        for (code, value) in values {
            answers[code] = Answer(
                field: code, value: value, typed: "typed", decimals: decimals)
        }
        return Submission(
            initiative: Initiative(id: id, name: "Prueba", managingEntity: manager), wave: "2026",
            round: 1, digest: "", fileName: "", answers: answers, routing: routing,
            claims: claims.isEmpty ? evidence.map(\.claim) : claims, evidence: evidence)
    }

    static func value(
        _ text: String, _ values: [FieldCode: AnswerValue], _ setting: Setting = Setting()
    ) throws -> Value {
        try compiled(text).value(in: submission(values), amid: setting)
    }

    /// The value for the first of some submissions, set against them all.
    static func value(_ text: String, among submissions: [Submission]) throws -> Value {
        let expression = try compiled(text)
        let population = Population(
            submissions, questionnaire: questionnaire, needs: expression.populationNeeds)
        return try expression.value(
            in: submissions[0], amid: Setting(population: population))
    }

    static func refusal(_ text: String, _ names: Names = names) -> String? {
        do throws(ExpressionError) {
            _ = try compiled(text, names)
            return nil
        } catch { return error.explanation.spanish }
    }

    static func field(
        _ code: FieldCode, _ kind: Field.Kind, _ options: [String] = []
    ) -> Field {
        Field(
            code: code, label: LocalizedText(code), kind: kind,
            options: options.map { Option(code: $0, label: LocalizedText($0)) })
    }

    private static func choice(_ code: QuestionCode, _ options: [String]) -> Question {
        question(code, .single, [field(code, .choice, options)])
    }

    private static func question(
        _ code: QuestionCode, _ kind: Question.Kind, _ fields: [Field]
    ) -> Question {
        Question(code: code, text: LocalizedText("Pregunta"), kind: kind, fields: fields)
    }

    private static func cells(_ rows: [[String]]) -> [Cell] {
        rows.enumerated().flatMap { row, texts in
            texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
                Cell(
                    address: CellAddress(row: row + 1, columnIndex: column), value: .text(text),
                    text: text)
            }
        }
    }
}
