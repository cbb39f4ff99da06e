/// Finds what separates the fields of a CSV file.
///
/// Each candidate splits the beginning of the file; the best gives most rows the same number of fields, and fields
/// that hold no other candidate (a decimal comma, or a comma before a space, counts as text).
enum Delimiter {
    /// In order of preference where two do equally well: Excel in Spanish writes semicolons.
    static let candidates: [UInt8] = [
        UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"), UInt8(ascii: ","),
    ]

    private static let sampleBytes = 64 * 1024
    private static let sampleRecords = 300

    /// The separator of the text that begins at `start`; a semicolon where nothing separates.
    static func detect(_ bytes: [UInt8], from start: Int, limits: IngestLimits) -> UInt8 {
        let end = min(bytes.count, start + sampleBytes)
        let sample = Array(bytes[start..<end])
        var best = (delimiter: candidates[0], score: 0.0)
        for candidate in candidates {
            let score = score(candidate, of: sample, isWhole: end == bytes.count, limits: limits)
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

    private static func score(
        _ delimiter: UInt8, of sample: [UInt8], isWhole: Bool, limits: IngestLimits
    ) -> Double {
        var records = CSVRecords(sample, delimiter: delimiter, limits: limits)
        var record = CSVRecord()
        var counts: [Int] = []
        var clean: [Double] = []
        while counts.count < sampleRecords, (try? records.next(into: &record)) == true {
            guard record.bytes.contains(where: { $0 > 0x20 }) else { continue }
            counts.append(record.count)
            let cleanFields = (0..<record.count).filter {
                isClean(record.bytes[record.range($0)], delimiter: delimiter)
            }
            clean.append(Double(cleanFields.count) / Double(record.count))
        }
        // The sample's last record may be cut in two.
        if !isWhole && counts.count > 1 && counts.count < sampleRecords {
            counts.removeLast()
            clean.removeLast()
        }
        var rowsByCount: [Int: Int] = [:]
        for count in counts where count > 1 { rowsByCount[count, default: 0] += 1 }
        guard let most = rowsByCount.values.max() else { return 0 }
        let consistency = Double(most) / Double(counts.count)
        return consistency * clean.reduce(0, +) / Double(clean.count)
    }

    private static func isClean(_ field: ArraySlice<UInt8>, delimiter: UInt8) -> Bool {
        var isNumber = true
        var holdsOther = false
        for index in field.indices {
            let byte = field[index]
            switch byte {
            case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
                UInt8(ascii: "$"), UInt8(ascii: "%"), 0x20:
                continue
            case UInt8(ascii: ","):
                guard delimiter != byte else { continue }
                let isProse = index + 1 < field.endIndex && field[index + 1] == 0x20
                if !isProse { holdsOther = true }
            default:
                isNumber = false
                if byte != delimiter && candidates.contains(byte) { return false }
            }
        }
        return isNumber || !holdsOther
    }
}
