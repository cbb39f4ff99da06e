import SSMEModel

/// How every letter to an initiative begins: whether its data are invented, and a greeting.
struct MailOpening {
    let language: Language
    let isInvented: Bool

    /// The subject, preceded by «[DATOS INVENTADOS]» where they are.
    func subject(_ text: String) -> String {
        isInvented ? "[\(PageWords.invented[language])] " + text : text
    }

    /// The first lines of the body.
    var lines: [String] {
        (isInvented ? [PageWords.invented[language].uppercased(), ""] : [])
            + [language == .spanish ? "Cordial saludo:" : "Dear colleague:", ""]
    }
}
