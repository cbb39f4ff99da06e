import SSMEModel

/// A line of the table of initiatives.
struct RollRow: Sendable {
    let code: String
    let name: String
    let anchor: String?
    let standingClass: String
    let standingOrder: Int
    let label: String
    let errors: Int?
    let warnings: Int?
    let none: String
    let round: String
    let changes: String
    let receivedDay: String
    let receivedSort: String
    let late: String?

    init(
        _ initiative: Initiative, _ standing: Standing, _ entry: InitiativeReport?,
        in report: WaveReport, _ language: Language
    ) {
        code = initiative.id
        name = initiative.name
        anchor = entry.map { InitiativeView.anchor($0.initiative.id) }
        standingClass = standing.rawValue
        standingOrder = Standing.allCases.firstIndex(of: standing) ?? 0
        label = standing.label[language]
        errors = entry.flatMap { $0.points(.error).isEmpty ? nil : $0.points(.error).count }
        warnings = entry.flatMap { $0.points(.warning).isEmpty ? nil : $0.points(.warning).count }
        none = entry == nil ? "—" : "0"
        round = entry.map { String($0.round) } ?? "—"
        changes = entry.map { Count(language).changes(in: $0) } ?? "—"
        late = entry.flatMap { report.isLate($0) ? WaveReport.late[language] : nil }
        receivedSort = entry?.receivedAt ?? ""
        receivedDay = entry.map { LocalTime.shortDay($0.receivedAt) } ?? "—"
    }
}
