/// How far from the others a value must lie before somebody is asked about it.
public struct OutlierConfiguration: Hashable, Sendable {
    /// A modified z above it, either way, is asked about.
    public let threshold: Double
    /// With fewer others there is no judgement.
    public let minimumPeers: Int
    /// The least spread that others are taken to have, so that a handful of equal amounts does not
    /// make every other amount unusual. **Units**: decimal logarithms.
    public let minimumSpread: Double
    /// The slips of the unit that are recognised, such as writing millions where pesos are asked.
    public let slipFactors: [Double]

    /// Makes a configuration from its parts.
    public init(
        threshold: Double, minimumPeers: Int, minimumSpread: Double, slipFactors: [Double]
    ) {
        self.threshold = threshold
        self.minimumPeers = minimumPeers
        self.minimumSpread = minimumSpread
        self.slipFactors = slipFactors
    }

    /// Threshold 3.5, eight others, a spread of at least 0.2 (so only a factor of five or more is asked about), thousands
    /// and millions.
    ///
    /// **Source**: 3.5 as Iglewicz and Hoaglin, "How to Detect and Handle Outliers", 1993; the rest is
    /// this project's own.
    public static let standard = OutlierConfiguration(
        threshold: 3.5, minimumPeers: 8, minimumSpread: 0.2, slipFactors: [1_000, 1_000_000])
}
