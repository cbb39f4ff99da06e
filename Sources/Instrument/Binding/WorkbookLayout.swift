import SSMEModel

/// The words of a workbook that its writer and its reader agree on.
enum WorkbookLayout {
    /// The tabs that every workbook has beside those of the dimensions.
    static let ownSheets: Set<FoldedText> = [
        FoldedText("Portada"), FoldedText("Soportes"), FoldedText("Listas"),
        FoldedText("Correcciones"),
    ]

    /// The stamp's names, on the cover.
    static let wave = "SSME.wave"
    static let initiative = "SSME.initiative"
    static let template = "SSME.template"
    static let instrument = "SSME.instrument"
    /// What people read beside the stamp's cells, one under the other, in either language.
    static let stampLabels: [(name: String, labels: Set<FoldedText>)] = [
        (wave, [FoldedText("Edición"), FoldedText("Wave")]),
        (initiative, [FoldedText("Iniciativa"), FoldedText("Initiative")]),
        (template, [FoldedText("Plantilla"), FoldedText("Template")]),
        (instrument, [FoldedText("Instrumento"), FoldedText("Instrument")]),
    ]

    /// Headings of a sheet of answers, and of the long CSV form.
    static let code = FoldedText("Código")
    static let answer = FoldedText("Respuesta")
    static let support = FoldedText("Soporte")

    /// All of them.
    static let answerHeadings: Set<FoldedText> = [
        code, question, answer, support, FoldedText("Cómo responder"), FoldedText("Unidad"),
    ]

    /// What the heading of an earlier wave's answers begins with: «Respuesta de 2024».
    static let earlierPrefix = FoldedText(EarlierAnswers.headingPrefix).text + " "

    /// Headings of the sheet of documents.
    static let question = FoldedText("Pregunta")
    static let file = FoldedText("Archivo")

    /// Headings of the sheet of corrections.
    static let reply = FoldedText("Su respuesta")
    static let explanation = FoldedText("Explicación")

    /// What the name of a document's cell begins with: `soporte.D3.5`, `soporte.D4.4.2`, `soporte.otro.1`.
    static let supportPrefix = "soporte."
}
