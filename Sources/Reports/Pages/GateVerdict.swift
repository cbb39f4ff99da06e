public import SSMEModel

/// Whether a wave may be published, and why not.
public struct GateVerdict: Hashable, Sendable {
    /// True where nothing stands in the way.
    public let isOpen: Bool
    /// What stands in the way, one sentence each.
    public let reasons: [LocalizedText]

    /// Makes a verdict from its parts.
    public init(isOpen: Bool, reasons: [LocalizedText]) {
        self.isOpen = isOpen
        self.reasons = reasons
    }

    /// The verdict in one sentence; the reasons follow it.
    public func sentence(_ language: Language) -> String {
        let text =
            isOpen
            ? LocalizedText(
                "La compuerta de publicación está abierta.",
                english: "The publication gate is open.")
            : LocalizedText(
                "La compuerta de publicación está cerrada:",
                english: "The publication gate is closed:")
        return text[language]
    }
}
