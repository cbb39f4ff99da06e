import SSMEModel

/// How a CSV file is written: its encoding, what separates its fields, and where its first row begins.
struct CSVDialect {
    let encoding: TextEncoding
    let delimiter: UInt8
    /// True where the file is not the UTF-8 that its mark says.
    var isBroken = false
    /// Bytes of the file before the first row: a byte-order mark, a line `sep=;`.
    let start: Int

    private static let sampleBytes = 64 * 1024

    /// Looks at the beginning of a file whose encoding is known, after its mark.
    init(
        _ sample: ArraySlice<UInt8>, isWhole: Bool, encoding: TextEncoding, markCount: Int,
        header: [String], limits: IngestLimits
    ) {
        var text: [UInt8] = []
        var decoder = TextDecoder(encoding)
        decoder.append(sample.prefix(Self.sampleBytes), to: &text)
        self.encoding = encoding
        if let declared = Delimiter.declared(text, from: 0) {
            delimiter = declared.delimiter
            // The line is plain ASCII: as many units in any encoding.
            start = markCount + declared.end * encoding.unitBytes
        } else {
            delimiter = Delimiter.detect(text, isWhole: isWhole, header: header, limits: limits)
            start = markCount
        }
    }

    /// The encoding and the delimiter, as notes.
    var notes: [IngestNote] {
        let isTab = delimiter == UInt8(ascii: "\t")
        return [
            IngestNote(kind: .encoding, detail: encoding.rawValue),
            IngestNote(
                kind: .delimiter,
                detail: isTab ? "tab" : String(decoding: [delimiter], as: UTF8.self)),
        ]
    }
}
