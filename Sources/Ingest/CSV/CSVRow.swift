/// One row of a CSV file: where its fields lie among the bytes that come with it. The same value is used again for
/// every row.
public struct CSVRow: Sendable {
    /// The row, 1-based, as a spreadsheet shows it: a field with line feeds makes one row of several lines.
    public internal(set) var number = 0
    /// The line of the file where it begins, 1-based.
    public internal(set) var line = 1
    /// How many fields it has; a blank line has one, empty.
    public private(set) var count = 0

    /// False where no letter of the row can have been damaged by another program.
    var mayHoldDamage = true

    private var ranges: [Range<Int>] = []

    /// Where a field lies, without its quotes. **Shape**: `index` is 0-based.
    @inline(__always)
    public func range(_ index: Int) -> Range<Int> { ranges[index] }

    mutating func removeAll() { count = 0 }

    @inline(__always)
    mutating func append(_ range: Range<Int>) {
        if count < ranges.count { ranges[count] = range } else { ranges.append(range) }
        count += 1
    }

    mutating func replace(_ index: Int, with range: Range<Int>) { ranges[index] = range }
}
