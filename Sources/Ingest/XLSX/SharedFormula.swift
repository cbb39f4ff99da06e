import SSMEModel

/// A formula that is written once and holds, shifted, for the cells around it.
///
/// **Source**: ECMA-376 Part 1, §18.3.1.40: relative references move with the cell.
struct SharedFormula {
    let text: String
    let origin: CellAddress

    /// The formula as it stands in another cell; references pushed off the grid become `#REF!`.
    func text(at address: CellAddress) -> String {
        let rows = address.row - origin.row
        let columns = address.columnIndex - origin.columnIndex
        if rows == 0 && columns == 0 { return text }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 8)
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let end = Self.endOfQuote(bytes, from: index)
                out += bytes[index..<end]
                index = end
            case UInt8(ascii: "["):
                let end = Self.endOfBracket(bytes, from: index)
                out += bytes[index..<end]
                index = end
            case let byte where Self.isWord(byte):
                var end = index
                while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
                let next = end < bytes.count ? bytes[end] : 0
                let isName = next == UInt8(ascii: "(") || next == UInt8(ascii: "!")
                let previous = index > 0 ? bytes[index - 1] : 0
                let isHalfRange = next == UInt8(ascii: ":") || previous == UInt8(ascii: ":")
                let word = bytes[index..<end]
                out +=
                    isName ? Array(word) : Self.shift(word, rows, columns, isHalfRange: isHalfRange)
                index = end
            default:
                out.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Moves `B7`, `$B7`, and in a range also `B` and `7`; any other word stays as it is.
    private static func shift(
        _ word: ArraySlice<UInt8>, _ rows: Int, _ columns: Int, isHalfRange: Bool
    ) -> [UInt8] {
        guard let reference = Reference(word), reference.isCell || isHalfRange else {
            return Array(word)
        }
        return reference.shifted(rows, columns).map { Array($0.utf8) } ?? Array("#REF!".utf8)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x24, 0x5F, 0x2E, 0x80...0xFF: true
        default: false
        }
    }

    private static func endOfQuote(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start + 1
        while index < bytes.count, bytes[index] != bytes[start] { index += 1 }
        return min(index + 1, bytes.count)
    }

    private static func endOfBracket(_ bytes: [UInt8], from start: Int) -> Int {
        var depth = 0
        for index in start..<bytes.count {
            if bytes[index] == UInt8(ascii: "[") { depth += 1 }
            if bytes[index] == UInt8(ascii: "]") { depth -= 1 }
            if depth == 0 { return index + 1 }
        }
        return bytes.count
    }
}

/// A cell, a column or a row as a formula writes it.
private struct Reference {
    private let column: Int?
    private let row: Int?
    private let isColumnFixed: Bool
    private let isRowFixed: Bool

    var isCell: Bool { column != nil && row != nil }

    init?(_ word: ArraySlice<UInt8>) {
        var rest = word
        func takeDollar() -> Bool {
            guard rest.first == 0x24 else { return false }
            rest.removeFirst()
            return true
        }
        let firstDollar = takeDollar()
        var letters = 0
        while let byte = rest.first, (0x41...0x5A).contains(byte & 0xDF), byte >= 0x41,
            letters <= 16_384
        {
            letters = letters * 26 + Int(byte & 0xDF) - 64
            rest.removeFirst()
        }
        let secondDollar = letters > 0 ? takeDollar() : false
        var digits = 0
        while let byte = rest.first, (0x30...0x39).contains(byte), digits <= CellAddress.lastRow {
            digits = digits * 10 + Int(byte) - 48
            rest.removeFirst()
        }
        guard rest.isEmpty, letters <= CellAddress.columnLimit, digits <= CellAddress.lastRow,
            letters > 0 || digits > 0, !(secondDollar && digits == 0)
        else { return nil }
        column = letters > 0 ? letters - 1 : nil
        row = digits > 0 ? digits : nil
        isColumnFixed = letters > 0 && firstDollar
        isRowFixed = letters > 0 ? secondDollar : firstDollar
    }

    func shifted(_ rows: Int, _ columns: Int) -> String? {
        var text = ""
        if let column {
            let moved = isColumnFixed ? column : column + columns
            guard (0..<CellAddress.columnLimit).contains(moved) else { return nil }
            text += (isColumnFixed ? "$" : "") + CellAddress.letters(moved)
        }
        if let row {
            let moved = isRowFixed ? row : row + rows
            guard (1...CellAddress.lastRow).contains(moved) else { return nil }
            text += (isRowFixed ? "$" : "") + String(moved)
        }
        return text
    }
}
