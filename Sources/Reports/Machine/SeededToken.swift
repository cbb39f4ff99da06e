import SSMEModel

/// A token of 32 hexadecimal digits drawn from a seed: the same seed, the same token.
///
/// **Source**: FNV-1a, 64 bits, twice from two offsets; it separates parts of a document, it keeps no secret.
struct SeededToken: Hashable, Sendable {
    let text: String

    init(_ seed: String) {
        text =
            Self.fnv(seed, 0xcbf2_9ce4_8422_2325).padded(to: 16, radix: 16)
            + Self.fnv(seed, 0x8422_2325_cbf2_9ce4).padded(to: 16, radix: 16)
    }

    private static func fnv(_ seed: String, _ offset: UInt64) -> UInt64 {
        seed.utf8.reduce(offset) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
