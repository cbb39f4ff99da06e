/// A cell, or the first cell of a place, in a named sheet.
public struct CellLocation: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The sheet's name as its tab shows it; for a CSV file, the file's name.
    public let sheet: String
    /// The cell.
    public let address: CellAddress

    /// Makes a location from its parts.
    public init(sheet: String, address: CellAddress) {
        self.sheet = sheet
        self.address = address
    }

    /// `'7 Financiación'!C12`, as a formula writes it.
    public var description: String {
        "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
            + "'!" + address.description
    }

    /// By sheet, then cell.
    public static func < (left: Self, right: Self) -> Bool {
        left.sheet == right.sheet ? left.address < right.address : left.sheet < right.sheet
    }
}
