public import SSMEModel

/// Why a workbook cannot be taken as the submission of an initiative in this wave.
public enum BindingError: Error, Hashable, Sendable {
    /// The file has no answer cell of the questionnaire and no stamp.
    case notOurTemplate(file: String)
    /// The stamp is of another wave.
    case otherWave(file: String, found: String, expected: String)
    /// There are answers, but the stamp lost the wave.
    case noWave(file: String)
    /// There are answers, but the stamp lost the initiative.
    case noInitiative(file: String)
    /// The stamp's initiative is not in the roster.
    case unknownInitiative(file: String, code: String)
    /// The stamp says one initiative and the identification another.
    case twoInitiatives(file: String, stamped: String, answered: String)

    /// What was seen, where, and what to do.
    public var explanation: LocalizedText {
        switch self {
        case .notOurTemplate(let file):
            LocalizedText(
                "«\(file)» no es el formulario del SSME: no encontramos en ninguna hoja las preguntas con su código. Copie sus respuestas en el libro que le envió la Red y envíe ese libro.",
                english:
                    "«\(file)» is not the SSME form: no sheet has the questions with their codes. Copy your answers into the workbook that the network sent you and send that workbook."
            )
        case .otherWave(let file, let found, let expected):
            LocalizedText(
                "«\(file)» es el formulario de la edición \(found), según su hoja «Portada»; esta es la edición \(expected). Copie sus respuestas en el libro de la edición \(expected) y envíe ese libro.",
                english:
                    "«\(file)» is the form of wave \(found), as its sheet «Portada» says; this is wave \(expected). Copy your answers into the workbook of wave \(expected) and send that workbook."
            )
        case .noWave(let file):
            LocalizedText(
                "«\(file)» tiene respuestas, pero en la hoja «Portada» ya no está la edición del formulario. Copie sus respuestas en el libro que le envió la Red, sin cambiar la portada, y envíe ese libro.",
                english:
                    "«\(file)» has answers, but its sheet «Portada» no longer says which wave it is. Copy your answers into the workbook that the network sent you, leave its cover as it is, and send that workbook."
            )
        case .noInitiative(let file):
            LocalizedText(
                "«\(file)» tiene respuestas, pero en la hoja «Portada» ya no está el código de la iniciativa. Copie sus respuestas en el libro que le envió la Red, sin cambiar la portada, y envíe ese libro.",
                english:
                    "«\(file)» has answers, but its sheet «Portada» no longer says which initiative it is. Copy your answers into the workbook that the network sent you, leave its cover as it is, and send that workbook."
            )
        case .twoInitiatives(let file, let stamped, let answered):
            LocalizedText(
                "«\(file)» es el libro de la iniciativa \(stamped), según su hoja «Portada», pero en la identificación dice \(answered). Copie las respuestas de cada iniciativa en su propio libro y envíe ese libro.",
                english:
                    "«\(file)» is the workbook of initiative \(stamped), as its sheet «Portada» says, but its identification says \(answered). Copy each initiative's answers into its own workbook and send that workbook."
            )
        case .unknownInitiative(let file, let code):
            LocalizedText(
                "«\(file)» dice en la hoja «Portada» que es de la iniciativa \(code), que no está en el registro de esta edición. Use el libro que le envió la Red o escríbale para revisar el código.",
                english:
                    "«\(file)» says on its sheet «Portada» that it is of initiative \(code), which is not in the register of this wave. Use the workbook that the network sent you, or write to the network to check the code."
            )
        }
    }
}
