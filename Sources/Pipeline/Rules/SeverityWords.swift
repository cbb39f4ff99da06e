import SSMEModel

/// A severity as people say it.
enum SeverityWords {
    /// «por corregir», «por confirmar», «se informa».
    static func of(_ severity: Severity) -> LocalizedText {
        switch severity {
        case .error: LocalizedText("por corregir", english: "to correct")
        case .warning: LocalizedText("por confirmar", english: "to confirm")
        case .info: LocalizedText("se informa", english: "told")
        }
    }
}
