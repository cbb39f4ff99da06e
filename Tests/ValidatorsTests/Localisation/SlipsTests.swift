import SSMEModel
import Testing

@testable import Validators

struct SlipsTests {
    private func meant(
        _ typed: Double, _ kind: Field.Kind, others: [Double] = [], isSum: Bool = false
    ) -> [Double] {
        Slips(typed: typed, kind: kind, others: others).meant(isSum: isSum)
    }

    @Test func `an amount may have been typed in thousands or millions, or too large`() {
        #expect(meant(120, .amount) == [120_000, 120_000_000])
        #expect(
            meant(120_000_000, .amount) == [120_000_000_000, 120_000_000_000_000, 120_000, 120])
    }

    @Test func `a share may have been typed as a fraction, or without its comma`() {
        #expect(meant(0.37, .percent) == [37])
        #expect(meant(3700, .percent) == [37, 3.7])
        #expect(meant(37, .percent) == [0.37])
    }

    @Test func `a minus sign may be one too many`() {
        #expect(meant(-5, .integer) == [5])
        #expect(meant(-37, .percent) == [37])
    }

    @Test func `a total may stand where a part goes, only where parts are summed`() {
        #expect(meant(70, .integer, others: [20, 10], isSum: true).contains(40))
        #expect(!meant(70, .integer, others: [20, 10]).contains(40))
    }

    @Test func `two neighbouring digits may be the other way round, only where parts are summed`() {
        #expect(meant(153, .integer, isSum: true) == [153_000, 513, 135])
        #expect(meant(153, .integer) == [153_000])
        #expect(meant(105, .integer, isSum: true) == [105_000, 150])
    }

    @Test func `a count is never a fraction and a share never above a hundred`() {
        #expect(meant(7, .integer) == [7000])
        #expect(meant(200, .percent) == [2, 0.2])
    }
}
