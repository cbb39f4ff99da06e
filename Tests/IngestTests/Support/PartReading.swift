import SSMEModel

@testable import Ingest

/// One part of a workbook, read by the scanner and by libxml2.
enum PartReading {
    /// What libxml2 makes of the part, given in one piece.
    static func bySAX<Handler: XMLHandler>(
        _ bytes: [UInt8], _ handler: Handler
    ) throws(IngestError) -> Handler {
        var parser = try XMLPushParser(part: "parte", handler: handler, limits: .standard)
        try parser.push(bytes.span)
        try parser.end()
        return parser.handler
    }

    /// What the scanner makes of it; `nil` where it declines. With a width, bytes come in windows that grow by so many.
    static func byScanner<Handler: XMLHandler>(
        _ bytes: [UInt8], _ handler: Handler, width: Int? = nil
    ) throws(IngestError) -> Handler? {
        var scanner = XMLScanner(part: "parte", handler: handler, limits: .standard)
        var start = 0
        var end = 0
        while true {
            end = min(bytes.count, end + (width ?? bytes.count))
            let window = bytes.span.extracting(start..<end)
            guard let used = try scanner.scan(window, isLast: end == bytes.count) else {
                return nil
            }
            start += used
            if end == bytes.count { return scanner.handler }
        }
    }

    /// Nothing where both agree or the scanner declines; what each says where they do not.
    static func difference<Handler: XMLHandler, Result: Equatable>(
        _ bytes: [UInt8], _ handler: Handler, width: Int? = nil, _ result: (Handler) -> Result
    ) -> String? {
        var scanned: Result?
        var expected: Result?
        let scanError = ingestError { () throws(IngestError) in
            scanned = try byScanner(bytes, handler, width: width).map(result)
        }
        guard scanned != nil || scanError != nil else { return nil }
        let error = ingestError { () throws(IngestError) in
            expected = result(try bySAX(bytes, handler))
        }
        if scanned == expected && scanError == error { return nil }
        return """
            \(String(decoding: bytes.prefix(2000), as: UTF8.self))
            scanner: \(scanned.map { "\($0)" } ?? "") \(scanError.map { "\($0)" } ?? "")
            libxml2: \(expected.map { "\($0)" } ?? "") \(error.map { "\($0)" } ?? "")
            """
    }

    /// The differences in a part of any kind: its events, its cells, its texts.
    static func differences(_ bytes: [UInt8], width: Int? = nil) -> [String] {
        [
            difference(bytes, XMLListing(), width: width) { $0.lines },
            difference(bytes, sheet(), width: width) { SheetResult($0) },
            difference(
                bytes, SharedStringsPart(limits: .standard, partBytes: 0), width: width,
                { part in part.strings.texts }),
        ].compactMap { $0 }
    }

    private static func sheet() -> SheetPart<TableBuilder> {
        var strings = SharedStrings()
        for text in ["cero", "uno", "dós"] { strings.append(Array(text.utf8).span) }
        var builder = TableBuilder()
        builder.begin(sheet: "Hoja1", kind: .grid, visibility: .visible)
        return SheetPart(
            context: SheetContext(
                strings: strings, formats: [.number, .date, .datetime, .time, .duration],
                dates: SerialDate(is1904: false), limits: .standard),
            output: CellOutput(
                sheet: "Hoja1", visitor: builder, room: 1_000_000, limits: .standard))
    }
}

/// All that reading a sheet gives.
struct SheetResult: Equatable {
    let tables: [Table]
    let notes: [IngestNote]

    init(_ part: SheetPart<TableBuilder>) {
        var builder = part.output.visitor
        builder.end(mergedRanges: part.mergedRanges)
        tables = builder.tables
        notes = part.notes
    }
}

extension SharedStrings {
    /// The texts, one by one.
    var texts: [String] {
        (0..<count).map { index in String(decoding: bytes[range(index) ?? 0..<0], as: UTF8.self) }
    }
}
