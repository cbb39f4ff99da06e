import Anomalies
import SSMEModel
import Testing

struct HidiroglouBerthelotTests {
    /// Twenty initiatives of 100 million, whose ratios run from 0.905 to 1.095 in steps of 0.01.
    static let before = [Double](repeating: 100_000_000, count: 20)
    static let after = (0..<20).map { 90_500_000 + 1_000_000 * Double($0) }

    @Test func `a change like those of the others is not asked about`() {
        let review = review(before: Self.before, after: Self.after)
        #expect(review.findings == [])
        #expect(review.evaluations.map(\.outcome) == [Outcome](repeating: .pass, count: 20))
    }

    @Test func `a tenfold amount is asked about with both amounts`() throws {
        let review = review(before: Self.before + [40_000_000], after: Self.after + [400_000_000])
        let finding = try #require(review.findings.first)
        #expect(review.findings.map(\.id) == ["I021/ANO-02/D7.1"])
        #expect(
            finding.message.spanish
                == "El valor de D7.1, «¿Cuánto costó la estructura operativa?» pasó de "
                + "$\u{A0}40.000.000 en la edición anterior a $\u{A0}400.000.000, un cambio poco "
                + "usual frente a las demás iniciativas.")
        #expect(finding.difference == 360_000_000)
    }

    @Test func `the same ratio weighs less on a small amount`() {
        // The effect grows with the root of the amount: 1.35 times is far for 100 million, near for 1.
        let large = review(before: Self.before + [100_000_000], after: Self.after + [135_000_000])
        let small = review(before: Self.before + [1_000_000], after: Self.after + [1_350_000])
        #expect(large.findings.map(\.initiative) == ["I021"])
        #expect(small.findings == [])
    }

    @Test func `with nineteen pairs nothing is judged`() {
        let review = review(
            before: Array(Self.before.dropLast()), after: Array(Self.after.dropLast(2)) + [1])
        #expect(review.findings == [])
        #expect(review.evaluations.map(\.outcome) == [Outcome](repeating: .unknown, count: 19))
    }

    @Test func `a zero in either wave has no ratio`() {
        let review = review(before: Self.before + [0, 50], after: Self.after + [50, 0])
        #expect(review.evaluations.count == 20)
    }

    private func review(before: [Double], after: [Double]) -> OutlierReview {
        HidiroglouBerthelot()
            .review(population(after), earlier: population(before), questionnaire: questionnaire)
    }
}
