import Testing

@testable import Reports

struct TextMeasureTests {
    private func lines(_ text: String) -> Int {
        TextMeasure.lines(text, columnWidth: 20, style: CellStyle())
    }

    @Test func `a short text takes one line, a long one wraps at spaces`() {
        #expect(lines("corto") == 1)
        #expect(lines("una pregunta que no cabe en veinte") == 2)
    }

    @Test func `line breaks count, and a word wider than the column breaks`() {
        #expect(lines("a\nb\nc") == 3)
        #expect(lines(String(repeating: "m", count: 40)) == 4)
    }

    @Test func `no row is higher than a spreadsheet allows`() {
        let text = String(repeating: "palabra ", count: 2_000)
        #expect(TextMeasure.height([(text, 20, CellStyle())]) == 409)
    }
}
