import Foundation
import Ingest
import SSMEModel
import Testing

@testable import Reports

/// A small questionnaire with one question of every shape, and what the workbook suites do with it.
enum SampleForm {
    static let initiative = Initiative(
        id: "I001", name: "Clúster inventado de café", managingEntity: "Cámara inventada")
    static let stamp = WorkbookStamp(
        wave: "2026", initiative: "I001", template: "2026.1", instrument: "0123456789ab")
    static let day = CalendarDate(daysSince1970: 20_697)  // 2026-09-01
    static let deadline = CalendarDate(daysSince1970: 20_757)

    static let questionnaire = Questionnaire(
        id: "prueba-2026", wave: "2026",
        title: LocalizedText("Prueba, 2026", english: "Test, 2026"),
        templateVersion: "2026.1", cutOff: CalendarDate(daysSince1970: 20_696),
        referenceYear: 2025, contact: "Red inventada",
        dimensions: [
            Dimension(
                code: "D3", title: LocalizedText("Estrategia"), sheet: "3 Estrategia",
                isScored: true,
                questions: [state, date, bodies, minutes]),
            Dimension(
                code: "D7", title: LocalizedText("Financiación"), sheet: "7 Financiación",
                isScored: true, questions: [cost, sources, note]),
        ])

    private static let state = Question(
        code: "D3.1", text: LocalizedText("¿En qué estado está la estrategia?"), kind: .single,
        fields: [
            Field(
                code: "D3.1", label: LocalizedText(""), kind: .choice,
                options: options([
                    ("actualizada", "Actualizada"), ("vieja", "Desactualizada \"vieja\""),
                    ("no_tiene", "No tiene"),
                ]))
        ],
        evidence: [
            EvidenceRequirement(
                document: LocalizedText("el documento de la estrategia"),
                when: source("D3.1 in {actualizada, vieja}")),
            EvidenceRequirement(document: LocalizedText("el acta que la aprueba")),
        ])
    private static let date = Question(
        code: "D3.2", text: LocalizedText("¿En qué mes se actualizó?"), kind: .month,
        fields: [Field(code: "D3.2", label: LocalizedText(""), kind: .month)],
        askedWhen: source("D3.1 in {actualizada, vieja}"))
    private static let bodies = Question(
        code: "D3.3", text: LocalizedText("¿Qué instancias funcionan?"), kind: .multiple,
        fields: [
            Field(code: "D3.3.asamblea", label: LocalizedText("Asamblea"), kind: .flag),
            Field(code: "D3.3.comite", label: LocalizedText("Comité"), kind: .flag),
        ],
        askedWhen: source("D3.1 != no_tiene"))
    private static let minutes = Question(
        code: "D3.4", text: LocalizedText("¿Cuántas actas hay?"), kind: .integer,
        fields: [Field(code: "D3.4", label: LocalizedText(""), kind: .integer)],
        askedWhen: source("D3.3 includes asamblea"), isRequired: false)
    private static let cost = Question(
        code: "D7.1", text: LocalizedText("¿Cuánto costó la operación en 2025?"), kind: .amount,
        fields: [Field(code: "D7.1", label: LocalizedText(""), kind: .amount)],
        evidence: [
            EvidenceRequirement(
                document: LocalizedText("la certificación contable"), when: source("D7.1 > 0"))
        ])
    private static let sources = Question(
        code: "D7.2", text: LocalizedText("¿Quién financió la operación?"),
        help: LocalizedText("Debe sumar 100."), kind: .distribution,
        fields: [
            Field(code: "D7.2.camaras", label: LocalizedText("Cámaras"), kind: .percent),
            Field(code: "D7.2.empresas", label: LocalizedText("Empresas"), kind: .percent),
            Field(code: "D7.2.otra", label: LocalizedText("Otra"), kind: .percent),
        ],
        askedWhen: source("D7.1 > 0"))
    private static let note = Question(
        code: "D7.3", text: LocalizedText("¿Algo más?"), kind: .text,
        fields: [Field(code: "D7.3", label: LocalizedText(""), kind: .text)], isRequired: false)

    static func options(_ pairs: [(String, String)]) -> [Option] {
        pairs.map { Option(code: $0.0, label: LocalizedText($0.1)) }
    }

    static func source(_ text: String) -> SourceText {
        SourceText(text, file: "instrument.yml", line: 1, column: 1)
    }

    /// Answers by field, as the binder would have read them.
    static func answers(_ values: [FieldCode: AnswerValue]) -> [FieldCode: Answer] {
        var answers: [FieldCode: Answer] = [:]
        for (field, value) in values { answers[field] = Answer(field: field, value: value) }
        return answers
    }

    static func content(_ values: [FieldCode: AnswerValue] = [:]) -> FormContent {
        FormContent(
            layout: WorkbookLayout(questionnaire), language: .spanish, initiative: initiative,
            stamp: stamp, deadline: deadline, created: day, answers: answers(values), claims: [])
    }

    /// A sheet of the workbook, as a value.
    static func sheet(_ name: String, _ values: [FieldCode: AnswerValue] = [:]) throws -> Sheet {
        try #require(
            content(values).spreadsheet(title: "Prueba").sheets.first { $0.name == name })
    }

    static func finding(
        _ rule: String, _ subject: String, severity: Severity = .error, outcome: Outcome = .fail,
        state: FindingState = .new, initiative: String = "I001", fields: [FieldCode] = [],
        question: QuestionCode = "", message: String = "Se vio esto.", fix: String = "Haga esto.",
        evidence: [String] = [], explanation: String = "", round: Int = 1
    ) -> Finding {
        Finding(
            id: initiative + "/" + rule + "/" + subject, initiative: initiative,
            submission: "resumen", round: round, rule: rule, ruleVersion: "1", level: 2,
            severity: severity, outcome: outcome, state: state, fields: fields,
            question: question, message: LocalizedText(message), fix: LocalizedText(fix),
            evidence: evidence, explanation: explanation)
    }

    static func submission(
        _ values: [FieldCode: AnswerValue] = [:], typed: [FieldCode: String] = [:],
        claims: [EvidenceClaim] = [], replies: [Reply] = []
    ) -> Submission {
        var answers = answers(values)
        for (field, text) in typed {
            answers[field] = Answer(field: field, value: .unreadable, typed: text)
        }
        return Submission(
            initiative: initiative, wave: "2026", round: 2, digest: "resumen",
            fileName: "formulario.xlsx", answers: answers, routing: [:], claims: claims,
            replies: replies)
    }

    /// The bytes of a file that `write` makes, which is gone afterwards.
    static func bytes(_ write: (String) throws -> Void) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent(UUID().uuidString + ".xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        try write(file.path)
        return [UInt8](try Data(contentsOf: file))
    }

    /// The same file, read back.
    static func reading(_ write: (String) throws -> Void) throws -> Workbook {
        try WorkbookReader().read(bytes(write), fileName: "libro.xlsx")
    }

    /// What stands in the cell of a name.
    static func value(_ name: String, in workbook: Workbook) throws -> CellValue {
        let defined = try #require(workbook.definedNames.first { $0.name == name })
        let location = try #require(defined.location)
        return workbook.cell(at: location)?.value ?? .empty
    }
}
