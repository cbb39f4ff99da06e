import SSMEModel
import Scorer
import Testing

struct ScorerTests {
    /// D3 weighs 60, D7 weighs 40; the cut-offs are 40 and 70.
    static let scheme = """
        version: "1"
        status: propuesta
        levels: {intermedio: 40, avanzado: 70}
        dimensions:
          D3:
            weight: 60
            questions:
              D3.1: {weight: 3, options: {actualizada: 100, desactualizada: 50, no_tiene: 0}}
              D3.5: {weight: 2, options: {vigente: 100, no_tiene: 0}}
              D3.9: {weight: 1, marked: share, when not asked: 0}
          D7:
            weight: 40
            levels: {intermedio: 50, avanzado: 80}
            questions:
              D7.2:
                weight: 1
                points: if max(D7.2.*) <= 50 then 100 else 2 * (100 - max(D7.2.*))
              D7.6:
                weight: 1
                conditions:
                  - {when: D7.6 >= 2, points: 100}
                  - {when: D7.6 = 1, points: 30}
        """

    @Test func `an initiative with everything is scored as a hand computes it`() throws {
        // D3: (3·100 + 2·100 + 1·50) / 6 = 91.67. D7: D7.2 is 2·(100 − 60) = 80, D7.6 is 30: 55.
        // Overall: 0.6·91.67 + 0.4·55 = 77.
        let card = try card([
            "D3.1": .choice("actualizada"), "D3.5": .choice("vigente"), "D3.9.a": .flag(true),
            "D3.9.c": .flag(true), "D7.1": .number(1_000), "D7.2.camaras": .number(60),
            "D7.2.nacional": .number(40), "D7.6": .number(1),
        ])
        #expect(card.dimensions.map(\.declared) == [550.0 / 6, 55])
        #expect(card.dimensions.map(\.level) == [.advanced, .intermediate])
        #expect(card.dimensions.map(\.questionCount) == [3, 2])
        #expect(abs((card.declared ?? 0) - 77) < 1e-9)
        #expect(card.level == .advanced)
    }

    @Test func `a question not asked gives its weight to the others`() throws {
        let card = try card(
            ["D3.1": .choice("desactualizada"), "D3.5": .choice("vigente"), "D7.6": .number(2)],
            notAsked: ["D7.2"])
        #expect(card.dimensions[1].declared == 100)
        #expect(card.dimensions[1].questionCount == 1)
    }

    @Test func `a question not asked for a deficiency scores what the scheme says`() throws {
        // (3·100 + 2·0 + 1·0) / 6 = 50; without the line it would be 300 / 5 = 60.
        let card = try card(
            ["D3.1": .choice("actualizada"), "D3.5": .choice("no_tiene")], notAsked: ["D3.9"])
        #expect(card.dimensions[0].declared == 50)
        #expect(card.dimensions[0].questionCount == 3)
    }

    @Test(arguments: [
        AnswerValue.blank, .unreadable, .ambiguous([Reading(.number(5))]), .nonResponse(.declined),
        .nonResponse(.notMeasured),
        .nonResponse(.notApplicable),
    ])
    func `a question without a value scores zero and counts`(value: AnswerValue) throws {
        let submission = submission(["D3.1": .choice("actualizada"), "D3.5": value])
        let details = try scorer().details(of: "D3", for: submission)
        #expect(details.map(\.basis) == [.answer, .noValue, .noValue])
        #expect(details.map(\.declared) == [100, 0, 0])
        #expect(try scorer().scorecard(for: submission).dimensions[0].declared == 50)
    }

    @Test func `leaving out the answer that decides does not pay`() throws {
        let submission = submission(["D3.1": .choice("actualizada")], unknown: ["D3.9"])
        #expect(try scorer().details(of: "D3", for: submission).map(\.declared) == [100, 0, 0])
    }

    @Test func `an exclusive option marked is no share`() throws {
        let submission = submission(["D3.9.a": .flag(true), "D3.9.ninguno": .flag(true)])
        #expect(try scorer().details(of: "D3", for: submission).map(\.declared) == [0, 0, 0])
    }

    static let documents: [(evidence: [EvidenceItem], points: Double)] = [
        ([document("D3.5", .accepted)], 100),
        ([document("D3.5", .accepted, requirement: nil)], 100),
        ([document("D3.5", .missing)], 0), ([document("D3.5", .empty)], 0),
        ([document("D3.5", .unreadable)], 0), ([document("D3.1", .accepted)], 0), ([], 0),
        ([document("D3.5", .missing), document("D3.5", .accepted, file: "b.pdf")], 100),
    ]

    @Test(arguments: documents)
    func `only an accepted document makes the evidenced score`(
        evidence: [EvidenceItem], points: Double
    ) throws {
        let submission = submission(
            ["D3.1": .choice("actualizada"), "D3.5": .choice("vigente")], evidence: evidence)
        let details = try scorer().details(of: "D3", for: submission)
        #expect(details.map(\.evidenced) == [100, points, 0])
        #expect(details.map(\.declared) == [100, 100, 0])
    }

    @Test func `an answer that needs no document is evidenced as declared`() throws {
        let card = try card(["D3.1": .choice("actualizada"), "D3.5": .choice("no_tiene")])
        #expect(card.dimensions[0].evidenced == card.dimensions[0].declared)
    }

    @Test(arguments: [(2.0, MaturityLevel.advanced), (1, .basic), (0, .basic)])
    func `a score on a bound belongs to the level above`(projects: Double, level: MaturityLevel)
        throws
    {
        // D7.2 is 2·(100 − 70) = 60; with 100 for D7.6 the mean is 80, the bound of D7.
        let card = try card([
            "D7.1": .number(10), "D7.2.camaras": .number(70), "D7.2.nacional": .number(30),
            "D7.6": .number(projects),
        ])
        #expect(card.dimensions[1].level == level)
    }

    @Test func `a dimension where nothing counts has no score and no say`() throws {
        let submission = submission(["D3.1": .choice("actualizada")], notAsked: ["D7.2", "D7.6"])
        let card = try scorer().scorecard(for: submission)
        #expect(card.dimensions[1].declared == nil)
        #expect(card.dimensions[1].level == nil)
        #expect(card.declared == 50)
    }

    private func card(
        _ values: [FieldCode: AnswerValue], notAsked: Set<QuestionCode> = []
    ) throws -> Scorecard {
        try scorer().scorecard(for: submission(values, notAsked: notAsked))
    }

    private func scorer() throws -> Scorer {
        let scheme = try ScoringScheme.load(Self.scheme, file: "scoring.yml", questionnaire: form)
        return Scorer(scheme: scheme, questionnaire: form)
    }
}
