import SSMEModel
import Scorer
import Testing

struct IndicatorsTests {
    static let declared = """
        version: "1"
        minimum base: 3
        figures:
          - id: strategy.updated
            title: {es: Actualizada, en: Updated}
            share: D3.1 = actualizada
          - id: plan.documented
            title: Con plan
            base: D3.1 in {actualizada, desactualizada}
            count: D3.5 = vigente
          - id: operation.median
            title: Costo
            base: D7.1 > 0
            median: D7.1
            unit: COP
          - id: operation.mean
            title: Costo
            mean: D7.1
            unit: COP
          - id: operation.region
            title: Región
            base: answered(D7.2)
            mean: D7.2.regional
            unit: percent
            blank: zero
        """

    @Test func `each figure is told with its base`() throws {
        let values = try figures(population)
        #expect(values.map(\.base) == [5, 3, 4, 5, 4])
        #expect(values.map(\.numerator) == [2, 2, nil, nil, nil])
        // 2 of 5; 2; (20 + 30) / 2; (10 + 20 + 30 + 940 + 0) / 5; (0 + 0 + 40 + 0) / 4.
        #expect(values.map(\.value) == [40, 2, 25, 200, 10])
        #expect(values.map(\.unit) == [.percent, .initiatives, .pesos, .pesos, .percent])
    }

    @Test func `who gave no value leaves the base and is counted apart`() throws {
        let silent = submission(["D7.1": .nonResponse(.declined)], of: "I009", unknown: ["D7.2"])
        let values = try figures(population + [silent])
        #expect(values.map(\.base) == [5, 3, 4, 5, 4])
        #expect(values.map(\.withoutValue) == [1, 0, 0, 1, 0])
    }

    @Test func `a figure on a small base is not told`() throws {
        let values = try figures(Array(population.prefix(2)))
        #expect(values.map(\.isSuppressed) == [true, true, true, true, true])
        #expect(values.map(\.value) == [nil, nil, nil, nil, nil])
        #expect(values.map(\.numerator) == [nil, nil, nil, nil, nil])
        #expect(values.map(\.base) == [2, 2, 2, 2, 2])
    }

    @Test func `an empty base has no share and a count of zero`() throws {
        let values = try figures([])
        #expect(values.map(\.value) == [nil, 0, nil, nil, nil])
        #expect(values.map(\.isSuppressed) == [false, false, false, false, false])
    }

    @Test(arguments: [
        (
            "median: D7.1", "medians: D7.1",
            "14:5: se encontró «medians»; se esperaba id, title, base, unit, blank, count, share, median, mean. ¿Quiso escribir «median»?"
        ),
        (
            "    count: D3.5 = vigente\n", "",
            "7:5: se esperaba una sola de estas claves: count, share, median, mean."
        ),
        (
            "id: plan.documented", "id: strategy.updated",
            "7:9: se encontró «strategy.updated»; se esperaba un código que no se repita."
        ),
        (
            "unit: COP", "unit: pesos",
            "15:11: se encontró «pesos»; se esperaba percent, COP, initiatives, units."
        ),
    ])
    func `an error names its place`(good: String, bad: String, message: String) throws {
        let range = try #require(Self.declared.firstRange(of: good))
        let text =
            String(Self.declared[..<range.lowerBound]) + bad
            + String(Self.declared[range.upperBound...])
        let error = #expect(throws: ScoringError.self) {
            try Indicators.load(text, file: "indicators.yml", questionnaire: form)
        }
        #expect(error?.explanation.spanish == "indicators.yml:" + message)
    }

    private func figures(_ submissions: [Submission]) throws -> [IndicatorValue] {
        try Indicators.load(Self.declared, file: "indicators.yml", questionnaire: form)
            .values(over: submissions)
    }

    private let population = [
        submission(
            [
                "D3.1": .choice("actualizada"), "D3.5": .choice("vigente"), "D7.1": .number(10),
                "D7.2.camaras": .number(100),
            ], of: "I001"),
        submission(
            [
                "D3.1": .choice("desactualizada"), "D3.5": .choice("vigente"), "D7.1": .number(20),
                "D7.2.camaras": .number(100),
            ], of: "I002"),
        submission(
            [
                "D3.1": .choice("actualizada"), "D3.5": .choice("no_tiene"), "D7.1": .number(30),
                "D7.2.nacional": .number(60), "D7.2.regional": .number(40),
            ], of: "I003"),
        submission(
            ["D3.1": .choice("no_tiene"), "D7.1": .number(940), "D7.2.camaras": .number(100)],
            of: "I004", notAsked: ["D3.5"]),
        submission(
            ["D3.1": .choice("no_tiene"), "D7.1": .number(0)], of: "I005",
            notAsked: ["D3.5", "D7.2"]),
    ]
}
