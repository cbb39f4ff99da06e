import Declarations
import SSMEModel

/// How many stewards sign a release, and who may.
struct SignOffPolicy: Sendable {
    /// So many signatures lock the wave.
    let required: Int
    /// The stewards whose signature counts; empty: whoever has an admitted key.
    let stewards: [String]

    /// Two of whoever has a key: what holds where `pipeline.yml` says nothing.
    static let standard = SignOffPolicy(required: 2, stewards: [])

    private init(required: Int, stewards: [String]) {
        self.required = required
        self.stewards = stewards
    }

    init(_ node: Declaration) throws(DeclarationError) {
        try node.allowOnly(["signatures", "stewards"])
        required = try node["signatures"].whole(in: 1...100)
        var names: [String] = []
        for name in try node.optional("stewards")?.list() ?? [] { names.append(try name.text()) }
        stewards = names
        guard required > 0, stewards.isEmpty || required <= Set(stewards).count else {
            throw try node["signatures"].error(
                found: String(required),
                expected: stewards.isEmpty
                    ? "un número mayor que cero" : "entre 1 y \(Set(stewards).count)")
        }
    }

    /// True where a steward's signature counts.
    func counts(_ steward: String) -> Bool { stewards.isEmpty || stewards.contains(steward) }
}
