import SSMEModel

/// What is noticed while the rows of a CSV file pass: rows of another width, letters that were damaged before, columns
/// whose numbers could mean two things.
struct CSVNotes {
    /// How many places are told of one kind of note.
    static let maxNotes = 100

    /// What the fields read as.
    private(set) var readings = TextReadings()

    private var widths = RowWidths()
    private var doubleEncoded: [Int] = []
    private var replaced: [Int] = []
    private var decimals: [DecimalStyle] = []

    mutating func append(_ row: borrowing CSVRow, _ bytes: Span<UInt8>) {
        if decimals.count < row.count {
            decimals += repeatElement(DecimalStyle(), count: row.count - decimals.count)
        }
        var found = readings
        var styles = decimals.mutableSpan
        var used = 0
        for index in 0..<row.count {
            let range = row.range(index)
            guard !CSVField.isBlank(bytes, range) else { continue }
            used = index + 1
            switch FieldReading.of(bytes, range) {
            case .text: break
            case .date: found.dates &+= 1
            case .flag: found.flags &+= 1
            case .number(let number):
                found.numbers &+= 1
                if number.evidence != .none {
                    styles[index].observe(number.evidence, bytes, range)
                }
            }
        }
        readings = found
        widths.append(fields: row.count, used: used)
        guard used > 0, row.mayHoldDamage else { return }
        switch TextDamage.of(bytes, row.range(0).lowerBound..<row.range(used - 1).upperBound) {
        case .none: break
        case .doubleEncoding:
            if doubleEncoded.count < Self.maxNotes { doubleEncoded.append(row.number) }
        case .replacement: if replaced.count < Self.maxNotes { replaced.append(row.number) }
        }
    }

    /// The notes, by kind, then by row.
    var all: [IngestNote] {
        func notes(_ kind: IngestNote.Kind, _ places: some Sequence<Int>) -> [IngestNote] {
            places.map { IngestNote(kind: kind, detail: String($0)) }
        }
        return notes(.raggedRow, widths.raggedRows)
            + notes(.doubleEncoding, doubleEncoded) + notes(.replacementCharacter, replaced)
            + decimals.enumerated().compactMap { index, style in
                guard case .ambiguous(let examples) = style.verdict else { return nil }
                return IngestNote(
                    kind: .ambiguousDecimals,
                    detail: CellAddress.letters(index) + ": " + examples.joined(separator: " "))
            }
    }
}

/// What an earlier program did to letters: it read UTF-8 as Windows-1252 (`Ã±`), or gave up (`�`).
enum TextDamage: Int, Comparable {
    case none, doubleEncoding, replacement

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The damage in valid UTF-8.
    static func of(_ bytes: Span<UInt8>, _ range: Range<Int>) -> TextDamage {
        var damage = TextDamage.none
        var at = range.lowerBound
        while at < range.upperBound {
            let end = min(at &+ 8, range.upperBound)
            if end &- at < 8 || holdsSuspect(bytes.word(at: at)) {
                for index in at..<end { damage = max(damage, of(bytes, at: index, range)) }
            }
            at = end
        }
        return damage
    }

    private static func of(
        _ bytes: Span<UInt8>, at index: Int, _ range: Range<Int>
    ) -> TextDamage {
        guard index > range.lowerBound, index + 1 < range.upperBound else { return .none }
        switch (bytes[index - 1], bytes[index], bytes[index + 1]) {
        // Ã, then a sign that Windows-1252 makes of the second byte of a letter.
        case (0xC3, 0x83, 0xC2), (0xC3, 0x83, 0xC5), (0xC3, 0x83, 0xC6), (0xC3, 0x83, 0xCB),
            (0xC3, 0x83, 0xE2):
            return .doubleEncoding
        case (0xEF, 0xBF, 0xBD): return .replacement
        default: return .none
        }
    }

    /// True where one of the eight bytes is 0x83 or 0xBF, the second bytes of `Ã` and of U+FFFD.
    @inline(__always)
    private static func holdsSuspect(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let (one, other) = (word ^ (ones &* 0x83), word ^ (ones &* 0xBF))
        return (((one &- ones) & ~one) | ((other &- ones) & ~other)) & (ones &* 0x80) != 0
    }
}

/// How many fields each row has, to tell the rows that have another number than most.
///
/// Rows are told apart by what they have, not kept one by one: of each class, the first rows are enough.
private struct RowWidths {
    private struct Class {
        let fields: Int
        let used: Int
        var count = 0
        var firstRows: [Int] = []
    }

    private static let maxClasses = 4_096

    private var classes: [Class] = []
    private var places: [CellAddress: Int] = [:]
    private var latest = -1
    private var rowCount = 0

    /// Takes the next row: how many fields it has, and how many up to the last that holds a value.
    mutating func append(fields: Int, used: Int) {
        rowCount += 1
        guard used > 0 else { return }
        let isSame =
            latest >= 0 && classes[latest].fields == fields && classes[latest].used == used
        if !isSame {
            let key = CellAddress(row: fields, columnIndex: used)
            if let place = places[key] {
                latest = place
            } else if classes.count < Self.maxClasses {
                latest = classes.count
                places[key] = latest
                classes.append(Class(fields: fields, used: used))
            } else {
                return
            }
        }
        classes[latest].count += 1
        if classes[latest].firstRows.count < CSVNotes.maxNotes {
            classes[latest].firstRows.append(rowCount)
        }
    }

    /// The first rows, 1-based, that lack fields or hold a value beyond the last column; blank rows are none of them.
    var raggedRows: [Int] {
        var rowsByFields: [Int: Int] = [:]
        for row in classes { rowsByFields[row.fields, default: 0] += row.count }
        // Of two counts that are equally common, the one that comes first: a header is never ragged by a tie.
        let most = rowsByFields.values.max()
        guard let expected = classes.first(where: { rowsByFields[$0.fields] == most })?.fields
        else { return [] }
        let ragged = classes.filter { $0.fields < expected || $0.used > expected }
        return Array(ragged.flatMap(\.firstRows).sorted().prefix(CSVNotes.maxNotes))
    }
}
