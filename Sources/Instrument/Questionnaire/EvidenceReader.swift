import Declarations
import SSMEModel

/// Reads what a question asks for as its support.
struct EvidenceReader {
    /// The kinds of document that the wave knows.
    let kinds: [Option]

    /// One line of `evidence:`.
    func requirement(_ node: Declaration) throws(InstrumentError) -> EvidenceRequirement {
        try node.allowOnly(["document", "when", "kinds", "valid"])
        return EvidenceRequirement(
            document: try node["document"].localized(), when: try node.optional("when")?.source(),
            kinds: try accepted(node.optional("kinds")),
            validity: try node.optional("valid").map(Self.validity))
    }

    private func accepted(_ node: Declaration?) throws(InstrumentError) -> [Option] {
        var accepted: [Option] = []
        for item in try node?.list() ?? [] {
            let code = try item.text()
            guard let kind = kinds.first(where: { $0.code == code }), !accepted.contains(kind)
            else {
                throw item.error(
                    found: code, expected: "una clase de «documents:», una sola vez",
                    near: Nearest.word(to: code, among: kinds.map(\.code)))
            }
            accepted.append(kind)
        }
        return accepted
    }

    /// `36 months`, or `reference year`.
    private static func validity(
        _ node: Declaration
    ) throws(InstrumentError) -> EvidenceRequirement.Validity {
        let text = try node.text()
        if text == "reference year" { return .referenceYear }
        let parts = text.split(separator: " ")
        guard parts.count == 2, parts[1] == "months", let months = Int(parts[0]), months > 0 else {
            throw node.error(found: text, expected: "«36 months» o «reference year»")
        }
        return .months(months)
    }
}
