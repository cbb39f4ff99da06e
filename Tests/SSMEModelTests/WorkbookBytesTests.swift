import SSMEModel
import Testing

struct WorkbookBytesTests {
    @Test func `a workbook comes back from its bytes as it was`() throws {
        let values: [(CellValue, Bool)] = [
            (.number(0.37), true), (.number(0.37), false), (.text("37 %"), false),
            (.bool(true), false), (.empty, false), (.error("#N/A"), false),
        ]
        let cells = values.enumerated().map { row, cell in
            Cell(
                address: CellAddress(row: row + 1, columnIndex: 2), value: cell.0, text: "t",
                formula: row == 4 ? "A1" : nil, isPercentage: cell.1)
        }
        let workbook = Workbook(
            format: .xlsx, tables: [Table(name: "1", cells: cells)], definedNames: [])
        var writer = ByteWriter()
        workbook.write(to: &writer)
        var reader = ByteReader(writer.bytes)
        let again = try Workbook(from: &reader)
        #expect(again == workbook)
    }
}
