import SSMEModel

/// Reads a CSV file as one table of texts; what a text means is decided later, where the question is known.
struct CSVReader {
    let limits: IngestLimits
    /// Headings that the file should have; they decide what separates its fields where they are found.
    var header: [String] = []

    private static let pieceBytes = 256 * 1024

    func workbook(_ bytes: [UInt8], fileName: String) throws(IngestError) -> Workbook {
        let dialect = CSVDialect(bytes, header: header, limits: limits)
        var cells: [Cell] = []
        var notes = CSVNotes()
        func take(_ row: borrowing CSVRow, _ bytes: Span<UInt8>) throws(IngestError) {
            notes.append(row, bytes)
            for index in 0..<row.count {
                let range = row.range(index)
                guard !CSVField.isBlank(bytes, range) else { continue }
                let text = CSVField.text(bytes, range)
                cells.append(
                    Cell(
                        address: CellAddress(row: row.number, columnIndex: index),
                        value: .text(text), text: text))
            }
            guard cells.count <= limits.maxCells else {
                throw .limitExceeded(.cells, allowed: limits.maxCells, place: fileName)
            }
        }
        var splitter = CSVSplitter(delimiter: dialect.delimiter, limits: limits)
        var decoder = TextDecoder(dialect.encoding)
        var start = dialect.start
        while start < bytes.count {
            let end = min(bytes.count, start + Self.pieceBytes)
            try splitter.push({ decoder.append(bytes[start..<end], to: &$0) }, body: take)
            start = end
        }
        try splitter.push({ decoder.finish(&$0) }, body: take)
        try splitter.finish(body: take)
        return Workbook(
            format: .csv, tables: [Table(name: fileName, cells: cells)],
            notes: dialect.notes + notes.all(unclosed: splitter.unclosedQuoteLines))
    }
}

/// One field of a row.
enum CSVField {
    /// True for nothing, and for the byte that DOS ends files with.
    @inline(__always)
    static func isBlank(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.isEmpty || (range.count == 1 && bytes[range.lowerBound] == 0x1A)
    }

    /// The field's text; bytes that are no UTF-8 become U+FFFD.
    static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        let field = bytes.extracting(range)
        if let valid = try? UTF8Span(validating: field) { return String(copying: valid) }
        return String(decoding: field.indices.map { field[$0] }, as: UTF8.self)
    }
}
