import SSMEModel

/// What is noticed while the rows of a CSV file pass: rows of another width, letters that were damaged before, columns
/// whose numbers could mean two things.
struct CSVNotes {
    /// How many places are told of one kind of note.
    static let maxNotes = 100

    private var widths = RowWidths()
    private var doubleEncoded: [Int] = []
    private var replaced: [Int] = []
    private var decimals: [DecimalStyle] = []

    mutating func append(_ row: borrowing CSVRow, _ bytes: Span<UInt8>) {
        var used = 0
        var damage = TextDamage.none
        for index in 0..<row.count {
            let range = row.range(index)
            guard !CSVField.isBlank(bytes, range) else { continue }
            used = index + 1
            damage = max(damage, TextDamage.of(bytes, range))
            if decimals.count <= index {
                decimals += repeatElement(DecimalStyle(), count: index + 1 - decimals.count)
            }
            if case .number(let number) = FieldReading.of(bytes, range) {
                decimals[index].observe(number.evidence, bytes, range)
            }
        }
        widths.append(fields: row.count, used: used)
        switch damage {
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

    static func of(_ bytes: Span<UInt8>, _ range: Range<Int>) -> TextDamage {
        var index = range.lowerBound
        while index < range.upperBound {
            if index + 8 <= range.upperBound, bytes.word(at: index) & 0x8080_8080_8080_8080 == 0 {
                index += 8
            } else if bytes[index] >= 0x80 {
                return ofAccents(bytes, index..<range.upperBound)
            } else {
                index += 1
            }
        }
        return .none
    }

    private static func ofAccents(_ bytes: Span<UInt8>, _ range: Range<Int>) -> TextDamage {
        guard (try? UTF8Span(validating: bytes.extracting(range))) != nil else {
            return .replacement
        }
        var damage = TextDamage.none
        var index = range.lowerBound
        while index + 2 < range.upperBound {
            switch (bytes[index], bytes[index + 1]) {
            // Ã, then a sign that Windows-1252 makes of the second byte of a letter.
            case (0xC3, 0x83):
                if [0xC2, 0xC5, 0xC6, 0xCB, 0xE2].contains(bytes[index + 2]) {
                    damage = .doubleEncoding
                }
            case (0xEF, 0xBF) where bytes[index + 2] == 0xBD: return .replacement
            default: break
            }
            index += 1
        }
        return damage
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
