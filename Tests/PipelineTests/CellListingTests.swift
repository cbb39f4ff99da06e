import Foundation
import Pipeline
import SSMEModel
import TestSupport
import Testing

struct CellListingTests {
    private static let fixtures = Project.root.appending(path: "Tests/Fixtures/xlsx")

    private func listing(_ name: String) throws -> CellListing {
        try CellListing(path: Self.fixtures.appending(path: name).path())
    }

    private final class Output {
        var bytes: [UInt8] = []
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    @Test func `cells are listed one a line, as many as the totals say`() throws {
        let output = Output()
        try listing("form-openpyxl.xlsx").forEachPiece { output.bytes += $0 }
        let lines = output.text.split(separator: "\n")
        let totals = try listing("form-openpyxl.xlsx").totals()
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(totals.utf8)) as? [String: Any])
        let sheets = try #require(object["sheets"] as? [[String: Any]])
        #expect(object["file"] as? String == "form-openpyxl.xlsx")
        #expect(object["format"] as? String == "xlsx")
        #expect(sheets.count == 3)
        #expect(sheets.reduce(0) { $0 + ($1["cells"] as? Int ?? 0) } == lines.count)
    }

    @Test func `a file that is not there is explained`() throws {
        let error = #expect(throws: CellListing.Failure.self) {
            try CellListing(path: "/no/existe.xlsx")
        }
        #expect(
            error?.explanation.spanish
                == "No encontramos el archivo «/no/existe.xlsx». Compruebe el nombre y la carpeta.")
    }

    @Test func `a file that is no workbook prints nothing and is explained`() throws {
        let output = Output()
        #expect(throws: CellListing.Failure.self) {
            try listing("deflated.zip").forEachPiece { output.bytes += $0 }
        }
        #expect(output.text == "")
    }
}
