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

    /// Headings of a sheet of answers, and of the long CSV form.
    static let code = FoldedText("Código")
    static let answer = FoldedText("Respuesta")
    static let support = FoldedText("Soporte")

    /// Headings of the sheet of documents.
    static let question = FoldedText("Pregunta")
    static let file = FoldedText("Archivo")

    /// Headings of the sheet of corrections.
    static let reply = FoldedText("Su respuesta")
    static let explanation = FoldedText("Explicación")

    /// What the name of a document's cell begins with: `soporte.D3.5`, `soporte.D4.4.2`, `soporte.otro.1`.
    static let supportPrefix = "soporte."
}
