/// The words of a workbook that template and binder agree on, folded.
enum WorkbookLayout {
    /// The tabs that every workbook has beside those of the dimensions.
    static let ownSheets: Set<FoldedText> = [
        FoldedText("Portada"), FoldedText("Soportes"), FoldedText("Listas"),
        FoldedText("Correcciones"),
    ]
}
