public import SSMEModel

/// How far the signing of a wave has come.
public struct SignOffState: Hashable, Sendable {
    /// A steward's signature.
    public struct Signature: Hashable, Sendable {
        /// The steward.
        public let steward: String
        /// When, ISO 8601.
        public let at: String

        /// Makes a signature from its parts.
        public init(steward: String, at: String) {
            self.steward = steward
            self.at = at
        }
    }

    /// What became of a signed release.
    public struct Reopening: Hashable, Sendable {
        /// The steward who opened it again.
        public let steward: String
        /// When, ISO 8601.
        public let at: String
        /// Why.
        public let reason: String

        /// Makes a reopening from its parts.
        public init(steward: String, at: String, reason: String) {
            self.steward = steward
            self.at = at
            self.reason = reason
        }
    }

    /// 1 for the first release of the wave.
    public let release: Int
    /// The run that is signed.
    public let run: String
    /// SHA-256 of the statement that is signed.
    public let digest: String
    /// Who signed it, in order.
    public let signatures: [Signature]
    /// How many signatures the release needs.
    public let required: Int
    /// Who opened it again; `nil` where nobody did.
    public let reopening: Reopening?
    /// The files that arrived after it was locked, by name: archived, not looked at.
    public let late: [String]

    /// Makes a state from its parts.
    public init(
        release: Int, run: String, digest: String, signatures: [Signature], required: Int,
        reopening: Reopening? = nil, late: [String] = []
    ) {
        self.release = release
        self.run = run
        self.digest = digest
        self.signatures = signatures
        self.required = required
        self.reopening = reopening
        self.late = late
    }

    /// True where enough stewards signed.
    public var isComplete: Bool { signatures.count >= required }

    /// True where nothing changes until somebody opens it again.
    public var isLocked: Bool { isComplete && reopening == nil }

    /// Where the signing stands, in a sentence; then the files that came too late, and who opened it again and why.
    public func sentences(_ language: Language) -> [String] {
        let names = Figure(language).list(signatures.map(\.steward))
        var sentences = [
            isComplete
                ? LocalizedText(
                    "La entrega \(release) está firmada (corrida \(run)): \(names).",
                    english: "Release \(release) is signed (run \(run)): \(names).")
                : LocalizedText(
                    "La entrega \(release) tiene \(signatures.count) de \(required) firmas (corrida \(run)): \(names).",
                    english:
                        "Release \(release) has \(signatures.count) of \(required) signatures (run \(run)): \(names)."
                )
        ]
        if let reopening {
            let (day, why) = (
                LocalTime.shortDay(reopening.at), Figure(language).quotedLast(reopening.reason)
            )
            sentences.append(
                LocalizedText(
                    "La reabrió \(reopening.steward) (\(day)): \(why)",
                    english: "\(reopening.steward) opened it again (\(day)): \(why)"))
        }
        if !late.isEmpty {
            let files = Figure(language).list(late.map(Figure(language).quoted))
            sentences.append(
                LocalizedText(
                    late.count == 1
                        ? "Después de la firma llegó \(files): está en el archivo, y no se revisa hasta que se reabra la edición."
                        : "Después de la firma llegaron \(files): están en el archivo, y no se revisan hasta que se reabra la edición.",
                    english:
                        "After it was signed \(files) came: archived, and not looked at until the wave is reopened."
                ))
        }
        return sentences.map { $0[language] }
    }
}
