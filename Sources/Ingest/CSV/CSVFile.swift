public import SSMEModel

/// A CSV file, read in constant memory however long it is: what `WorkbookReader` uses, and files of a national roster.
///
/// ```swift
/// guard let bytes = FileBytes(path: "empresas.csv") else { return }
/// let file = try CSVFile(bytes)
/// try file.forEachRow { row, bytes in print(row.number, row.count) }
/// print(try file.profile().columns[0].name)
/// ```
public struct CSVFile: Sendable {
    private let source: ByteSource
    private let limits: IngestLimits
    private let header: [String]

    /// How many cells a file may hold where they are kept.
    var maxCells: Int { limits.maxCells }

    private static let pieceBytes = 256 * 1024

    /// Takes a file and looks at its beginning.
    ///
    /// `header` names columns that the file is expected to have, as for `WorkbookReader`.
    /// **Throws**: `emptyFile`, `unsupportedKind` for what is no text, `limitExceeded`.
    public init(
        _ file: FileBytes, limits: IngestLimits = .standard, header: [String] = []
    ) throws(IngestError) {
        try self.init(.file(file), limits: limits, header: header)
    }

    init(_ source: ByteSource, limits: IngestLimits, header: [String]) throws(IngestError) {
        self.source = source
        self.limits = limits
        self.header = header
        guard source.count <= limits.maxTextBytes else {
            throw .limitExceeded(.fileBytes, allowed: limits.maxTextBytes, place: "")
        }
        switch Self.kind(source) {
        case .text: return
        case .empty: throw .emptyFile
        case let kind: throw .unsupportedKind(kind)
        }
    }

    /// What the beginning of a file shows it to be; of an archive, only that it is one.
    static func kind(_ source: ByteSource) -> FileKind {
        FileKind.of(source.bytes(in: 0..<(64 * 1024)))
    }

    /// Visits the rows in order, each with the bytes of UTF-8 that its ranges refer to; neither outlives the visit.
    /// Returns the encoding, the delimiter and what was noticed.
    ///
    /// **Throws**: `limitExceeded` naming the line, and whatever the visitor throws.
    /// **Complexity**: O(bytes), the file read twice; memory is that of the longest row and some pieces of 256 KiB.
    @discardableResult
    public func forEachRow(
        _ visit: (borrowing CSVRow, Span<UInt8>) throws(IngestError) -> Void
    ) throws(IngestError) -> [IngestNote] {
        let dialect = try dialect()
        return try walk(dialect, isProven: true, visiting: visit) ?? []
    }

    /// The same, reading the file once where its beginning is UTF-8 and so is the rest. Where the rest is not,
    /// `startOver` is called and the rows come again from the first.
    func forEachRow(
        readingOnce: Bool = true, startingOver startOver: () -> Void,
        _ visit: (borrowing CSVRow, Span<UInt8>) throws(IngestError) -> Void
    ) throws(IngestError) -> [IngestNote] {
        var survey = TextSurvey()
        if readingOnce { survey.push(source.bytes(in: 0..<Self.pieceBytes)[...]) }
        if readingOnce, let (encoding, markCount) = survey.presumed {
            let guess = self.dialect(survey, encoding: encoding, markCount: markCount)
            if let notes = try walk(guess, isProven: encoding != .utf8, visiting: visit) {
                return notes
            }
            startOver()
        }
        return try forEachRow(visit)
    }

    /// `nil` where the file was to be UTF-8 and is not; rows have been visited then.
    private func walk(
        _ dialect: CSVDialect, isProven: Bool,
        visiting visit: (borrowing CSVRow, Span<UInt8>) throws(IngestError) -> Void
    ) throws(IngestError) -> [IngestNote]? {
        var splitter = CSVSplitter(delimiter: dialect.delimiter, limits: limits)
        var decoder = TextDecoder(dialect.encoding, repairs: dialect.isBroken)
        var check = UTF8Check()
        try forEachPiece(from: dialect.start) { (piece) throws(IngestError) in
            if !isProven {
                check.sawSuspect = false
                check.push(piece.span)
                guard check.isValid else { return false }
                splitter.mayHoldDamage = check.sawSuspect
            }
            try splitter.push({ decoder.append(piece, to: &$0) }, body: visit)
            return true
        }
        guard check.isWhole else { return nil }
        try splitter.push({ decoder.finish(&$0) }, body: visit)
        try splitter.finish(body: visit)
        return dialect.notes
            + splitter.unclosedQuoteLines.prefix(CSVNotes.maxNotes).map {
                IngestNote(kind: .unclosedQuote, detail: String($0))
            }
    }

    /// How the whole file is written.
    private func dialect() throws(IngestError) -> CSVDialect {
        var survey = TextSurvey()
        try forEachPiece(from: 0) { (piece) throws(IngestError) in
            survey.push(piece)
            return !survey.isDecided
        }
        if let (encoding, markCount) = survey.encoding {
            var dialect = dialect(survey, encoding: encoding, markCount: markCount)
            dialect.isBroken = survey.isBroken
            return dialect
        }
        var letters = SpanishLetters()
        try forEachPiece(from: 0) { (piece) throws(IngestError) in
            letters.push(piece.span)
            return !letters.isEnough
        }
        return dialect(survey, encoding: letters.encoding, markCount: 0)
    }

    private func dialect(
        _ survey: TextSurvey, encoding: TextEncoding, markCount: Int
    ) -> CSVDialect {
        CSVDialect(
            survey.beginning[markCount...], isWhole: source.count == survey.beginning.count,
            encoding: encoding, markCount: markCount, header: header, limits: limits)
    }

    /// Hands on the pieces of the file until there are no more or the body says false.
    private func forEachPiece(
        from start: Int, _ body: (ArraySlice<UInt8>) throws(IngestError) -> Bool
    ) throws(IngestError) {
        var position = start
        while position < source.count {
            let piece = source.bytes(in: position..<(position + Self.pieceBytes))
            guard !piece.isEmpty, try body(piece[...]) else { return }
            position += piece.count
        }
    }
}
