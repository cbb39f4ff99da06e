import SSMEModel
import Testing

@testable import Pipeline

/// When a measure of the judgement of documents is good enough.
struct EvidenceMeasureTests {
    @Test func `a set judged as it is labelled misses no goal`() {
        let measure = EvidenceMeasure(cases: [
            made("held", .missing, .missing), made("held", .accepted, .accepted, date: right),
        ])
        #expect(measure.missedGoals().isEmpty)
    }

    @Test func `one document wrongly called missing is too many, in either half`() {
        for half in ["held", "writing"] {
            let cases = Array(repeating: made(half, .missing, .missing), count: 99)
            let measure = EvidenceMeasure(cases: cases + [made(half, .accepted, .missing)])
            #expect(
                measure.missedGoals().map(\.spanish) == [
                    "\(half): «missing» debía ser exacto: se le dio a 100 soportes, a 99 con razón, de 99."
                ])
        }
    }

    @Test func `fit and dates must be right in nineteen of twenty on the half held out`() {
        let good = Array(repeating: made("held", .accepted, .accepted, date: right), count: 18)
        let bad = [
            made("held", .accepted, .notPertinent, date: wrong),
            made("held", .accepted, .notAssessable, date: nil),
        ]
        #expect(
            EvidenceMeasure(cases: good + bad).missedGoals().map(\.spanish) == [
                "held: la cobertura de la pertinencia es 0,9; se pide 0,95 al menos.",
                "held: la precisión de las fechas es 0,947; se pide 0,95 al menos.",
                "held: la cobertura de las fechas es 0,9; se pide 0,95 al menos.",
            ])
        #expect(EvidenceMeasure(cases: good + good + bad.prefix(1)).missedGoals().isEmpty)
    }

    @Test func `the half that the phrases were written with is held to no share`() {
        let written = [made("writing", .accepted, .notPertinent, date: wrong)]
        let held = [made("held", .accepted, .accepted, date: right)]
        #expect(EvidenceMeasure(cases: written + held).missedGoals().isEmpty)
        #expect(EvidenceMeasure(cases: written).missedGoals().count == 4)
    }

    private let right = CalendarDate(daysSince1970: 20_000)
    private let wrong = CalendarDate(daysSince1970: 20_001)

    private func made(
        _ half: String, _ expected: EvidenceItem.Status, _ found: EvidenceItem.Status
    ) -> EvidenceMeasure.Case {
        EvidenceMeasure.Case(
            half: half, name: "", expected: expected, found: found, expectedDate: nil,
            foundDate: nil)
    }

    private func made(
        _ half: String, _ expected: EvidenceItem.Status, _ found: EvidenceItem.Status,
        date: CalendarDate?
    ) -> EvidenceMeasure.Case {
        EvidenceMeasure.Case(
            half: half, name: "", expected: expected, found: found, expectedDate: right,
            foundDate: date)
    }
}
