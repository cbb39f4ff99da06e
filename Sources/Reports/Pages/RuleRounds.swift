/// What became, round after round, of the points that one rule raised: whether it finds mistakes or only asks.
///
/// **Shape**: a point is one finding's identity in the wave, however many rounds it lasted.
public struct RuleRounds: Hashable, Sendable {
    /// The points that gestores read of.
    public var asked = 0
    /// Those gone after a new version: the answer was changed.
    public var corrected = 0
    /// Those whose value was confirmed as right.
    public var confirmed = 0
    /// Those for which the rule was waived.
    public var waived = 0
    /// Those still there after a new version, without an answer that settles them.
    public var unmoved = 0
    /// Those that came back after they were gone.
    public var cameBack = 0
    /// **Units**: rounds, summed over the points: in how many each was asked without being settled.
    public var roundsOpen = 0

    /// Makes counts from their parts; nothing asked yet, where nothing is said.
    public init(
        asked: Int = 0, corrected: Int = 0, confirmed: Int = 0, waived: Int = 0, unmoved: Int = 0,
        cameBack: Int = 0, roundsOpen: Int = 0
    ) {
        self.asked = asked
        self.corrected = corrected
        self.confirmed = confirmed
        self.waived = waived
        self.unmoved = unmoved
        self.cameBack = cameBack
        self.roundsOpen = roundsOpen
    }

    /// The points that somebody reacted to.
    public var answered: Int { corrected + confirmed + waived + unmoved }

    /// The share after which the answer was changed: low where the rule only bothers people.
    ///
    /// **Units**: percentage points of those answered; `nil` where none was.
    public var hitPercent: Double? { percent(corrected) }

    /// The share that was confirmed or waived: high where the rule is wrong, or its limit too narrow.
    ///
    /// **Units**: percentage points of those answered; `nil` where none was.
    public var overridePercent: Double? { percent(confirmed + waived) }

    /// **Units**: rounds that a point stayed open, on average; `nil` where none was asked.
    public var meanRoundsOpen: Double? {
        asked > 0 ? Double(roundsOpen) / Double(asked) : nil
    }

    private func percent(_ count: Int) -> Double? {
        answered > 0 ? Double(count) / Double(answered) * 100 : nil
    }
}
