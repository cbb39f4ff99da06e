import SSMEModel

extension CSVFile {
    /// Shows every field that is not blank to a visitor, as a text; what a text means is decided later, where the
    /// question is known.
    func visit<Visitor: CellVisitor>(
        fileName: String, with visitor: inout Visitor
    ) throws(IngestError) -> WorkbookOutline {
        visitor.begin(sheet: fileName, kind: .grid, visibility: .visible)
        var notes = CSVNotes()
        var room = maxCells
        let fresh = visitor
        let isForgetful = Visitor.self is any ForgetfulVisitor.Type
        let found = try forEachRow(
            readingOnce: isForgetful,
            startingOver: { (visitor, notes, room) = (fresh, CSVNotes(), maxCells) }
        ) { (row, bytes) throws(IngestError) in
            notes.append(row, bytes)
            for index in 0..<row.count {
                let range = row.range(index)
                guard !CSVField.isBlank(bytes, range) else { continue }
                room -= 1
                let cell = ScannedCell(
                    address: CellAddress(row: row.number, columnIndex: index), value: .text,
                    formula: nil, sharedIndex: nil)
                visitor.visit(cell, text: bytes.extracting(range))
            }
            guard room >= 0 else {
                throw .limitExceeded(.cells, allowed: maxCells, place: fileName)
            }
        }
        if var tally = visitor as? any ForgetfulVisitor {
            tally.end(readings: notes.readings)
            if let told = tally as? Visitor { visitor = told }
        }
        visitor.end(mergedRanges: [])
        return WorkbookOutline(format: .csv, definedNames: [], notes: found + notes.all)
    }
}

/// A visitor whose value is all that a visit does: set back to what it was, it has seen nothing.
protocol ForgetfulVisitor: CellVisitor {
    /// The texts of a CSV file have all been shown.
    mutating func end(readings: TextReadings)
}

extension ForgetfulVisitor {
    mutating func end(readings: TextReadings) {}
}

extension WorkbookTally: ForgetfulVisitor {}
extension TableBuilder: ForgetfulVisitor {}

/// One field of a row.
enum CSVField {
    /// True for nothing, and for the byte that DOS ends files with.
    @inline(__always)
    static func isBlank(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.isEmpty || (range.count == 1 && bytes[range.lowerBound] == 0x1A)
    }

    /// The field's text; bytes that are no UTF-8 become U+FFFD.
    static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        String(copying: bytes.extracting(range))
    }
}
