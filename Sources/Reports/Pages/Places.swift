import SSMEModel

/// Cells gathered by sheet, with contiguous cells of one column or row drawn together.
struct Places: Hashable, Sendable {
    /// The cells of one sheet.
    struct Sheet: Hashable, Sendable {
        let name: String
        let ranges: [MergedRange]
        let rows: [ClosedRange<Int>]
    }

    /// In the order in which the sheets were first named.
    let sheets: [Sheet]

    /// Where a row is a document, or a line of a text file, people look for the row, not for the cell.
    private static let evidenceSheet = "Soportes"
    /// More pieces than this are counted, not listed.
    private static let listed = 8

    init(_ locations: [CellLocation]) {
        var order: [String] = []
        var bySheet: [String: Set<CellAddress>] = [:]
        for location in locations {
            if bySheet[location.sheet] == nil { order.append(location.sheet) }
            bySheet[location.sheet, default: []].insert(location.address)
        }
        sheets = order.map { name in
            let cells = (bySheet[name] ?? []).sorted()
            return Sheet(
                name: name, ranges: Self.ranges(of: cells), rows: Self.runs(Set(cells.map(\.row))))
        }
    }

    /// «Hoja «3 Estrategia», celdas D14 y D22; hoja «Soportes», fila 9».
    func sentence(_ language: Language) -> String {
        let text = sheets.map { Self.phrase($0, language) }.joined(separator: "; ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// «Archivo «D1.1/base.xlsx» del envío»: the place of what no cell names.
    static func files(_ names: [String], _ language: Language) -> String {
        let list = Figure(language).list(
            shortened(names.map(Figure(language).quoted), language))
        let isOne = names.count == 1
        return switch language {
        case .spanish: (isOne ? "Archivo " : "Archivos ") + list + " del envío"
        case .english: (isOne ? "File " : "Files ") + list + " of the submission"
        }
    }

    /// As a formula writes it, `C12:C19,E4`; a sheet other than the first is named before its cells.
    var reference: String {
        sheets.enumerated().flatMap { index, sheet in
            sheet.ranges.map { range in
                let cells =
                    range.first == range.last ? "\(range.first)" : "\(range.first):\(range.last)"
                guard index > 0 else { return cells }
                return CellLocation(sheet: sheet.name, address: range.first).description
                    .dropLast(range.first.description.count) + cells
            }
        }.joined(separator: ",")
    }

    private static func phrase(_ sheet: Sheet, _ language: Language) -> String {
        let isFile = sheet.name.lowercased().hasSuffix(".csv")
        let isByRow = isFile || sheet.name == evidenceSheet
        let pieces =
            isByRow
            ? sheet.rows.flatMap {
                Self.pieces(String($0.lowerBound), String($0.upperBound), $0.count, language)
            }
            : sheet.ranges.flatMap {
                Self.pieces($0.first.description, $0.last.description, $0.count, language)
            }
        let isOne =
            pieces.count == 1 && (isByRow ? sheet.rows[0].count : sheet.ranges[0].count) == 1
        let list = Figure(language).list(shortened(pieces, language))
        return switch language {
        case .spanish:
            "\(isFile ? "archivo" : "hoja") «\(sheet.name)», "
                + "\(isByRow ? "fila" : "celda")\(isOne ? "" : "s") \(list)"
        case .english:
            "\(isFile ? "file" : "sheet") “\(sheet.name)”, "
                + "\(isByRow ? "row" : "cell")\(isOne ? "" : "s") \(list)"
        }
    }

    private static func pieces(
        _ first: String, _ last: String, _ count: Int, _ language: Language
    ) -> [String] {
        switch count {
        case 1: [first]
        case 2: [first, last]
        default: [first + (language == .spanish ? " a " : " to ") + last]
        }
    }

    private static func shortened(_ pieces: [String], _ language: Language) -> [String] {
        guard pieces.count > listed else { return pieces }
        let rest = pieces.count - listed + 1
        return pieces.prefix(listed - 1) + [language == .spanish ? "\(rest) más" : "\(rest) more"]
    }

    private static func ranges(of cells: [CellAddress]) -> [MergedRange] {
        var ranges: [MergedRange] = []
        var single: [CellAddress] = []
        for (column, cells) in Dictionary(grouping: cells, by: \.columnIndex) {
            for run in runs(Set(cells.map(\.row))) {
                let first = CellAddress(row: run.lowerBound, columnIndex: column)
                if run.count == 1 { single.append(first); continue }
                ranges.append(
                    MergedRange(
                        first: first, last: CellAddress(row: run.upperBound, columnIndex: column)))
            }
        }
        for (row, cells) in Dictionary(grouping: single, by: \.row) {
            for run in runs(Set(cells.map(\.columnIndex))) {
                ranges.append(
                    MergedRange(
                        first: CellAddress(row: row, columnIndex: run.lowerBound),
                        last: CellAddress(row: row, columnIndex: run.upperBound)))
            }
        }
        return ranges.sorted { $0.first < $1.first }
    }

    private static func runs(_ numbers: Set<Int>) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for number in numbers.sorted() {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return runs
    }
}

extension MergedRange {
    /// How many cells a range of one column or one row has.
    fileprivate var count: Int {
        last.row - first.row + last.columnIndex - first.columnIndex + 1
    }
}
