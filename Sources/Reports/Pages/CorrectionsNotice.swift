public import SSMEModel

/// What one gestor is told: the input of the correction page and of its e-mail. It holds nothing of anybody else.
public struct CorrectionsNotice: Sendable, Equatable {
    /// «SSME, sexta edición, 2026».
    public let title: LocalizedText
    /// Who to write to.
    public let contact: String
    /// The initiative's part of the report.
    public let entry: InitiativeReport
    /// What it was made from.
    public let provenance: WaveReport.Provenance
    /// The last day for corrections; `nil` where none was set.
    public let deadline: CalendarDate?
    /// True where the data are invented.
    public let isInvented: Bool

    /// Makes a notice from its parts.
    public init(
        title: LocalizedText, contact: String, entry: InitiativeReport,
        provenance: WaveReport.Provenance, deadline: CalendarDate?, isInvented: Bool
    ) {
        self.title = title
        self.contact = contact
        self.entry = entry
        self.provenance = provenance
        self.deadline = deadline
        self.isInvented = isInvented
    }

    /// Makes the notice of one initiative of a report.
    public init(_ entry: InitiativeReport, in report: WaveReport) {
        self.init(
            title: report.questionnaire.title, contact: report.questionnaire.contact, entry: entry,
            provenance: report.provenance, deadline: report.correctionsUntil,
            isInvented: report.isInvented)
    }
}
