import Declarations
import Expressions
public import SSMEModel

extension Indicators {
    /// Reads the figures of a wave and checks them against the questionnaire.
    ///
    /// **Throws**: at the first thing that is not as it must be, with file, line and column.
    public static func load(
        _ text: String, file: String, questionnaire: Questionnaire
    ) throws(ScoringError) -> Indicators {
        let names = Names(questionnaire: questionnaire)
        return try ScoringError.wrap { () throws(DeclarationError) in
            let root = try Declaration(yaml: text, file: file)
            try root.allowOnly(["version", "minimum base", "figures"])
            var figures: [DeclaredFigure] = []
            for item in try root["figures"].list() {
                let figure = try DeclaredFigure(item, names: names)
                guard !figures.contains(where: { $0.id == figure.id }) else {
                    throw try item["id"].error(
                        found: figure.id, expected: "un código que no se repita")
                }
                figures.append(figure)
            }
            return Indicators(
                version: try root["version"].text(),
                minimumBase: try root["minimum base"].integer(), figures: figures)
        }
    }
}

extension DeclaredFigure {
    fileprivate init(_ item: Declaration, names: Names) throws(DeclarationError) {
        let statistics = IndicatorValue.Statistic.allCases.map(\.rawValue)
        try item.allowOnly(["id", "title", "base", "unit", "blank"] + statistics)
        var given: [(statistic: IndicatorValue.Statistic, source: Declaration)] = []
        for statistic in IndicatorValue.Statistic.allCases {
            if let source = try item.optional(statistic.rawValue) {
                given.append((statistic, source))
            }
        }
        guard given.count == 1, let (statistic, source) = given.first else {
            throw item.error(
                found: given.isEmpty
                    ? nil : given.map(\.statistic.rawValue).joined(separator: " y "),
                expected: "una sola de estas claves: " + statistics.joined(separator: ", "))
        }
        id = try item["id"].text()
        title = try item["title"].localized()
        self.statistic = statistic
        switch statistic {
        case .count: unit = .initiatives
        case .share: unit = .percent
        case .median, .mean: unit = try item["unit"].word(of: IndicatorValue.Unit.self)
        }
        base = try item.optional("base").map { source throws(DeclarationError) in
            try source.expression(names, expecting: .truth)
        }
        let isCounted = statistic == .count || statistic == .share
        expression = try source.expression(names, expecting: isCounted ? .truth : .number)
        blank =
            try item.optional("blank").map { word throws(DeclarationError) in
                try word.word(of: Blank.self)
            } == .zero ? .zero : .unknown
    }

    private enum Blank: String, CaseIterable { case zero, unknown }
}
