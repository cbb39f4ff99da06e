public import SSMEModel

/// Where each initiative stands and what comes next, as a page for whoever follows the wave.
public struct StatusPage: Sendable {
    private let language: Language

    /// Makes pages for readers of a language.
    public init(language: Language) { self.language = language }

    /// The page of a report; `next` says when the next pass is.
    public func html(_ report: WaveReport, next: LocalizedText) -> String {
        PageTemplates.render("status", StatusView(report, next: next, language))
    }
}

/// What the template of the status page shows.
struct StatusView: Sendable {
    struct Row: Sendable {
        let code: String
        let name: String
        let standingClass: String
        let label: String
        let step: String
        let round: String
        let receivedDay: String
    }

    let w: [String: String]
    let language: String
    let documentTitle: String
    let style: String
    let isInvented: Bool
    let title: String
    let summary: String
    let gate: [String]
    let next: String
    let rows: [Row]

    init(_ report: WaveReport, next: LocalizedText, _ language: Language) {
        w = PageWords.inLanguage(language)
        self.language = language.rawValue
        title = report.questionnaire.title[language]
        documentTitle = title
        style = PageStyle.css
        isInvented = report.isInvented
        self.next = next[language]
        let roll = report.roll
        summary = Standing.allCases.compactMap { standing in
            let count = roll.count { $0.standing == standing }
            return count > 0 ? "\(count) " + standing.label(of: count, language) : nil
        }.joined(separator: " · ")
        gate =
            [report.gate.sentence(language)] + report.gate.reasons.map { $0[language] }
            + (report.signOff?.sentences(language) ?? [])
        let entries = Dictionary(
            report.initiatives.map { ($0.initiative.id, $0) }, uniquingKeysWith: { $1 })
        rows = roll.map { initiative, standing in
            let entry = entries[initiative.id]
            return Row(
                code: initiative.id, name: initiative.name, standingClass: standing.rawValue,
                label: standing.label[language], step: standing.nextStep[language],
                round: entry.map { String($0.round) } ?? "—",
                receivedDay: entry.map { LocalTime.shortDay($0.receivedAt) } ?? "—")
        }
    }
}
