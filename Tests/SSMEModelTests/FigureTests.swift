import SSMEModel
import Testing

struct FigureTests {
    @Test func `a number has its thousands apart, however large`() {
        #expect(Figure().number(1_234_567.5) == "1.234.567,5")
        #expect(Figure().number(10_000_000_000, decimals: 6) == "10.000.000.000")
        #expect(Figure(.english).number(120_000_000_000.25, decimals: 6) == "120,000,000,000.25")
    }

    @Test(arguments: [
        ("Hay otra norma", "«Hay otra norma»."), ("Hay otra norma.", "«Hay otra norma.»"),
        ("Hay otra… ", "«Hay otra… »"), ("¿Cuál?", "«¿Cuál?»."), ("", "«»."),
    ])
    func `a quoted line that brings its full stop gets no second one`(line: String, said: String) {
        #expect(Figure().quotedLast(line) == said)
    }
}
