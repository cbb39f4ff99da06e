public import SSMEModel

/// Where an initiative stands in the wave.
public enum Standing: String, Sendable, CaseIterable, Codable {
    /// Nothing keeps its submission out of the clean data, and nothing waits for an answer.
    case accepted
    /// Nothing blocks, and some values wait for a confirmation.
    case toConfirm = "to_confirm"
    /// Something blocks.
    case toCorrect = "to_correct"
    /// Nothing is asked any more; a rule that its gestor does not agree with waits for a person.
    case toDecide = "to_decide"
    /// Nothing is asked any more, and a data steward has to look before it is accepted.
    case inReview = "in_review"
    /// It was accepted or signed, and a steward opened it again.
    case reopened
    /// Accepted, and under a release that some stewards have signed and others have to.
    case signed
    /// In a signed release: nothing changes until somebody reopens it.
    case locked
    /// A file arrived that could not be read as a submission, and nothing else did.
    case returned
    /// Nothing arrived.
    case nothingReceived = "nothing_received"

    /// One or two words for a table: «por corregir».
    public var label: LocalizedText {
        switch self {
        case .accepted: LocalizedText("aceptado", english: "accepted")
        case .toConfirm: LocalizedText("por confirmar", english: "to confirm")
        case .toCorrect: LocalizedText("por corregir", english: "to correct")
        case .toDecide: LocalizedText("por decidir", english: "to decide")
        case .inReview: LocalizedText("en revisión", english: "in review")
        case .reopened: LocalizedText("reabierto", english: "reopened")
        case .signed: LocalizedText("en firma", english: "being signed")
        case .locked: LocalizedText("firmado", english: "signed")
        case .returned: LocalizedText("devuelto", english: "returned")
        case .nothingReceived: LocalizedText("sin envío", english: "nothing received")
        }
    }

    /// The label of so many: «aceptados».
    public func label(of count: Int, _ language: Language) -> String {
        let isPlural =
            language == .spanish && count != 1
            && [.accepted, .reopened, .locked, .returned].contains(self)
        return label[language] + (isPlural ? "s" : "")
    }

    /// What the gestor does next, in one sentence.
    public var nextStep: LocalizedText {
        switch self {
        case .accepted:
            LocalizedText("No hay nada por hacer.", english: "There is nothing to do.")
        case .toConfirm:
            LocalizedText(
                "Responder «confirmo» o corregir los valores señalados, y enviar de nuevo correcciones.xlsx.",
                english:
                    "Answer «confirmo» or correct the values marked, and send correcciones.xlsx again."
            )
        case .toCorrect:
            LocalizedText(
                "Corregir los puntos señalados y enviar de nuevo correcciones.xlsx.",
                english: "Correct the points marked and send correcciones.xlsx again.")
        case .toDecide:
            LocalizedText(
                "Nada por ahora: una persona revisa su desacuerdo con una regla.",
                english: "Nothing for now: a person is looking at the objection to a rule.")
        case .inReview:
            LocalizedText(
                "Nada por ahora: el custodio de datos lo revisa.",
                english: "Nothing for now: the data steward is looking at it.")
        case .reopened:
            LocalizedText(
                "Nada por ahora: el custodio de datos lo abrió de nuevo para revisarlo.",
                english: "Nothing for now: the data steward opened it again to look at it.")
        case .signed:
            LocalizedText(
                "Nada por hacer: la edición se está firmando.",
                english: "Nothing to do: the wave is being signed.")
        case .locked:
            LocalizedText(
                "Nada por hacer: la edición está firmada.",
                english: "Nothing to do: the wave is signed.")
        case .returned:
            LocalizedText(
                "Seguir la indicación de la devolución y enviar el archivo de nuevo.",
                english: "Do what the returned file's note says and send the file again.")
        case .nothingReceived:
            LocalizedText(
                "Diligenciar el formulario y enviarlo.", english: "Fill in the form and send it.")
        }
    }
}
