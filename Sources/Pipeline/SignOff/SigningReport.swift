import Reports
public import SSMEModel

/// What a signature brought about.
public struct SigningReport: Sendable {
    private let state: SignOffState?
    private let steward: String
    private let isNew: Bool

    init(_ signOff: SignOff, steward: String, isNew: Bool) {
        state = signOff.state()
        self.steward = steward
        self.isNew = isNew
    }

    /// True where enough stewards signed and the wave is locked.
    public var isLocked: Bool { state?.isLocked ?? false }

    /// The report in one to three lines.
    public func text(_ language: Language) -> String {
        let done =
            isNew
            ? LocalizedText("«\(steward)» firmó.", english: "«\(steward)» signed.")
            : LocalizedText(
                "«\(steward)» ya había firmado: no se agregó nada.",
                english: "«\(steward)» had signed already: nothing was added.")
        return ([done[language]] + (state?.sentences(language) ?? [])).joined(separator: "\n")
    }

    /// The report for other programs.
    public func json(_ language: Language) -> String {
        JSONOutput.text(
            Entry(
                steward: steward, isNew: isNew, release: state?.release ?? 0,
                run: state?.run ?? "", statementSHA256: state?.digest ?? "",
                signatures: state?.signatures.map(\.steward) ?? [],
                required: state?.required ?? 0, isLocked: isLocked))
    }

    private struct Entry: Encodable {
        let steward: String
        let isNew: Bool
        let release: Int
        let run: String
        let statementSHA256: String
        let signatures: [String]
        let required: Int
        let isLocked: Bool
    }
}
