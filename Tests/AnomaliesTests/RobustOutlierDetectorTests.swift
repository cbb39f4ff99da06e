import Anomalies
import SSMEModel
import TestSupport
import Testing

struct RobustOutlierDetectorTests {
    /// Eight others from 50 to 200 million; their logarithms 7.7 … 8.3 have the median 8 and the median
    /// absolute deviation 0.15, so a spread of 0.2224 and a limit of 10^8.7784 = 600.3 million.
    static let others: [Double] = [
        50_118_723, 63_095_734, 79_432_823, 100_000_000, 100_000_000, 125_892_541, 158_489_319,
        199_526_231,
    ]

    @Test(arguments: [(600_000_000.0, 0), (601_000_000, 1), (16_600_000, 1), (16_700_000, 0)])
    func `an amount beyond three and a half spreads is asked about`(pesos: Double, count: Int) {
        #expect(findings(population([pesos] + Self.others)).count == count)
    }

    @Test(arguments: [(1_240_000_000.0, 0), (1_250_000_000, 1)])
    func `the mean deviation judges where most others are equal`(pesos: Double, count: Int) {
        // Deviations of seven zeros and one 2: 0.25 × 1.2533 × 3.5 = 1.0966, a factor of 12.49.
        let others = [Double](repeating: 1e8, count: 7) + [1e10]
        let mine = findings(population([pesos] + others)).filter { $0.initiative == "I001" }
        #expect(mine.count == count)
    }

    @Test(arguments: [(500_000_000.0, 0), (502_000_000, 1)])
    func `equal others leave room for a factor of five`(pesos: Double, count: Int) {
        #expect(findings(population([pesos] + [Double](repeating: 1e8, count: 8))).count == count)
    }

    @Test func `with seven others nothing is judged`() {
        let review = RobustOutlierDetector()
            .review(population([120] + Self.others.dropLast()), questionnaire: questionnaire)
        #expect(review.findings == [])
        #expect(review.evaluations.map(\.outcome) == [Outcome](repeating: .unknown, count: 8))
    }

    @Test func `zeros, blanks, reasons and questions not asked are no peers`() {
        let silent = [
            submission(20, .number(0)), submission(21, .blank),
            submission(22, .nonResponse(.declined)), submission(23, .unreadable),
            submission(24, .number(1e8), asked: .no),
        ]
        let few = population([120] + Self.others.dropLast())
        #expect(findings(few + silent) == [])
        #expect(findings(few + silent + [submission(25, .number(1e8))]).count == 1)
    }

    @Test func `an amount in millions is asked about in the words of the gestor`() throws {
        let found = findings(population([120] + Self.others))
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.id == "I001/ANO-01/D7.1")
        #expect(finding.severity == .warning)
        #expect(finding.outcome == .fail)
        #expect(finding.value == "120")
        #expect(finding.expected == "$\u{A0}50 a $\u{A0}200\u{A0}millones")
        #expect(finding.locations.map(\.description) == ["'7 Financiación'!C5"])
        #expect(
            finding.message.spanish
                == "El valor de D7.1, «¿Cuánto costó la estructura operativa?» ($\u{A0}120) es muy "
                + "bajo frente a iniciativas parecidas ($\u{A0}50 a $\u{A0}200\u{A0}millones).")
        #expect(
            finding.fix.spanish
                == "¿Lo escribió en millones? Si es así, escriba 120000000; si el valor está bien, "
                + "responda «confirmo».")
        #expect(finding.minimalFix?.spanish == "D7.1 = 120000000")
    }

    @Test(arguments: [
        (90_000.0, "¿Lo escribió en miles? Si es así, escriba 90000000;"),
        (75_000_000_000_000, "¿Le sobran ceros? Si es así, escriba 75000000;"),
        (100_000_000_000, "¿Le sobran ceros? Si es así, escriba 100000000;"),
    ])
    func `a slip of the unit is recognised either way`(pesos: Double, words: String) {
        let fixes = findings(population([pesos] + Self.others)).map(\.fix.spanish)
        #expect(fixes.count == 1)
        #expect(fixes.allSatisfy { $0.hasPrefix(words) })
    }

    @Test func `an amount that no slip explains is only asked about`() {
        let found = findings(population([5_000_000_000] + Self.others))
        #expect(
            found.map(\.fix.spanish) == [
                "Si está bien, responda «confirmo» y cuéntenos en una línea por qué; si no, corríjalo."
            ])
        #expect(found.map(\.minimalFix) == [nil])
    }

    @Test(arguments: UInt64(0)..<60)
    func `the order of the population changes nothing`(seed: UInt64) {
        var random = SplitMix64(state: seed)
        let amounts = (0..<20).map { _ in Double.random(in: 1e6...1e9, using: &random).rounded() }
        let submissions = population([97] + amounts)
        #expect(findings(submissions) == findings(submissions.shuffled(using: &random)))
    }

    @Test(arguments: UInt64(0)..<60)
    func `the range shows nobody's amount`(seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        let amounts = (0..<Int.random(in: 8...30, using: &random)).map { _ in
            Double.random(in: 30_000_001...400_000_001, using: &random).rounded()
        }
        let finding = try #require(findings(population([113] + amounts)).first)
        let shown = finding.expected
        for pesos in amounts {
            #expect(!shown.contains(Figure().number(pesos)))
            #expect(!shown.contains(Figure().number(pesos / 1e6)))
        }
    }

    @Test func `one wild amount does not hide another`() {
        let found = findings(population([120, 95] + Self.others))
        #expect(found.map(\.initiative) == ["I001", "I002"])
    }

    private func findings(_ submissions: [Submission]) -> [Finding] {
        RobustOutlierDetector().findings(in: submissions, questionnaire: questionnaire)
    }
}
