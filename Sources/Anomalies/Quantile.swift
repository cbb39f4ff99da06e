/// Quantiles of a sample.
enum Quantile {
    /// The quantile, 0…1, of numbers in ascending order; there is at least one.
    ///
    /// **Source**: Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996, definition 7.
    static func of(_ sorted: [Double], _ fraction: Double) -> Double {
        let position = fraction * Double(sorted.count - 1)
        let below = Int(position)
        guard below + 1 < sorted.count else { return sorted[below] }
        return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
    }
}
