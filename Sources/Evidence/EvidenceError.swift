public import SSMEModel

/// Why no document could be assessed at all: a fault of the machine, never of a document.
public enum EvidenceError: Error, Hashable, Sendable {
    /// libmagic, or its database of types, cannot be loaded; the payload is its own message.
    case detectorUnavailable(String)

    /// What happened and what to do, for the operator.
    public var explanation: LocalizedText {
        switch self {
        case .detectorUnavailable(let problem):
            LocalizedText(
                "No se pudo cargar la base de tipos de archivo de libmagic (\(problem)). Instale libmagic-mgc y repita la misma orden.",
                english:
                    "libmagic's database of file types could not be loaded (\(problem)). Install libmagic-mgc and repeat the same command."
            )
        }
    }
}
