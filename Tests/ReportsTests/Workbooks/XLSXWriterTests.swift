import SSMEModel
import TestSupport
import Testing

@testable import Reports

struct XLSXWriterTests {
    private func spreadsheet(_ contents: [SheetCell.Content]) -> Spreadsheet {
        var sheet = Sheet(name: "Hoja & más", columns: [.init(width: 20)])
        for (index, content) in contents.enumerated() {
            sheet.put(content, row: index + 1, column: 0)
        }
        return Spreadsheet(
            title: "Prueba", subject: "Prueba", author: "Prueba", created: SampleForm.day,
            sheets: [sheet])
    }

    private func values(_ contents: [SheetCell.Content]) throws -> [CellValue] {
        let workbook = try SampleForm.reading {
            try XLSXWriter.write(spreadsheet(contents), to: $0)
        }
        let table = try #require(workbook.tables.first)
        return contents.indices.map { index in
            table[CellAddress(row: index + 1, columnIndex: 0)]?.value ?? .empty
        }
    }

    @Test func `text that looks like a formula stays text`() throws {
        let texts = ["=1+1", "+1", "-1", "@SUM(A1)", "http://example.org", "2024-09", "007", " "]
        let read = try values(texts.map { .text($0) })
        #expect(read == texts.map { .text($0) })
    }

    @Test func `control characters become spaces and escapes stay as typed`() throws {
        let read = try values([
            .text("a\u{1}b\u{0}c"), .text("línea\r\notra\ttab"), .text("_x0041_ y < & \" '"),
            .text("\u{FFFE}"),
        ])
        #expect(
            read == [
                .text("a b c"), .text("línea\notra\ttab"), .text("_x0041_ y < & \" '"),
                .text("\u{FFFD}"),
            ])
    }

    @Test func `a text is cut where a cell ends, never inside a character`() throws {
        let long = String(repeating: "a", count: 32_766) + "🙂fin"
        let read = try values([.text(long)])
        #expect(read == [.text(String(repeating: "a", count: 32_766))])
    }

    @Test func `numbers and formulas keep their values`() throws {
        let read = try values([
            .number(0.1), .number(120_000_000), .formula("SUM(A1:A2)", number: 7),
            .textFormula("\"a\"&\"b\"", text: "ab"),
        ])
        #expect(read == [.number(0.1), .number(120_000_000), .number(7), .text("ab")])
    }

    @Test func `the same workbook gives the same bytes`() throws {
        let writer = TemplateWriter(questionnaire: SampleForm.questionnaire)
        let write: (String) throws -> Void = { path in
            try writer.write(
                to: path, initiative: SampleForm.initiative, stamp: SampleForm.stamp,
                deadline: SampleForm.deadline, created: SampleForm.day)
        }
        let (first, second) = (try SampleForm.bytes(write), try SampleForm.bytes(write))
        #expect(first.count > 5_000)
        #expect(first == second)
    }

    @Test func `a folder that does not exist is told`() {
        #expect(
            throws: ReportError.unwritable(
                path: "/no/existe/libro.xlsx",
                reason: "Error creating output xlsx file. Usually a permissions error.")
        ) {
            try XLSXWriter.write(spreadsheet([.text("a")]), to: "/no/existe/libro.xlsx")
        }
    }

    @Test(arguments: ["", "un nombre de hoja que pasa de treinta y uno", "a/b", "'a'", "a:b"])
    func `a sheet's name that a workbook cannot have is told`(name: String) {
        var spreadsheet = spreadsheet([])
        spreadsheet.sheets = [Sheet(name: name, columns: [])]
        #expect(throws: ReportError.self) {
            try XLSXWriter.write(spreadsheet, to: "/no/existe/libro.xlsx")
        }
    }
}
