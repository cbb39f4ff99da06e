import SSMEModel
import Testing

@testable import Ingest

struct CellShapeTests {
    private static let tail = String(repeating: " ", count: 72)

    private func shape(_ text: String) -> CellShape? {
        let bytes = Array((text + Self.tail).utf8)
        return CellShape(bytes.span, at: 0)
    }

    private func content(_ text: String) -> String? {
        shape(text).map { String(decoding: Array(text.utf8)[$0.content], as: UTF8.self) }
    }

    @Test func `a usual cell is read whole`() throws {
        let text = "<c r=\"AB12\" s=\"3\" t=\"s\"><v>41</v></c>"
        let shape = try #require(self.shape(text))
        #expect(shape.row == 12)
        #expect(shape.columnIndex == 27)
        #expect(shape.style == 3)
        #expect(shape.type == .sharedText)
        #expect(shape.end == text.utf8.count)
        #expect(content(text) == "41")
    }

    @Test(arguments: [
        "<c><v>1</v></c>", "<c t=\"n\" s=\"1\" r=\"A1\"><v>1</v></c>", "<c t=\"str\"><v>1</v></c>",
        "<c t=\"inlineStr\"><is><t>1</t></is></c>",
        "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">1</t></is></c>",
    ])
    func `attributes may come in any order or not at all`(text: String) {
        #expect(content(text) == "1")
    }

    @Test func `a text of many letters and a cell of nothing are read`() {
        #expect(content("<c t=\"str\"><v>Corporación Clúster 😀</v></c>") == "Corporación Clúster 😀")
        #expect(content("<c s=\"1\"/>") == "")
        #expect(content("<c></c>") == "")
    }

    @Test(arguments: [
        "<c r=\"A1\" r=\"A2\"><v>1</v></c>", "<c r=\"\"><v>1</v></c>", "<c r=\"a1\"><v>1</v></c>",
        "<c r=\"AAAA1\"><v>1</v></c>", "<c r=\"A0\"><v>1</v></c>", "<c cm=\"1\"><v>1</v></c>",
        "<c r='A1'><v>1</v></c>", "<c ><v>1</v></c>", "<c  s=\"1\"><v>1</v></c>", "<col/>",
        "<c><f>1</f><v>1</v></c>", "<c><v>a&amp;b</v></c>", "<c><v>a]b</v></c>",
        "<c><v>a\rb</v></c>",
        "<c><v>\u{1}</v></c>", "<c><v>\u{FFFE}</v></c>", "<c><v/></c>", "<c><v></v></c>",
        "<c><v>1</v> </c>",
        "<c t=\"z\"><v>1</v></c>", "<c s=\"x\"><v>1</v></c>", "<c><is><t>1</t><t>2</t></is></c>",
    ])
    func `any other cell is left to the events`(text: String) {
        #expect(shape(text) == nil)
    }

    @Test func `a cell that the bytes cut is left to the events`() {
        let bytes = Array("<c r=\"A1\"><v>1</v></c>".utf8)
        #expect(CellShape(bytes.span, at: 0) == nil)
    }
}
