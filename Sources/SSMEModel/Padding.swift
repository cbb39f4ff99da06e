extension BinaryInteger {
    /// The digits with zeros in front, up to a width: `7.padded(to: 2)` is `07`.
    public func padded(to width: Int, radix: Int = 10) -> String {
        let digits = String(self, radix: radix)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}

extension String {
    /// The text with spaces after it, up to a width: a cell of a column that a terminal shows.
    public func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - count))
    }
}
