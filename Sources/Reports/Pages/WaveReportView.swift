import SSMEModel

/// What the template of the data steward's page shows.
struct WaveReportView: Sendable {
    struct Share: Sendable {
        let standingClass: String
        let label: String
        let count: Int
    }

    struct FigureCard: Sendable {
        let figureClass: String
        let label: String
        let value: String
        let note: String
    }

    struct Returned: Sendable {
        let fileName: String
        let explanation: String
        let sender: String?
        let receivedAt: String
    }

    struct Dispute: Sendable {
        let disputeAnchor: String
        let code: String
        let name: String
        let what: String
        let words: String
        let place: String
        let ruleID: String

        init(_ finding: Finding, by initiative: Initiative, _ language: Language) {
            let said = Explanation(finding, language: language)
            disputeAnchor = InitiativeView.anchor(initiative.id)
            code = initiative.id
            name = initiative.name
            what = said.what
            words = Figure(language).quoted(finding.explanation)
            place = said.place
            ruleID = said.rule
        }
    }

    let w: [String: String]
    let language: String
    let documentTitle: String
    let style: String
    let script: String
    let nonce: String
    let isInvented: Bool
    let title: String
    let verdict: String
    let isOpen: Bool
    let hasReasons: Bool
    let reasons: [String]
    let signOff: [String]
    let run: String
    let generatedAt: String
    let receivedCount: Int
    let receivedOf: String
    let rollCount: Int
    let shares: [Share]
    let figures: [FigureCard]
    let roll: [RollRow]
    let hasDisputes: Bool
    let disputesTitle: String
    let disputes: [Dispute]
    let hasTrials: Bool
    let trials: [TrialRow]
    let hasEntries: Bool
    let entries: [InitiativeView]
    let evidence: EvidenceView
    let health: RuleHealthView
    let maturity: LevelsView
    let hasReturned: Bool
    let returned: [Returned]
    let hasNotes: Bool
    let notes: [String]
    let provenance: [LabelledValue]

    init(_ report: WaveReport, _ language: Language) {
        let standings = report.roll
        w = PageWords.inLanguage(language)
        self.language = language.rawValue
        style = PageStyle.css
        script = PageScript.code
        nonce = PageScript.nonce(for: report.provenance)
        isInvented = report.isInvented
        title = report.questionnaire.title[language]
        verdict = Self.verdict(report.gate)[language]
        documentTitle = title + " · " + (w["reportTitle"] ?? "")
        isOpen = report.gate.isOpen
        reasons = report.gate.reasons.map { $0[language] }
        hasReasons = !reasons.isEmpty
        signOff = report.signOff?.sentences(language) ?? []
        run = report.provenance.run
        generatedAt = LocalTime.shown(report.provenance.generatedAt, language)
        receivedCount = report.initiatives.count
        rollCount = standings.count
        receivedOf = Self.receivedOf(standings.count, language)
        shares = Standing.allCases.compactMap { standing in
            let count = standings.count { $0.standing == standing }
            return count == 0
                ? nil
                : Share(
                    standingClass: standing.rawValue, label: standing.label(of: count, language),
                    count: count)
        }
        figures = Self.figures(report, language)
        let byCode = Dictionary(
            report.initiatives.map { ($0.initiative.id, $0) }, uniquingKeysWith: { $1 })
        roll = standings.map {
            RollRow($0.initiative, $0.standing, byCode[$0.initiative.id], in: report, language)
        }
        entries = report.initiatives.map { InitiativeView($0, in: report, language) }
        disputes = report.initiatives.flatMap { entry in
            entry.contested.map { Dispute($0, by: entry.initiative, language) }
        }
        hasDisputes = !disputes.isEmpty
        disputesTitle = Self.disputesTitle(disputes.count, language)
        trials = TrialRow.of(report, language)
        hasTrials = !trials.isEmpty
        hasEntries = !entries.isEmpty
        evidence = EvidenceView(report, language)
        health = RuleHealthView(report, language)
        maturity = LevelsView(report, language)
        returned = report.returned.map {
            Returned(
                fileName: $0.fileName, explanation: $0.explanation[language],
                sender: $0.initiative.map { "\($0.id) \($0.name)" },
                receivedAt: LocalTime.shown($0.receivedAt, language))
        }
        hasReturned = !returned.isEmpty
        notes = report.notes.map { $0[language] }
        hasNotes = !notes.isEmpty
        provenance = Self.provenance(report, language)
    }

