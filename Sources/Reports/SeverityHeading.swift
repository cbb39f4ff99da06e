public import SSMEModel

extension Severity {
    /// «Por corregir»: what stands above the points of a severity, in the letter, the page, the workbook and the terminal.
    public var heading: LocalizedText {
        switch self {
        case .error: LocalizedText("Por corregir", english: "To correct")
        case .warning: LocalizedText("Por confirmar", english: "To confirm")
        case .info: LocalizedText("Para su información", english: "For your information")
        }
    }
}
