/// A small generator of random numbers with a seed: the same numbers every time.
///
/// **Source**: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
public struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    /// Begins at a seed.
    public init(state: UInt64) { self.state = state }

    /// Any number of 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to the bound, without it.
    public mutating func next(below bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