    private static func verdict(_ gate: GateVerdict) -> LocalizedText {
        gate.isOpen
            ? LocalizedText("La edición se puede publicar.", english: "The wave may be published.")
            : LocalizedText(
                "La edición todavía no se puede publicar.",
                english: "The wave may not be published yet.")
    }

    private static func disputesTitle(_ count: Int, _ language: Language) -> String {
        let rules = Count(language).said(
            count, ("regla discutida", "reglas discutidas"), ("rule contested", "rules contested"))
        return (language == .spanish ? "Por decidir: " : "To decide: ") + rules
    }

    private static func receivedOf(_ count: Int, _ language: Language) -> String {
        language == .spanish
            ? "de \(Count(language).said(count, ("iniciativa", "iniciativas"), ("", ""))) enviaron su formulario"
            : "of \(Count(language).said(count, ("", ""), ("initiative", "initiatives"))) sent their form"
    }

    private static func figures(_ report: WaveReport, _ language: Language) -> [FigureCard] {
        let spanish = language == .spanish
        let figure = Figure(language)
        func card(_ severity: Severity, _ label: String) -> FigureCard {
            let count = report.initiatives.reduce(0) { $0 + $1.points(severity).count }
            let holders = report.initiatives.count { !$0.points(severity).isEmpty }
            let people = Count(language).said(
                holders, ("iniciativa", "iniciativas"), ("initiative", "initiatives"))
            return FigureCard(
                figureClass: count == 0 ? "calm" : severity.rawValue, label: label,
                value: figure.number(Double(count)), note: (spanish ? "en " : "in ") + people)
        }
        let response = ItemResponse.total(report.initiatives.map(\.response))
        let unknown = report.count(of: .unknown)
        var cards = [
            card(.error, spanish ? "puntos por corregir" : "points to correct"),
            card(.warning, spanish ? "valores por confirmar" : "values to confirm"),
            card(.info, spanish ? "avisos informativos" : "notices"),
            FigureCard(
                figureClass: "calm", label: spanish ? "no se pudo revisar" : "not evaluated",
                value: figure.number(Double(unknown)),
                note: spanish ? "faltan respuestas para revisarlo" : "answers are missing"),
            FigureCard(
                figureClass: "calm",
                label: spanish ? "preguntas sin respuesta" : "questions without an answer",
                value: response.missingPercent.map { figure.percent($0.rounded1) } ?? "—",
                note: figure.number(Double(response.missing)) + (spanish ? " de " : " of ")
                    + figure.number(Double(response.expected))),
        ]
        let ours = report.count(of: .ruleError)
        if ours > 0 {
            cards.append(
                FigureCard(
                    figureClass: "error",
                    label: spanish ? "revisiones que fallaron" : "checks that failed to run",
                    value: figure.number(Double(ours)),
                    note: spanish ? "por una regla nuestra" : "through a rule of ours"))
        }
        return cards
    }

    private static func provenance(_ report: WaveReport, _ language: Language) -> [LabelledValue] {
        func line(_ spanish: String, _ english: String, _ value: String) -> LabelledValue {
            LabelledValue(label: language == .spanish ? spanish : english, value: value)
        }
        let source = report.provenance
        return [
            line("Revisión", "Run", source.run),
            line("Hecha", "Made", LocalTime.shown(source.generatedAt, language)),
            line("Versión de las reglas", "Version of the rules", source.ruleSetVersion),
            line("Instrumento (SHA-256)", "Instrument (SHA-256)", source.instrumentDigest),
            line("Última línea del libro de registro", "Ledger's last line", source.ledgerHead),
        ].filter { !$0.value.isEmpty }
    }
}
