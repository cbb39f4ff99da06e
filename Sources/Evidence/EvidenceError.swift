/// Why no document could be assessed at all: a fault of the machine, never of a document.
public enum EvidenceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// libmagic, or its database of types, cannot be loaded; the payload is its own message.
    case detectorUnavailable(String)

    /// The error in one line, for the operator.
    public var description: String {
        switch self {
        case .detectorUnavailable(let problem):
            "libmagic cannot load its database of file types (\(problem)); install libmagic-mgc"
        }
    }
}
