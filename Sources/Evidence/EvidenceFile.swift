/// A file of a package that is not the workbook: a document that a claim may name.
public struct EvidenceFile: Hashable, Sendable {
    /// The path inside the package, `soportes/plan.pdf`.
    public let name: String
    /// The content.
    public let bytes: [UInt8]
    /// SHA-256 of the content, hexadecimal.
    public let digest: String

    /// Makes a file from its parts.
    public init(name: String, bytes: [UInt8], digest: String) {
        self.name = name
        self.bytes = bytes
        self.digest = digest
    }
}
