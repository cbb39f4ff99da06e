import SSMEModel
import Testing

@testable import Reports

struct EarlierColumnTests {
    static let earlier = EarlierAnswers(
        wave: "2024",
        answers: [
            "D7.1": Answer(field: "D7.1", value: .number(120_000_000)),
            "D7.2.camaras": Answer(field: "D7.2.camaras", value: .number(37.5)),
        ])

    private func column(_ earlier: EarlierAnswers?) throws -> [String] {
        let workbook = try SampleForm.reading { path in
            try TemplateWriter(questionnaire: SampleForm.questionnaire).write(
                to: path, initiative: SampleForm.initiative, stamp: SampleForm.stamp,
                deadline: SampleForm.deadline, created: SampleForm.day, earlier: earlier)
        }
        let table = try #require(workbook.table(named: "7 Financiación"))
        return table.cells.filter { $0.address.columnIndex == 6 }.map(\.text)
    }

    @Test func `earlier answers stand beside, as people read them`() throws {
        #expect(
            try column(Self.earlier)
                == ["Respuesta de 2024", "$\u{A0}120.000.000", "37,5\u{A0}%"])
    }

    @Test func `without earlier answers there is no such column`() throws {
        #expect(try column(nil) == [])
    }

    @Test func `the long form has them in a column of its own`() throws {
        let text = TemplateWriter(questionnaire: SampleForm.questionnaire)
            .csv(stamp: SampleForm.stamp, earlier: Self.earlier)
        let lines = text.split(separator: "\r\n")
        #expect(lines[0].hasSuffix(";Soporte;Respuesta de 2024"))
        #expect(lines.contains { $0.hasPrefix("D7.1;") && $0.hasSuffix(";$\u{A0}120.000.000") })
        #expect(lines.contains { $0.hasPrefix("SSME.wave;") && $0.hasSuffix(";") })
    }
}
