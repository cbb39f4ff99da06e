import SSMEModel

/// What the template shows of one initiative, unfolded.
struct InitiativeView: Sendable {
    struct Settled: Sendable {
        let message: String
        let ruleID: String
    }

    struct Score: Sendable {
        let title: String
        let stageClass: String
        let levelName: String
        let declared: String
        let evidenced: String
    }

    let entryAnchor: String
    let code: String
    let name: String
    let standingClass: String
    let label: String
    let asked: String?
    let state: String
    let facts: [LabelledValue]
    let hasPoints: Bool
    let points: [FindingView]
    let hasWaiting: Bool
    let waiting: [String]
    let hasFixed: Bool
    let fixed: [Settled]
    let hasScores: Bool
    let scores: [Score]

    init(_ entry: InitiativeReport, in report: WaveReport, _ language: Language) {
        entryAnchor = Self.anchor(entry.initiative.id)
        code = entry.initiative.id
        name = entry.initiative.name
        standingClass = entry.standing.rawValue
        label = entry.standing.label[language]
        let counts = [
            Count(language).asked(of: entry), Count(language).postponed(in: entry),
        ].filter { !$0.isEmpty }
        asked = counts.isEmpty ? nil : counts.joined(separator: "; ")
        state = entry.state[language]
        facts = Self.facts(entry, isLate: report.isLate(entry), language)
        let unchecked = Waiting(entry, language)
        points = Self.inOrder(entry, unchecked).map {
            FindingView(
                steward: $0,
                typed: TypedValue(of: $0, typed: entry.typed, in: report.questionnaire, language),
                language: language)
        }
        waiting = unchecked.folded
        hasWaiting = !waiting.isEmpty
        hasPoints = !points.isEmpty || !waiting.isEmpty
        fixed =
            entry.fixed.map { Settled(message: $0.message[language], ruleID: $0.rule) }
            + entry.findings.filter { $0.state == .fixed }
            .map { Settled(message: $0.message[language], ruleID: $0.rule) }
        hasFixed = !fixed.isEmpty
        let titles = Dictionary(
            report.questionnaire.dimensions.map { ($0.code, $0.title) }, uniquingKeysWith: { $1 })
        scores = entry.scorecard.map { Self.scores($0, titles: titles, language) } ?? []
        hasScores = !scores.isEmpty
    }

    /// The fragment that leads to an initiative: letters, digits and hyphens only.
    static func anchor(_ initiative: String) -> String {
        "i-"
            + String(
                initiative.unicodeScalars.map { scalar in
                    scalar.isASCII
                        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                        ? Character(scalar) : "-"
                })
    }

    /// What a person decides, what is asked, what was settled or is kept for later, then what could not be evaluated.
    private static func inOrder(_ entry: InitiativeReport, _ unchecked: Waiting) -> [Finding] {
        let failed =
            entry.contested + entry.points + entry.confirmed + entry.waived
            + entry.postponed
        let ours = entry.findings.filter { $0.outcome == .ruleError }
        return failed + unchecked.single + ours
    }

    private static func facts(
        _ entry: InitiativeReport, isLate: Bool, _ language: Language
    ) -> [LabelledValue] {
        func fact(_ spanish: String, _ english: String, _ value: String) -> LabelledValue {
            LabelledValue(label: language == .spanish ? spanish : english, value: value)
        }
        var facts = [
            fact("Archivo", "File", entry.fileName),
            fact("Ronda", "Round", "\(entry.round) · \(Count(language).changes(in: entry))"),
            fact(
                "Recibido", "Received",
                LocalTime.shown(entry.receivedAt, language)
                    + (isLate ? " · " + WaveReport.late[language] : "")),
            fact("Radicado", "Receipt", String(entry.digest.prefix(12))),
        ]
        if !entry.initiative.managingEntity.isEmpty {
            facts.insert(
                fact("Entidad gestora", "Managing entity", entry.initiative.managingEntity), at: 0)
        }
        if let share = entry.response.missingPercent {
            facts.append(
                fact(
                    "Preguntas sin respuesta", "Questions without an answer",
                    "\(entry.response.missing) / \(entry.response.expected) (\(Figure(language).percent(share.rounded1)))"
                ))
        }
        return facts
    }

    private static func scores(
        _ card: Scorecard, titles: [String: LocalizedText], _ language: Language
    ) -> [Score] {
        card.dimensions.map { score in
            Score(
                title: titles[score.dimension]?[language] ?? score.dimension,
                stageClass: score.level?.rawValue ?? "unscored",
                levelName: score.level?.name[language] ?? "—",
                declared: score.declared.map { Figure(language).number($0, decimals: 1) } ?? "—",
                evidenced: score.evidenced.map { Figure(language).number($0, decimals: 1) } ?? "—")
        }
    }
}

extension Double {
    /// Rounded to one decimal: what a page shows of a share.
    var rounded1: Double { (self * 10).rounded() / 10 }
}
