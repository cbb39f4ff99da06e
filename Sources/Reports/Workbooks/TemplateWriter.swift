public import SSMEModel

/// Writes the questionnaire as a workbook that people fill in: one sheet a dimension, drop-downs, named
/// answer cells, the evidence list, and earlier answers where there are some.
public struct TemplateWriter: Sendable {
    private let layout: WorkbookLayout
    private let language: Language

    /// Makes a writer; the words that the binder reads stay in Spanish whatever the language.
    public init(questionnaire: Questionnaire, language: Language = .spanish) {
        layout = WorkbookLayout(questionnaire)
        self.language = language
    }

    /// Writes the workbook of one initiative. The same input gives the same bytes.
    ///
    /// `earlier` answers stand in a column of their own, to compare with.
    /// **Missing**: fields without an answer stay blank; what could not be read is written as typed.
    /// **Throws**: `ReportError` where the file cannot be written or a sheet's name breaks a limit.
    public func write(
        to path: String, initiative: Initiative, stamp: WorkbookStamp, deadline: CalendarDate?,
        created: CalendarDate, answers: [FieldCode: Answer] = [:], claims: [EvidenceClaim] = [],
        earlier: EarlierAnswers? = nil
    ) throws(ReportError) {
        let content = FormContent(
            layout: layout.making(roomFor: claims, answers), language: language,
            initiative: initiative,
            stamp: stamp, deadline: deadline, created: created, answers: answers, claims: claims,
            earlier: earlier)
        let title = layout.questionnaire.title[language]
        try XLSXWriter.write(content.spreadsheet(title: title), to: path)
    }

    /// The same questionnaire as one CSV table, a row a field: `Código;Pregunta;Respuesta;Unidad;Soporte`.
    ///
    /// **Shape**: UTF-8 with a byte order mark, `;`, CRLF; no cell that a spreadsheet would calculate. With `earlier`
    /// answers, a sixth column, «Respuesta de 2024».
    public func csv(
        stamp: WorkbookStamp, answers: [FieldCode: Answer] = [:], claims: [EvidenceClaim] = [],
        earlier: EarlierAnswers? = nil
    ) -> String {
        LongForm(
            questionnaire: layout.questionnaire, language: language, stamp: stamp,
            answers: answers, claims: claims, earlier: earlier
        ).text
    }
}
