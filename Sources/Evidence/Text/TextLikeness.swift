/// A text reduced to 64 numbers, so that two texts can be compared without keeping either.
///
/// **Source**: A. Broder, "On the resemblance and containment of documents", 1997: the share of equal minima estimates
/// the share of runs of words that two texts have in common.
public struct TextLikeness: Hashable, Sendable {
    /// The minima; empty for a text too short to compare.
    public let minima: [UInt32]

    /// The words in one run.
    static let run = 3
    private static let size = 64

    /// Makes a likeness from what was kept of it.
    public init(minima: [UInt32]) { self.minima = minima.count == Self.size ? minima : [] }

    /// Reduces a text.
    init(words: [String], atLeast minimum: Int) {
        guard words.count >= max(minimum, Self.run) else {
            minima = []
            return
        }
        var minima = [UInt32](repeating: .max, count: Self.size)
        let hashes = words.map(Self.hash)
        for start in 0...(hashes.count - Self.run) {
            var shingle: UInt64 = 0
            for word in hashes[start..<(start + Self.run)] { shingle = Self.mix(shingle ^ word) }
            // Two halves of one hash give as many independent ones as are needed.
            let step = Self.mix(shingle) | 1
            for index in 0..<Self.size {
                shingle &+= step
                let value = UInt32(truncatingIfNeeded: shingle >> 32)
                if value < minima[index] { minima[index] = value }
            }
        }
        self.minima = minima
    }

    /// The share of runs of words in common, 0…1; `nil` where either text is too short.
    func share(with other: TextLikeness) -> Double? {
        guard !minima.isEmpty, minima.count == other.minima.count else { return nil }
        var equal = 0
        for index in minima.indices where minima[index] == other.minima[index] { equal += 1 }
        return Double(equal) / Double(minima.count)
    }

    /// Sixteen numbers; two texts with seven tenths in common share at least one of them 98 times in 100.
    var groups: [UInt64] {
        stride(from: 0, to: minima.count, by: 4).map { start in
            minima[start..<(start + 4)].reduce(UInt64(start)) { Self.mix($0 ^ UInt64($1)) }
        }
    }

    private static func hash(_ word: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
