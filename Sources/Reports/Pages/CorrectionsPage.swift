public import SSMEModel

/// The gestor's page, `correcciones.html`: what is asked of one initiative, and nothing of any other.
public struct CorrectionsPage: Sendable {
    private let language: Language

    /// Makes pages for readers of a language.
    public init(language: Language) { self.language = language }

    /// The page of a notice.
    public func html(_ notice: CorrectionsNotice) -> String {
        PageTemplates.render("corrections", CorrectionsView(notice, language))
    }
}

/// What the template of the gestor's page shows.
struct CorrectionsView: Sendable {
    struct Group: Sendable {
        let groupID: String
        let groupClass: String
        let groupTitle: String
        let groupNote: String
        let groupCount: Int
        let points: [FindingView]
    }

    let w: [String: String]
    let language: String
    let documentTitle: String
    let style: String
    let isInvented: Bool
    let title: String
    let greeting: String
    let lead: String
    let later: String?
    let facts: [LabelledValue]
    let hasSteps: Bool
    let steps: [String]
    let groups: [Group]
    let thanks: String?
    let settled: [InitiativeView.Settled]
    let hasWaiting: Bool
    let waitingTitle: String
    let waiting: [InitiativeView.Settled]
    let signature: String
    let footer: String

    init(_ notice: CorrectionsNotice, _ language: Language) {
        let text = CorrectionsText(notice, language)
        let entry = notice.entry
        w = PageWords.inLanguage(language)
        self.language = language.rawValue
        title = notice.title[language]
        documentTitle = "\(entry.initiative.id) · \(title)"
        style = PageStyle.css
        isInvented = notice.isInvented
        greeting = text.greeting
        lead = text.lead
        later = text.later
        steps = text.steps
        hasSteps = !steps.isEmpty
        thanks = text.thanks
        groups = text.groups.map { group in
            Group(
                groupID: "g-" + group.name, groupClass: group.name, groupTitle: group.heading,
                groupNote: group.note, groupCount: group.points.count,
                points: group.points.map {
                    FindingView(
                        $0.finding, number: $0.number, head: $0.head, language: language)
                })
        }
        settled =
            entry.fixed.map {
                InitiativeView.Settled(message: $0.message[language], ruleID: $0.rule)
            }
            + entry.findings.filter { $0.state == .fixed || $0.state.isSettled }
            .map { InitiativeView.Settled(message: $0.message[language], ruleID: $0.rule) }
        let unchecked = Waiting(entry, language)
        waiting =
            unchecked.folded.map { InitiativeView.Settled(message: $0, ruleID: "") }
            + unchecked.single.map {
                InitiativeView.Settled(message: $0.message[language], ruleID: $0.rule)
            }
        hasWaiting = !waiting.isEmpty
        waitingTitle = Self.waitingTitle(entry.unknown.count, language)
        facts = Self.facts(notice, text, language)
        signature = notice.contact
        footer = Self.footer(notice, language)
    }

    private static func waitingTitle(_ count: Int, _ language: Language) -> String {
        language == .spanish
            ? Count(language).said(
                count,
                (
                    "punto que todavía no se pudo revisar",
                    "puntos que todavía no se pudieron revisar"
                ),
                ("", ""))
            : Count(language).said(
                count, ("", ""), ("point not yet checked", "points not yet checked"))
    }

    private static func facts(
        _ notice: CorrectionsNotice, _ text: CorrectionsText, _ language: Language
    ) -> [LabelledValue] {
        let entry = notice.entry
        func fact(_ spanish: String, _ english: String, _ value: String) -> LabelledValue {
            LabelledValue(label: language == .spanish ? spanish : english, value: value)
        }
        let deadline = text.isAsking ? text.deadline : nil
        return [
            deadline.map { fact("Plazo", "Deadline", $0.shown(language)) },
            fact("Código", "Code", entry.initiative.id),
            fact("Archivo", "File", entry.fileName),
            fact("Recibido", "Received", LocalTime.shown(entry.receivedAt, language)),
            fact("Radicado", "Receipt", String(entry.digest.prefix(12))),
            fact("Ronda", "Round", String(entry.round)),
        ].compactMap(\.self)
    }

    private static func footer(_ notice: CorrectionsNotice, _ language: Language) -> String {
        let source = notice.provenance
        return language == .spanish
            ? "Revisión \(source.run) · versión de las reglas: \(source.ruleSetVersion) · \(LocalTime.shown(source.generatedAt, language))"
            : "Run \(source.run) · version of the rules: \(source.ruleSetVersion) · \(LocalTime.shown(source.generatedAt, language))"
    }
}
