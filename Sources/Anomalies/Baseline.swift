/// What the others look like: the tested value is never among them.
struct Baseline {
    /// The median of the others.
    let median: Double
    /// Their spread, on the scale of a standard deviation; never below the floor.
    let spread: Double
    private let sorted: [Double]

    /// Measures the others.
    ///
    /// The spread is the median absolute deviation; where more than half the values are equal, so that
    /// it is zero, the mean absolute deviation.
    ///
    /// **Complexity**: O(n log n). **Source**: Iglewicz and Hoaglin, 1993, §3.5; 1.4826 and 1.2533 make
    /// either deviation estimate the standard deviation of a normal sample.
    init?(others: [Double], minimumCount: Int, minimumSpread: Double) {
        guard others.count >= max(1, minimumCount) else { return nil }
        sorted = others.sorted()
        let median = Quantile.of(sorted, 0.5)
        let deviations = sorted.map { abs($0 - median) }.sorted()
        let medianDeviation = Quantile.of(deviations, 0.5)
        let meanDeviation = deviations.reduce(0, +) / Double(deviations.count)
        let spread = medianDeviation > 0 ? 1.4826 * medianDeviation : 1.2533 * meanDeviation
        self.median = median
        self.spread = max(spread, minimumSpread)
    }

    /// How many spreads a value lies above the median; negative below it.
    func modifiedZ(_ value: Double) -> Double { (value - median) / spread }

    /// A quantile of the others, 0…1.
    func quantile(_ fraction: Double) -> Double { Quantile.of(sorted, fraction) }
}
