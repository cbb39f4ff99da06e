// The CSV splitter, the decoder and the survey of delimiters. Two bytes say how the rest is read.

import SSMEModel

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 2 else { return 0 }
    let width = 1 + Int(start[1])
    let bytes = Array(UnsafeBufferPointer(start: start + 2, count: count - 2))
    switch start[0] % 4 {
    case 0:
        let choice = Int(start[0] / 4) % Delimiter.candidates.count
        checkSplitter(bytes, delimiter: Delimiter.candidates[choice], width: width)
    case 1: checkDecoders(bytes, width: width)
    case 2: checkSurvey(bytes, width: width)
    default: readFile(bytes)
    }
    return 0
}

/// The splitter gives what the plain one gives, whatever the pieces.
private func checkSplitter(_ bytes: [UInt8], delimiter: UInt8, width: Int) {
    var rows: [[String]] = []
    var lines: [Int] = []
    func take(_ row: borrowing CSVRow, _ bytes: Span<UInt8>) {
        rows.append((0..<row.count).map { CSVField.text(bytes, row.range($0)) })
        lines.append(row.line)
    }
    var splitter = CSVSplitter(delimiter: delimiter, limits: .standard)
    let error = ingestError { () throws(IngestError) in
        for start in stride(from: 0, to: bytes.count, by: width) {
            let piece = bytes[start..<min(bytes.count, start + width)]
            try splitter.push({ $0 += piece }, body: take)
        }
        try splitter.finish(body: take)
    }
    precondition(error == nil, "refused")
    let plain = PlainCSV(bytes, delimiter: delimiter)
    precondition(rows == plain.rows, "rows differ")
    precondition(lines == plain.lines, "lines differ")
    let unclosed = splitter.unclosedQuoteLines
    precondition(
        unclosed == plain.unclosed || unclosed.count >= 1_000, "unclosed quotes differ")
}

/// Each encoding gives the text that the standard library or its own table gives, whatever the pieces.
private func checkDecoders(_ bytes: [UInt8], width: Int) {
    for encoding in TextEncoding.allCases {
        var text: [UInt8] = []
        var decoder = TextDecoder(encoding, repairs: true)
        for start in stride(from: 0, to: bytes.count, by: width) {
            decoder.append(bytes[start..<min(bytes.count, start + width)], to: &text)
        }
        decoder.finish(&text)
        precondition(text == Array(plainText(bytes, encoding).utf8), "\(encoding) differs")
    }
    var check = UTF8Check()
    for start in stride(from: 0, to: bytes.count, by: width) {
        check.push(bytes[start..<min(bytes.count, start + width)].span)
    }
    let isText = String(validating: bytes, as: UTF8.self) != nil
    precondition(check.isWhole == isText, "UTF-8 check differs")
}

private func plainText(_ bytes: [UInt8], _ encoding: TextEncoding) -> String {
    let isBig = encoding == .utf16BigEndian
    switch encoding {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .utf16LittleEndian, .utf16BigEndian:
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { at in
            UInt16(bytes[isBig ? at : at + 1]) << 8 | UInt16(bytes[isBig ? at + 1 : at])
        }
        return String(decoding: units, as: UTF16.self)
    case .windows1252, .codePage850, .macRoman:
        let table = encoding.upperHalf
        var text = String.UnicodeScalarView()
        for byte in bytes {
            text.append(byte < 0x80 ? Unicode.Scalar(byte) : table[Int(byte) - 0x80])
        }
        return String(text)
    }
}

/// What a survey finds does not depend on the pieces, and its delimiter is one of those there are.
private func checkSurvey(_ bytes: [UInt8], width: Int) {
    var whole = TextSurvey()
    whole.push(bytes[...])
    var pieces = TextSurvey()
    var letters = SpanishLetters()
    for start in stride(from: 0, to: bytes.count, by: width) {
        let piece = bytes[start..<min(bytes.count, start + width)]
        pieces.push(piece)
        letters.push(piece.span)
    }
    precondition(whole.encoding?.encoding == pieces.encoding?.encoding, "encodings differ")
    let found = TextEncoding.detect(bytes).encoding
    precondition(found == whole.encoding?.encoding ?? letters.encoding, "letters differ")
    let delimiter = Delimiter.detect(bytes, header: ["Código", "Respuesta"], limits: .standard)
    precondition(Delimiter.candidates.contains(delimiter), "no candidate")
}

/// A file is read, in one pass over its rows or two, or refused.
private func readFile(_ bytes: [UInt8]) {
    _ = try? WorkbookReader(header: ["Código", "Respuesta"]).read(bytes, fileName: "a.csv")
    guard let file = try? CSVFile(.memory(bytes), limits: .standard, header: []) else { return }
    var count = 0
    let error = ingestError { () throws(IngestError) in
        try file.forEachRow { row, _ in count = row.number }
    }
    let profile = try? file.profile()
    precondition((profile == nil) == (error != nil), "profile and rows differ")
    precondition(profile == nil || profile?.rowCount == count, "rows differ")
}
