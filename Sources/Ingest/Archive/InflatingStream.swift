/// A raw deflate stream that is inflated step by step.
protocol InflatingStream: ~Copyable {
    /// Inflates as much of the input as the output has room for, from its byte `start` on.
    mutating func inflate(
        _ input: Span<UInt8>, into output: inout MutableSpan<UInt8>, from start: Int
    ) -> InflatingStep
}

/// What one step of inflating did.
struct InflatingStep {
    /// Where the stream stands after a step.
    enum State { case running, ended, corrupt }

    /// How many bytes of the input it used.
    let taken: Int
    /// How many bytes of the output it filled.
    let made: Int
    let state: State
}
