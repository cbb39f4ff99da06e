import Testing

@testable import Ingest

struct DecimalStyleTests {
    private func verdict(_ values: String...) -> DecimalStyle.Verdict {
        var style = DecimalStyle()
        for value in values { style.observe(value) }
        return style.verdict
    }

    @Test(arguments: [
        "37,5", "0,123", "1234,567", "1.234.567", "1.234,56", "1.234.567,8", "$ 37,5", "-12,50 %",
        "00,125",
    ])
    func `a decimal comma is told by a number that can mean nothing else`(number: String) {
        #expect(verdict("12", number) == .comma)
    }

    @Test(arguments: ["37.5", "0.123", "1234.567", "1,234,567", "1,234.56", "-$1,234,567.8"])
    func `a decimal point is told by a number that can mean nothing else`(number: String) {
        #expect(verdict(number, "12") == .point)
    }

    @Test(arguments: [
        "", "12", "-5", "texto", "2026-09-05", "05/09/2026", "1.2.3", "1.23.456", "D7.2", ".5",
        "5.",
        "1,234,56", "1.234.567,891.2", "12:30",
    ])
    func `what is no number with marks says nothing`(text: String) {
        #expect(verdict(text) == .either)
    }

    @Test func `three digits after a mark are a question, unless the column answers it`() {
        #expect(verdict("1.234", "999.000") == .ambiguous(examples: ["1.234", "999.000"]))
        #expect(verdict("1,234") == .ambiguous(examples: ["1,234"]))
        #expect(verdict("1.234", "37,5") == .comma)
        #expect(verdict("1.234", "37.5") == .point)
    }

    @Test func `numbers that contradict each other are a question`() {
        #expect(verdict("37,5", "12", "37.5") == .ambiguous(examples: ["37,5", "37.5"]))
    }

    @Test func `few examples are kept`() {
        #expect(
            verdict("1.001", "1.001", "1.002", "1.003", "1.004")
                == .ambiguous(examples: ["1.001", "1.002", "1.003"]))
    }
}
