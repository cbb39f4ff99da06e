import SSMEModel

/// Reads what a worksheet hides, and the ranges that it checks: `row`, `col` and `dataValidation`.
///
/// **Source**: ECMA-376 Part 1, §18.3.1.13, §18.3.1.32, §18.3.1.73; for the validations that Excel keeps in an
/// extension, [MS-XLSX] §2.6.
struct SheetLayoutPart {
    private(set) var sheetLayout = SheetLayout()
    private var isInValidation = false
    private var ranges: [UInt8]?

    /// A row that stands below those before it.
    mutating func addRow(_ row: Int, _ attributes: XMLAttributes) {
        guard row <= CellAddress.lastRow,
            sheetLayout.hiddenRows.count < IngestLimits.maxLayoutRanges,
            attributes.flag("hidden") || attributes.contains("ht", "0")
        else { return }
        sheetLayout.hide(rows: row...row)
    }

    mutating func addColumns(_ attributes: XMLAttributes) {
        guard let first = attributes.integer("min"), let last = attributes.integer("max"),
            first > 0, first <= last, last <= CellAddress.columnLimit,
            sheetLayout.hiddenColumns.count < IngestLimits.maxLayoutRanges,
            attributes.flag("hidden") || attributes.contains("width", "0")
        else { return }
        sheetLayout.hide(columns: first - 1...last - 1)
    }

    // MARK: Validations

    /// Its ranges are an attribute, or the text of an element that follows.
    mutating func openValidation(_ attributes: XMLAttributes) {
        isInValidation = true
        attributes.string("sqref").map { add($0) }
    }

    mutating func closeValidation() { isInValidation = false }

    /// True where the text that follows are the ranges of a validation.
    mutating func openRanges() -> Bool {
        ranges = isInValidation ? [] : nil
        return isInValidation
    }

    mutating func append(_ bytes: Span<UInt8>) {
        guard let count = ranges?.count, count + bytes.count <= Self.mostBytes else { return }
        ranges?.append(copying: bytes)
    }

    mutating func closeRanges() {
        ranges.map { add(String(copying: $0.span)) }
        ranges = nil
    }

    /// `C3:C9 E4`.
    private mutating func add(_ references: String) {
        for reference in references.split(separator: " ") {
            guard sheetLayout.validated.count < IngestLimits.maxLayoutRanges else { return }
            let corners = reference.split(separator: ":")
            guard let first = corners.first.flatMap({ CellAddress($0) }),
                let last = corners.last.flatMap({ CellAddress($0) })
            else { continue }
            sheetLayout.validated.append(MergedRange(first: first, last: last))
        }
    }

    /// Longer lists of ranges are passed over.
    private static let mostBytes = 1_000_000
}
