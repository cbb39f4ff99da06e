/// A file of a package that is not the workbook: a document that a claim may name.
public struct EvidenceFile: Hashable, Sendable {
    /// The path inside the package, `soportes/plan.pdf`.
    public let name: String
    /// The content.
    public let bytes: [UInt8]
    /// SHA-256 of the content, hexadecimal.
    public let digest: String
    /// Why its bytes could not be taken out of the package; `nil` where they were.
    public let loss: Loss?

    /// Why a file of a package has no bytes.
    public enum Loss: Hashable, Sendable {
        /// The package holds it damaged, or packed in a way that nobody here undoes.
        case damaged
        /// It asks for a password.
        case locked
        /// It is larger than may be opened.
        case tooLarge
    }

    /// Makes a file from its parts.
    public init(name: String, bytes: [UInt8], digest: String, loss: Loss? = nil) {
        self.loss = loss
        self.name = name
        self.bytes = bytes
        self.digest = digest
    }
}
