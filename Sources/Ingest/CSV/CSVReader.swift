import SSMEModel

/// Reads a CSV file as one table of texts; what a text means is decided later, where the question is known.
struct CSVReader {
    let limits: IngestLimits

    private static let maxRaggedNotes = 100

    func workbook(_ bytes: [UInt8], fileName: String) throws(IngestError) -> Workbook {
        let (encoding, markCount) = TextEncoding.detect(bytes)
        let text = encoding == .utf8 ? bytes : encoding.utf8(bytes[markCount...])
        var start = encoding == .utf8 ? markCount : 0
        var delimiter: UInt8
        if let declared = Delimiter.declared(text, from: start) {
            (delimiter, start) = declared
        } else {
            delimiter = Delimiter.detect(text, from: start, limits: limits)
        }
        var records = CSVRecords(text, from: start, delimiter: delimiter, limits: limits)
        var widths = RowWidths()
        let cells = try cells(of: &records, measuring: &widths, fileName: fileName)
        var notes = [
            IngestNote(kind: .encoding, detail: encoding.rawValue),
            IngestNote(
                kind: .delimiter,
                detail: delimiter == UInt8(ascii: "\t")
                    ? "tab" : String(decoding: [delimiter], as: UTF8.self)),
        ]
        notes += records.unclosedQuoteLines.map {
            IngestNote(kind: .unclosedQuote, detail: String($0))
        }
        notes += widths.raggedRows.prefix(Self.maxRaggedNotes).map {
            IngestNote(kind: .raggedRow, detail: String($0))
        }
        return Workbook(format: .csv, tables: [Table(name: fileName, cells: cells)], notes: notes)
    }

    private func cells(
        of records: inout CSVRecords, measuring widths: inout RowWidths, fileName: String
    ) throws(IngestError) -> [Cell] {
        var cells: [Cell] = []
        var record = CSVRecord()
        var row = 0
        while try records.next(into: &record) {
            row += 1
            var used = 0
            for index in 0..<record.count {
                let field = record.bytes[record.range(index)]
                if field.isEmpty || (field.count == 1 && field.first == 0x1A) { continue }
                used = index + 1
                let text = String(decoding: field, as: UTF8.self)
                cells.append(
                    Cell(
                        address: CellAddress(row: row, columnIndex: index), value: .text(text),
                        text: text))
            }
            guard cells.count <= limits.maxCells else {
                throw .limitExceeded(.cells, allowed: limits.maxCells, place: fileName)
            }
            widths.append(fields: record.count, used: used)
        }
        return cells
    }
}

/// How many fields each row has, to tell the rows that have another number than most.
private struct RowWidths {
    private var fields: [UInt16] = []
    private var used: [UInt16] = []

    mutating func append(fields: Int, used: Int) {
        self.fields.append(UInt16(clamping: fields))
        self.used.append(UInt16(clamping: used))
    }

    /// The rows, 1-based, that lack fields or hold a value beyond the last column; blank rows are none of them.
    var raggedRows: [Int] {
        var rowsByCount: [UInt16: Int] = [:]
        for index in fields.indices where used[index] > 0 {
            rowsByCount[fields[index], default: 0] += 1
        }
        // Of two counts that are equally common, the one that comes first: a header is never ragged by a tie.
        let most = rowsByCount.values.max()
        let first = fields.indices.first { used[$0] > 0 && rowsByCount[fields[$0]] == most }
        guard let expected = first.map({ fields[$0] }) else { return [] }
        return fields.indices.filter {
            used[$0] > 0 && (fields[$0] < expected || used[$0] > expected)
        }.map { $0 + 1 }
    }
}
