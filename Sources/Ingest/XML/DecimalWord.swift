/// The digits that eight bytes begin with, read all at once.
///
/// **Source**: D. Lemire, "Quickly parsing eight digits" (2018), for digits of any number up to eight.
struct DecimalWord {
    /// How many digits there are before the first other byte.
    let count: Int
    /// The number that they make; zero where there is none.
    let value: Int

    /// Reads a word whose lowest byte comes first.
    @inline(__always)
    init(_ word: UInt64) {
        let digits = word ^ 0x3030_3030_3030_3030
        // A byte of ten or more gets its high bit; a carry reaches only bytes after it.
        let others = ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080
        count = others.trailingZeroBitCount / 8
        // Leading zeros take the place of what is not there; a shift by 64 leaves nothing.
        var value = digits << UInt64(64 - 8 * count)
        value = (value &* 2561) >> 8 & 0x00FF_00FF_00FF_00FF
        value = (value &* 6_553_601) >> 16 & 0x0000_FFFF_0000_FFFF
        self.value = Int(truncatingIfNeeded: (value &* 42_949_672_960_001) >> 32)
    }
}
