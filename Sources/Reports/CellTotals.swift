public import SSMEModel

/// Totals of a file's cells by sheet and type, and what ingest noticed, as one JSON object.
///
/// **Shape**: keys `file format sheets notes`; of a sheet, `sheet kind visibility cells`, one key a type, and `sum`; of
/// a CSV file, whose cells are texts, also `reads_as`: how many of them read as a number, a date, a yes or no.
/// **Units**: `sum` adds up the numbers of the sheet as typed, dates and times left out.
public struct CellTotals: Sendable {
    /// The totals of one sheet.
    public struct Sheet: Sendable {
        let name: String
        let kind: Table.Kind
        let visibility: Table.Visibility
        let counts: [(type: String, count: Int)]
        let sum: Double
        let readings: [(type: String, count: Int)]

        /// Makes the totals of a sheet; the types are printed in the order given.
        public init(
            name: String, kind: Table.Kind, visibility: Table.Visibility,
            counts: [(type: String, count: Int)], sum: Double,
            readings: [(type: String, count: Int)] = []
        ) {
            self.readings = readings
            self.name = name
            self.kind = kind
            self.visibility = visibility
            self.counts = counts
            self.sum = sum
        }
    }

    private let file: String
    private let format: Workbook.Format
    private let sheets: [Sheet]
    private let notes: [IngestNote]

    /// Makes totals from their parts.
    public init(
        file: String, format: Workbook.Format, sheets: [Sheet], notes: [IngestNote]
    ) {
        self.file = file
        self.format = format
        self.sheets = sheets
        self.notes = notes
    }

    /// The object, without a newline.
    public var jsonLine: String {
        var bytes = Array("{\"file\":".utf8)
        CellLines.appendQuoted(file, to: &bytes)
        bytes += ",\"format\":\"".utf8
        bytes += format.rawValue.utf8
        bytes += "\",\"sheets\":[".utf8
        for (index, sheet) in sheets.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(sheet, to: &bytes)
        }
        bytes += "],\"notes\":[".utf8
        for (index, note) in notes.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += "{\"kind\":".utf8
            CellLines.appendQuoted(note.kind.rawValue, to: &bytes)
            bytes += ",\"detail\":".utf8
            CellLines.appendQuoted(note.detail, to: &bytes)
            bytes.append(UInt8(ascii: "}"))
        }
        bytes += "]}".utf8
        return String(decoding: bytes, as: UTF8.self)
    }

    private func append(_ sheet: Sheet, to bytes: inout [UInt8]) {
        bytes += "{\"sheet\":".utf8
        CellLines.appendQuoted(sheet.name, to: &bytes)
        bytes += ",\"kind\":\"".utf8
        bytes += sheet.kind.rawValue.utf8
        bytes += "\",\"visibility\":\"".utf8
        bytes += sheet.visibility.rawValue.utf8
        bytes += "\",\"cells\":".utf8
        bytes += String(sheet.counts.reduce(0) { $0 + $1.count }).utf8
        for (type, count) in sheet.counts {
            bytes.append(UInt8(ascii: ","))
            append(type, count, to: &bytes)
        }
        bytes += ",\"sum\":".utf8
        bytes += CellLines.decimal(sheet.sum).utf8
        if !sheet.readings.isEmpty {
            bytes += ",\"reads_as\":{".utf8
            for (index, (type, count)) in sheet.readings.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                append(type, count, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private func append(_ type: String, _ count: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        bytes += type.utf8
        bytes += "\":".utf8
        bytes += String(count).utf8
    }
}
