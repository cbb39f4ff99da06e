/// Finds what separates the fields of a CSV file.
///
/// Each candidate splits the beginning of the file. The headings that the form should have decide, where they are
/// found; else the best gives most rows the same number of fields, and fields that hold no other candidate (a decimal
/// comma, or a comma before a space, counts as text; what stands between quotes tells nothing).
enum Delimiter {
    /// In order of preference where two do equally well: Excel in Spanish writes semicolons.
    static let candidates: [UInt8] = [
        UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"), UInt8(ascii: ","),
    ]

    private static let sampleRows = 300

    /// The separator of a text; a semicolon where nothing separates.
    static func detect(
        _ text: [UInt8], isWhole: Bool = true, header: [String] = [], limits: IngestLimits
    ) -> UInt8 {
        let headings = Set(header.map(folded))
        var best = (delimiter: candidates[0], score: 0.0)
        for candidate in candidates {
            let score = score(
                candidate, of: text, isWhole: isWhole, headings: headings, limits: limits)
            if score > best.score { best = (candidate, score) }
        }
        return best.delimiter
    }

    /// The separator that a first line `sep=;` declares, and where the text goes on after it.
    static func declared(_ bytes: [UInt8], from start: Int) -> (delimiter: UInt8, end: Int)? {
        let line = bytes[start...].prefix(8).prefix { $0 != 0x0A && $0 != 0x0D }
        let text = line.filter { $0 != UInt8(ascii: "\"") }
        guard text.count == 5, let delimiter = text.last,
            text.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 })
        else { return nil }
        var end = line.endIndex
        if end < bytes.count, bytes[end] == 0x0D { end += 1 }
        if end < bytes.count, bytes[end] == 0x0A { end += 1 }
        return (delimiter, end)
    }

    /// 0…1 by consistency; 1 and more where at least two headings stand in one row.
    private static func score(
        _ delimiter: UInt8, of text: [UInt8], isWhole: Bool, headings: Set<String>,
        limits: IngestLimits
    ) -> Double {
        var counts: [Int] = []
        var clean: [Double] = []
        var found = 0
        func take(_ row: borrowing CSVRow, _ bytes: Span<UInt8>) {
            guard counts.count < sampleRows else { return }
            var cleanCount = 0
            var matches = 0
            var isBlank = true
            for index in 0..<row.count {
                let range = row.range(index)
                if range.contains(where: { bytes[$0] > 0x20 }) { isBlank = false }
                if isClean(bytes, range, delimiter: delimiter) { cleanCount += 1 }
                if !headings.isEmpty, range.count <= 80,
                    headings.contains(folded(CSVField.text(bytes, range)))
                {
                    matches += 1
                }
            }
            guard !isBlank else { return }
            found = max(found, matches)
            counts.append(row.count)
            clean.append(Double(cleanCount) / Double(row.count))
        }
        var splitter = CSVSplitter(delimiter: delimiter, limits: limits)
        try? splitter.push({ $0 += text }, body: take)
        // The last row of a sample may be cut in two.
        if isWhole || counts.isEmpty { try? splitter.finish(body: take) }
        var rowsByCount: [Int: Int] = [:]
        for count in counts where count > 1 { rowsByCount[count, default: 0] += 1 }
        guard let most = rowsByCount.values.max() else { return 0 }
        let consistency = Double(most) / Double(counts.count)
        let score = consistency * clean.reduce(0, +) / Double(clean.count)
        return found >= 2 ? Double(found) + score : score
    }

    /// Lower case, without accents, without what no heading is told by: white space around, a byte-order mark.
    private static func folded(_ text: String) -> String {
        let accents: [Unicode.Scalar: Unicode.Scalar] = [
            "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n",
        ]
        var out = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars
        where !scalar.properties.isWhitespace && scalar != "\u{FEFF}" {
            out.append(accents[scalar] ?? scalar)
        }
        return String(out)
    }

    /// True for a field between quotes that the delimiter follows at once: what it holds tells nothing.
    private static func isQuoted(
        _ bytes: Span<UInt8>, _ range: Range<Int>, delimiter: UInt8
    ) -> Bool {
        let quote = UInt8(ascii: "\"")
        guard range.lowerBound > 0, range.upperBound < bytes.count,
            bytes[range.lowerBound - 1] == quote, bytes[range.upperBound] == quote
        else { return false }
        let after = range.upperBound + 1
        return after == bytes.count || [delimiter, 0x0A, 0x0D].contains(bytes[after])
    }

    private static func isClean(
        _ bytes: Span<UInt8>, _ range: Range<Int>, delimiter: UInt8
    ) -> Bool {
        if isQuoted(bytes, range, delimiter: delimiter) { return true }
        var isNumber = true
        var holdsOther = false
        for index in range {
            let byte = bytes[index]
            switch byte {
            case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
                UInt8(ascii: "$"), UInt8(ascii: "%"), 0x20:
                continue
            case UInt8(ascii: ","):
                guard delimiter != byte else { continue }
                let isProse = index + 1 < range.upperBound && bytes[index + 1] == 0x20
                if !isProse { holdsOther = true }
            default:
                isNumber = false
                if byte != delimiter && candidates.contains(byte) { return false }
            }
        }
        return isNumber || !holdsOther
    }
}
