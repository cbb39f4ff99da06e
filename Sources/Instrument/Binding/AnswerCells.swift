import SSMEModel

/// Where a workbook keeps the cell of each code: by its defined name, by the code that stands in its row, or by the
/// question's text.
///
/// Advice for whoever edits this: names and codes disagree in files that people rearranged. A sort, and a program that
/// deletes rows, move answers and their codes together and leave the names behind: the code in the row wins. An answer
/// that was cut and pasted takes its name along and leaves a blank, unnamed cell beside its code: the name wins.
struct AnswerCells {
    /// A row of a sheet.
    struct RowKey: Hashable {
        let sheet: String
        let number: Int
    }

    /// A code that stands in several rows: the cell that is read, and those that are not.
    struct Duplicate {
        let code: String
        let read: CellLocation
        let unread: [CellLocation]
    }

    let sheets: [FormSheet]
    let claims: SheetClaims
    /// The cells found by the question's text alone.
    private(set) var byText: [FieldCode: CellLocation] = [:]
    /// Fields whose own cell another field's answer was pasted over, and that field.
    private(set) var movedOver: [FieldCode: FieldCode] = [:]
    private let workbook: Workbook
    private let index: FormIndex
    private var named: [String: CellLocation] = [:]
    private var namesAt: [CellLocation: String] = [:]
    private var rowsOf: [String: [(sheet: Int, row: Int)]] = [:]
    private var codeAt: [RowKey: String] = [:]

    init(_ workbook: Workbook, index: FormIndex) {
        self.workbook = workbook
        self.index = index
        let grids = workbook.tables.filter { $0.kind == .grid }
        let sheets = grids.map { FormSheet($0, index: index) }
        let claims = SheetClaims(sheets, index)
        self.sheets = sheets
        self.claims = claims
        for (number, sheet) in sheets.enumerated() {
            for (position, row) in sheet.rows.enumerated() {
                rowsOf[row.code, default: []].append((number, position))
                codeAt[RowKey(sheet: sheet.table.name, number: row.number)] = row.code
            }
        }
        takeNames(of: grids)
        findPastedOver()
        let missing = index.entries.compactMap(\.field?.code).filter {
            location(of: $0) == nil && movedOver[$0] == nil
        }
        byText = TextSearch.cells(for: Set(missing), in: sheets, index)
    }

    /// The cell of a code; `nil` where the workbook has no place for it, or only a name that was left behind at the
    /// cell of another.
    func location(of code: String) -> CellLocation? {
        let key = FormIndex.key(code)
        if movedOver[code] != nil { return nil }
        let byCode = row(of: key).map(answer)
        guard let byName = named[key] else { return byCode ?? byText[code] }
        let found = codeAt[RowKey(sheet: byName.sheet, number: byName.address.row)]
        if found == key { return byName }
        if isPasted(from: byCode, to: byName, over: found) { return byName }
        if let byCode { return byCode }
        if let found { return named[found] == nil ? byName : byText[code] }
        return byName
    }

    /// The row with a code that counts; `nil` where no row has it.
    func row(of code: String) -> (sheet: Int, row: Int)? {
        guard let rows = rowsOf[code], let first = rows.first else { return nil }
        guard rows.count > 1 else { return first }
        let own = inChosenSheet(rows, code)
        let named = own.first { answer($0) == self.named[code] }
        if let named, isFilled(named) { return named }
        return own.first(where: isFilled) ?? named ?? own.first
    }

    /// Codes of the questionnaire that several rows have, on the sheet that holds their dimension.
    var duplicates: [Duplicate] {
        index.entries.compactMap { entry in
            guard let field = entry.field, let rows = rowsOf[FormIndex.key(field.code)],
                rows.count > 1, let read = location(of: field.code)
            else { return nil }
            let unread = inChosenSheet(rows, FormIndex.key(field.code)).map(answer)
                .filter { $0 != read }
            return Duplicate(code: field.code, read: read, unread: unread)
        }
    }

    /// The code that stands in a row, as it is looked up; `nil` where none does.
    func code(inRow row: Int, of sheet: String) -> String? {
        codeAt[RowKey(sheet: sheet, number: row)]
    }

    /// True where the name of a code leads to a cell; it may be left behind at the cell of another.
    func isNamed(_ code: String) -> Bool { named[FormIndex.key(code)] != nil }

    /// Sheets whose rows some program moved without their names.
    var rearranged: Set<String> {
        var sheets: Set<String> = []
        for entry in index.entries where entry.field != nil {
            guard let place = named[FormIndex.key(entry.code)], location(of: entry.code) != place
            else { continue }
            sheets.insert(place.sheet)
        }
        return sheets
    }

    // MARK: Names

    /// The first of a name's places that leads to a sheet that is read. Some programs write `_` for the dots.
    private mutating func takeNames(of grids: [Table]) {
        let readable = Set(grids.map(\.name))
        var dotted: [String: String] = [:]
        for entry in index.entries { dotted[Self.underscored(entry.code)] = entry.code }
        for name in workbook.definedNames {
            guard let location = name.location, readable.contains(location.sheet) else { continue }
            var key = FormIndex.key(name.name)
            if !key.contains("."), let code = dotted[key] { key = FormIndex.key(code) }
            guard named[key] == nil else { continue }
            if let entry = index.entry(key),
                claims.isRival(location.sheet, ofDimension: entry.dimension)
            {
                continue
            }
            named[key] = location
            namesAt[location] = key
        }
    }

    private static func underscored(_ code: String) -> String {
        String(code.lowercased().map { $0 == "." ? "_" : $0 })
    }

    /// True where an answer was cut from the cell beside its code and pasted elsewhere: that cell is left blank and
    /// without a name, and what stood at the new place lost its own.
    private func isPasted(
        from home: CellLocation?, to place: CellLocation, over other: String?
    ) -> Bool {
        guard let home, isFilled(place), !isFilled(home), namesAt[home] == nil else { return false }
        return other.map { named[$0] == nil } ?? true
    }

    private mutating func findPastedOver() {
        guard !named.isEmpty else { return }
        for entry in index.entries {
            guard let field = entry.field else { continue }
            let key = FormIndex.key(field.code)
            guard let byName = named[key],
                let other = codeAt[RowKey(sheet: byName.sheet, number: byName.address.row)],
                other != key, let lost = index.entry(other)?.field,
                let home = row(of: key).map(answer),
                isPasted(from: home, to: byName, over: other),
                row(of: other).map(answer) == byName
            else { continue }
            movedOver[lost.code] = field.code
        }
    }

    // MARK: Rows

    /// The rows on the sheet that holds the code's dimension, where some are.
    private func inChosenSheet(
        _ rows: [(sheet: Int, row: Int)], _ code: String
    ) -> [(sheet: Int, row: Int)] {
        guard let chosen = index.entry(code).flatMap({ claims.chosen[$0.dimension] }) else {
            return rows
        }
        let own = rows.filter { $0.sheet == chosen }
        return own.isEmpty ? rows : own
    }

    private func answer(_ place: (sheet: Int, row: Int)) -> CellLocation {
        sheets[place.sheet].answer(sheets[place.sheet].rows[place.row])
    }

    private func isFilled(_ place: (sheet: Int, row: Int)) -> Bool {
        let row = sheets[place.sheet].rows[place.row]
        return row.cell(row.answerColumn).map { !$0.value.isBlank } ?? false
    }

    private func isFilled(_ location: CellLocation) -> Bool {
        workbook.cell(at: location).map { !$0.value.isBlank } ?? false
    }
}
