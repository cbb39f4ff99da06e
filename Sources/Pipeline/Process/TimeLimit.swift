/// How long a pass may take. It is looked at between steps, so what was begun is ended.
struct TimeLimit: Sendable {
    private let minutes: Int
    private let end: ContinuousClock.Instant

    /// A limit that begins now.
    init(minutes: Int) {
        self.minutes = minutes
        end = .now + .seconds(minutes * 60)
    }

    /// True where it is over.
    var isOver: Bool { ContinuousClock.now > end }

    /// **Throws**: `outOfTime` where it is over.
    func check() throws(PipelineError) {
        guard !isOver else { throw .outOfTime(minutes: minutes) }
    }
}
