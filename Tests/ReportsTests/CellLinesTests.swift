import Foundation
import Reports
import SSMEModel
import Testing

struct CellLinesTests {
    @Test func `the texts of a CSV file are told by what they read as`() {
        let sheet = CellTotals.Sheet(
            name: "a", kind: .grid, visibility: .visible, counts: [("text", 3)], sum: 0,
            readings: [("number", 1), ("date", 1), ("bool", 0)])
        let totals = CellTotals(file: "a", format: .csv, sheets: [sheet], notes: [])
        #expect(
            totals.jsonLine
                == #"{"file":"a","format":"csv","sheets":[{"sheet":"a","kind":"grid","visibility":"visible","cells":3,"text":3,"sum":0,"reads_as":{"number":1,"date":1,"bool":0}}],"notes":[]}"#
        )
    }

    private func line(_ value: CellValue, text: String = "x", formula: String? = nil) -> String {
        CellLines.jsonLine(
            sheet: "7 Financiación",
            cell: Cell(
                address: CellAddress(row: 12, columnIndex: 2), value: value, text: text,
                formula: formula))
    }

    private func typeAndValue(_ value: CellValue) -> String {
        let line = line(value)
        guard let start = line.range(of: "\"type\""), let end = line.range(of: ",\"text\"") else {
            return line
        }
        return String(line[start.lowerBound..<end.lowerBound])
    }

    @Test func `a cell is one object with every key in order`() {
        #expect(
            line(.number(37.5), text: "37.5", formula: "A1*\"2\"")
                == #"{"sheet":"7 Financiación","ref":"C12","row":12,"column":2,"type":"number","value":37.5,"text":"37.5","formula":"A1*\"2\""}"#
        )
    }

    @Test func `values have their type and ISO form`() throws {
        let day = try #require(CalendarDate(year: 2026, month: 9, day: 5))
        #expect(typeAndValue(.empty) == #""type":"empty","value":null"#)
        #expect(typeAndValue(.number(120_000_000)) == #""type":"number","value":120000000"#)
        #expect(typeAndValue(.number(1e21)) == #""type":"number","value":1e+21"#)
        #expect(typeAndValue(.bool(true)) == #""type":"bool","value":true"#)
        #expect(typeAndValue(.date(day)) == #""type":"date","value":"2026-09-05""#)
        #expect(
            typeAndValue(.datetime(day, seconds: 37_800.25))
                == #""type":"datetime","value":"2026-09-05T10:30:00.250""#)
        #expect(typeAndValue(.time(seconds: 37_800)) == #""type":"time","value":"10:30:00""#)
        #expect(typeAndValue(.duration(seconds: -90.5)) == #""type":"duration","value":"-PT90.5S""#)
        #expect(typeAndValue(.error("#N/A")) == "\"type\":\"error\",\"value\":\"#N/A\"")
    }

    @Test func `quotes, lines and controls are escaped`() {
        #expect(line(.text("a\"\\\n\u{1}ñ")).contains(#""value":"a\"\\\n\u0001ñ","#))
    }

    @Test func `totals tell every sheet by type`() {
        let totals = CellTotals(
            file: "a.xlsx", format: .xlsx,
            sheets: [
                CellTotals.Sheet(
                    name: "Hoja1", kind: .grid, visibility: .visible,
                    counts: [("number", 1), ("text", 2)], sum: 37.5)
            ], notes: [IngestNote(kind: .macros, detail: "xl/vbaProject.bin")])
        #expect(
            totals.jsonLine
                == #"{"file":"a.xlsx","format":"xlsx","sheets":[{"sheet":"Hoja1","kind":"grid","visibility":"visible","cells":3,"number":1,"text":2,"sum":37.5}],"notes":[{"kind":"macros","detail":"xl/vbaProject.bin"}]}"#
        )
    }
}
