/// A cell's place in a grid, as a spreadsheet shows it: `F27` is row 27, column index 5.
///
/// **Shape**: `row` is 1-based, `columnIndex` 0-based. Ordered by row, then column.
public struct CellAddress: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The row, 1-based, as the spreadsheet shows it.
    public let row: Int
    /// The column, 0-based: `A` is 0.
    public let columnIndex: Int

    /// The last row that a workbook can hold (ECMA-376 Part 1, §18.3.1.73 as Excel applies it).
    public static let lastRow = 1_048_576
    /// The number of columns that a workbook can hold.
    public static let columnLimit = 16_384

    /// Makes an address from its parts.
    public init(row: Int, columnIndex: Int) {
        self.row = row
        self.columnIndex = columnIndex
    }

    /// Reads `F27` or `$F$27`; `nil` where the text is no A1 reference inside the grid.
    public init?(_ text: some StringProtocol) {
        var letters = 0
        var row = 0
        var sawLetter = false
        var sawDigit = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "$"):
                continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where !sawDigit:
                letters = letters * 26 + Int(byte - 64)
                sawLetter = true
            case UInt8(ascii: "a")...UInt8(ascii: "z") where !sawDigit:
                letters = letters * 26 + Int(byte - 96)
                sawLetter = true
            case UInt8(ascii: "0")...UInt8(ascii: "9") where sawLetter:
                row = row * 10 + Int(byte - 48)
                sawDigit = true
            default:
                return nil
            }
            if letters > Self.columnLimit || row > Self.lastRow { return nil }
        }
        guard sawLetter, sawDigit, row > 0 else { return nil }
        self.init(row: row, columnIndex: letters - 1)
    }

    /// `F27`.
    public var description: String { Self.letters(columnIndex) + String(row) }

    /// The letters of a 0-based column index: 0 is `A`, 26 is `AA`.
    public static func letters(_ columnIndex: Int) -> String {
        var rest = columnIndex + 1
        var reversed: [UInt8] = []
        while rest > 0 {
            rest -= 1
            reversed.append(UInt8(65 + rest % 26))
            rest /= 26
        }
        return String(decoding: reversed.reversed(), as: UTF8.self)
    }

    /// By row, then column.
    public static func < (left: Self, right: Self) -> Bool {
        (left.row, left.columnIndex) < (right.row, right.columnIndex)
    }
}
