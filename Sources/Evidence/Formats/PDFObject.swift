/// As much of PDF's syntax as a trailer and an encryption dictionary need.
///
/// **Source**: ISO 32000-1 §7.2 (lexical conventions), §7.3 (objects).
indirect enum PDFObject {
    case dictionary([String: PDFObject])
    case array([PDFObject])
    case string([UInt8])
    case number(Int)
    case name(String)
    case reference(number: Int, generation: Int)
    /// `true`, `null`, a number with a point.
    case word(String)

    /// Reads one object; `nil` where there is none, or one nested too deep.
    init?(_ bytes: ArraySlice<UInt8>) {
        var reader = PDFReader(rest: bytes)
        guard let object = reader.object(depth: 0) else { return nil }
        self = object
    }

    subscript(key: String) -> PDFObject? {
        if case .dictionary(let entries) = self { entries[key] } else { nil }
    }

    var integer: Int? { if case .number(let value) = self { value } else { nil } }
    var bytes: [UInt8]? { if case .string(let value) = self { value } else { nil } }
    var isFalse: Bool { if case .word("false") = self { true } else { false } }
}

private struct PDFReader {
    var rest: ArraySlice<UInt8>

    mutating func object(depth: Int) -> PDFObject? {
        skipSpace()
        guard depth < 16, let first = rest.first else { return nil }
        switch first {
        case UInt8(ascii: "<"):
            return rest.dropFirst().first == UInt8(ascii: "<") ? dictionary(depth) : hexString()
        case UInt8(ascii: "("): return literalString()
        case UInt8(ascii: "["): return array(depth)
        case UInt8(ascii: "/"):
            rest = rest.dropFirst()
            return .name(regular())
        default: return number()
        }
    }

    private mutating func dictionary(_ depth: Int) -> PDFObject? {
        rest = rest.dropFirst(2)
        var entries: [String: PDFObject] = [:]
        while true {
            skipSpace()
            if rest.starts(with: ">>".utf8) {
                rest = rest.dropFirst(2)
                return .dictionary(entries)
            }
            guard case .name(let key) = object(depth: depth + 1),
                let value = object(depth: depth + 1)
            else { return nil }
            entries[key] = value
        }
    }

    private mutating func array(_ depth: Int) -> PDFObject? {
        rest = rest.dropFirst()
        var items: [PDFObject] = []
        while true {
            skipSpace()
            if rest.first == UInt8(ascii: "]") {
                rest = rest.dropFirst()
                return .array(items)
            }
            guard let item = object(depth: depth + 1) else { return nil }
            items.append(item)
        }
    }

    private mutating func number() -> PDFObject? {
        let word = regular()
        guard !word.isEmpty else { return nil }
        guard let number = Int(word) else { return .word(word) }
        // A reference is two numbers and an R.
        var ahead = self
        ahead.skipSpace()
        guard let generation = Int(ahead.regular()) else { return .number(number) }
        ahead.skipSpace()
        guard ahead.regular() == "R" else { return .number(number) }
        self = ahead
        return .reference(number: number, generation: generation)
    }

    private mutating func hexString() -> PDFObject? {
        rest = rest.dropFirst()
        var digits: [UInt8] = []
        while let byte = rest.popFirst(), byte != UInt8(ascii: ">") {
            guard !isSpace(byte) else { continue }
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            digits.append(UInt8(digit))
        }
        if digits.count % 2 == 1 { digits.append(0) }
        return .string(
            stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
    }

    private mutating func literalString() -> PDFObject? {
        rest = rest.dropFirst()
        var value: [UInt8] = []
        var open = 1
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\\"): value += escaped()
            case UInt8(ascii: "("):
                open += 1
                value.append(byte)
            case UInt8(ascii: ")"):
                open -= 1
                if open == 0 { return .string(value) }
                value.append(byte)
            default: value.append(byte)
            }
        }
        return nil
    }

    private mutating func escaped() -> [UInt8] {
        guard let byte = rest.popFirst() else { return [] }
        switch byte {
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case 0x0D:
            if rest.first == 0x0A { rest = rest.dropFirst() }
            return []
        case 0x0A: return []
        case 0x30...0x37:
            var code = Int(byte - 0x30)
            for _ in 0..<2 {
                guard let digit = rest.first, (0x30...0x37).contains(digit) else { break }
                code = code * 8 + Int(digit - 0x30)
                rest = rest.dropFirst()
            }
            return [UInt8(code & 0xFF)]
        default: return [byte]
        }
    }

    private mutating func regular() -> String {
        let word = rest.prefix { !isSpace($0) && !"()<>[]{}/%".utf8.contains($0) }
        rest = rest.dropFirst(word.count)
        return String(decoding: word, as: UTF8.self)
    }

    private mutating func skipSpace() { rest = rest.drop(while: isSpace) }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0 || byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
