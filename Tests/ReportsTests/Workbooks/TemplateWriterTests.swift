import Ingest
import Instrument
import SSMEModel
import Testing

@testable import Reports

struct TemplateWriterTests {
    private func read(
        _ values: [FieldCode: AnswerValue] = [:], claims: [EvidenceClaim] = []
    ) throws -> Workbook {
        try SampleForm.reading { path in
            try TemplateWriter(questionnaire: SampleForm.questionnaire).write(
                to: path, initiative: SampleForm.initiative, stamp: SampleForm.stamp,
                deadline: SampleForm.deadline, created: SampleForm.day,
                answers: SampleForm.answers(values), claims: claims)
        }
    }

    @Test func `the sheets stand in the order of the questionnaire, the lists hidden at the end`()
        throws
    {
        let workbook = try read()
        #expect(
            workbook.tables.map(\.name) == [
                "Portada", "3 Estrategia", "7 Financiación", "Soportes", "Listas",
            ])
        #expect(workbook.tables.map(\.visibility).filter { $0 != .visible }.count == 1)
        #expect(workbook.tables.last?.visibility == .hidden)
    }

    @Test func `every field has a named cell, empty in the template`() throws {
        let workbook = try read()
        for field in SampleForm.questionnaire.questions.flatMap(\.fields) {
            let value = try SampleForm.value(field.code, in: workbook)
            #expect(value == .empty, "\(field.code)")
        }
    }

    @Test func `the stamp stands under its names`() throws {
        let workbook = try read()
        let values = try ["SSME.wave", "SSME.initiative", "SSME.template", "SSME.instrument"].map {
            try SampleForm.value($0, in: workbook)
        }
        #expect(
            values == [.text("2026"), .text("I001"), .text("2026.1"), .text("0123456789ab")])
    }

    @Test func `answers come back as they were given`() throws {
        let given: [FieldCode: AnswerValue] = [
            "D3.1": .choice("vieja"), "D3.2": .month(SampleForm.day.yearMonth),
            "D3.3.asamblea": .flag(true), "D3.3.comite": .flag(false),
            "D3.4": .nonResponse(.notMeasured), "D7.1": .number(120_000_000),
            "D7.2.camaras": .number(37.5), "D7.2.empresas": .number(0), "D7.2.otra": .blank,
            "D7.3": .text("=texto; con \"comillas\"\ny líneas"),
        ]
        let workbook = try read(given)
        for field in SampleForm.questionnaire.questions.flatMap(\.fields) {
            let name = try #require(workbook.definedNames.first { $0.name == field.code })
            let cell = name.location.flatMap { workbook.cell(at: $0) }
            let answer = AnswerReader.answer(to: field, in: cell, at: name.location)
            #expect(answer.value == given[field.code] ?? .blank, "\(field.code)")
        }
    }

    @Test func `what could not be read is written as typed`() throws {
        let typed = Answer(field: "D7.1", value: .unreadable, typed: "=unos 300 millones")
        let workbook = try SampleForm.reading { path in
            try TemplateWriter(questionnaire: SampleForm.questionnaire).write(
                to: path, initiative: SampleForm.initiative, stamp: SampleForm.stamp,
                deadline: nil, created: SampleForm.day, answers: ["D7.1": typed])
        }
        let value = try SampleForm.value("D7.1", in: workbook)
        #expect(value == .text("=unos 300 millones"))
    }

    @Test func `what could mean two things is written as typed, and asked again`() throws {
        let readings = [Reading(.number(1234)), Reading(.number(1.234))]
        let typed = Answer(field: "D7.1", value: .ambiguous(readings), typed: "1,234")
        let workbook = try SampleForm.reading { path in
            try TemplateWriter(questionnaire: SampleForm.questionnaire).write(
                to: path, initiative: SampleForm.initiative, stamp: SampleForm.stamp,
                deadline: nil, created: SampleForm.day, answers: ["D7.1": typed])
        }
        let name = try #require(workbook.definedNames.first { $0.name == "D7.1" })
        let cell = name.location.flatMap { workbook.cell(at: $0) }
        let field = try #require(SampleForm.questionnaire.field("D7.1")?.field)
        let again = AnswerReader.answer(to: field, in: cell, at: name.location)
        #expect(again.typed == "1,234")
        #expect(again.readings.map(\.value) == readings.map(\.value))
    }

    @Test func `the cover counts what is asked and answered`() throws {
        let workbook = try read(["D3.1": .choice("no_tiene"), "D7.1": .number(5)])
        let texts = try #require(workbook.table(named: "Portada")).cells.map(\.value)
        #expect(texts.contains(.text("Respondidas: 1 de 1")))
        #expect(texts.contains(.text("Respondidas: 1 de 3")))
        #expect(texts.contains(.text("Con archivo: 0 de 2")))
    }

    @Test func `more claims than spare rows find room`() throws {
        let questions = (0..<12).map { "X" + String($0) }
        let workbook = try read(
            claims: questions.map { EvidenceClaim(question: $0, file: $0 + ".pdf", location: nil) })
        let value = try SampleForm.value("soporte.otro.12", in: workbook)
        #expect(value == .text("X11.pdf"))
    }

    @Test func `a questionnaire with a name too long for a tab is refused`() {
        let long = String(repeating: "a", count: 32)
        let form = Questionnaire(
            id: "p", wave: "2026", title: LocalizedText("p"), templateVersion: "1",
            cutOff: SampleForm.day, referenceYear: 2025, contact: "",
            dimensions: [
                Dimension(
                    code: "D1", title: LocalizedText("a"), sheet: long, isScored: true,
                    questions: [])
            ])
        #expect(
            throws: ReportError.refused(
                part: long, reason: "Worksheet name exceeds Excel's limit of 31 characters.")
        ) {
            try TemplateWriter(questionnaire: form).write(
                to: "/no/existe/libro.xlsx", initiative: SampleForm.initiative,
                stamp: SampleForm.stamp, deadline: nil, created: SampleForm.day)
        }
    }
}
