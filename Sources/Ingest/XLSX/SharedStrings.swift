/// The texts that cells point at by number, in one piece of memory: no `String` is made before a cell is stored.
struct SharedStrings {
    /// All texts one after another, in UTF-8.
    private(set) var bytes: [UInt8] = []
    private var ends: [UInt32] = []

    /// How many texts there are.
    var count: Int { ends.count }

    /// Adds a text. The arena must stay below 4 GiB: `IngestLimits.maxSharedStringBytes` sees to it.
    mutating func append(_ text: Span<UInt8>) {
        bytes.append(copying: text)
        ends.append(UInt32(bytes.count))
    }

    mutating func reserve(bytes count: Int) { bytes.reserveCapacity(count) }

    /// Where a text lies in the arena; `nil` where there is no such text.
    func range(_ index: Int) -> Range<Int>? {
        guard index >= 0, index < ends.count else { return nil }
        return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }
}
