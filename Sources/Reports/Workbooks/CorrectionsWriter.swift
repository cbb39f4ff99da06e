public import SSMEModel

/// Writes the workbook that goes back to a gestor: the same questionnaire with the answers as they came,
/// what is wrong coloured and explained, and a first sheet that lists it with room to reply.
public struct CorrectionsWriter: Sendable {
    private let layout: WorkbookLayout
    private let language: Language

    /// Makes a writer; the words that the binder reads stay in Spanish whatever the language.
    public init(questionnaire: Questionnaire, language: Language = .spanish) {
        layout = WorkbookLayout(questionnaire)
        self.language = language
    }

    /// Writes the correction workbook of a submission. The same input gives the same bytes.
    ///
    /// **Missing**: a finding without a cell is listed as being about the whole form.
    /// **Throws**: `ReportError` where the file cannot be written or a sheet's name breaks a limit.
    public func write(
        to path: String, submission: Submission, findings: [Finding], stamp: WorkbookStamp,
        deadline: CalendarDate?, created: CalendarDate
    ) throws(ReportError) {
        var content = FormContent(
            layout: layout.making(roomFor: submission.claims, submission.answers),
            language: language,
            initiative: submission.initiative, stamp: stamp, deadline: deadline, created: created,
            answers: submission.answers, claims: submission.claims)
        let list = CorrectionList(findings, of: submission.initiative)
        let places = FindingPlaces(
            layout: content.layout, evidence: EvidenceSheet(content: content))
        for finding in list.errors + list.warnings {
            for cell in places.cells(of: finding) {
                let note = note(of: finding)
                if let mark = content.marks[cell] {
                    content.marks[cell] = FormContent.Mark(
                        severity: max(mark.severity, finding.severity),
                        note: mark.note + "\n\n" + note)
                } else {
                    content.marks[cell] = FormContent.Mark(severity: finding.severity, note: note)
                }
            }
        }
        let first = CorrectionsSheet(
            list: list, places: places, submission: submission,
            deadline: Deadline(deadline, on: created), language: language)
        let title =
            (language == .spanish ? "Correcciones · " : "Corrections · ")
            + layout.questionnaire.title[language]
        try XLSXWriter.write(content.spreadsheet(title: title, corrections: first), to: path)
    }

    private func note(of finding: Finding) -> String {
        let how = language == .spanish ? "Cómo corregirlo: " : "How to correct it: "
        return finding.message[language] + "\n" + how + finding.fix[language] + "\n" + finding.rule
    }
}
