public import SSMEModel

/// A file that could not be read as a submission and went back to its sender.
public struct ReturnedFile: Hashable, Sendable {
    /// The file's name as received.
    public let fileName: String
    /// When it was received, ISO 8601.
    public let receivedAt: String
    /// Its SHA-256, hexadecimal; people see the first twelve digits as «radicado».
    public let digest: String
    /// Who sent it; `nil` where the file does not say.
    public let initiative: Initiative?
    /// What happened and what to do.
    public let explanation: LocalizedText

    /// Makes a returned file from its parts.
    public init(
        fileName: String, receivedAt: String, digest: String = "", initiative: Initiative? = nil,
        explanation: LocalizedText
    ) {
        self.fileName = fileName
        self.receivedAt = receivedAt
        self.digest = digest
        self.initiative = initiative
        self.explanation = explanation
    }
}
