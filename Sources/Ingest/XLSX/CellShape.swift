/// A whole cell as nearly every program writes it, `<c r="B7" s="3" t="s"><v>41</v></c>`, read in one go.
///
/// Advice for whoever edits this: what it takes must be well formed and mean the same as the events would; anything
/// else — an unknown attribute, a formula, a reference, a cell that the bytes cut — is `nil`, and comes as events.
struct CellShape {
    /// The row, 1-based; zero where the cell has no reference.
    private(set) var row = 0
    /// The column, 0-based; -1 where the cell has no reference.
    private(set) var columnIndex = -1
    private(set) var style = 0
    private(set) var type = CellType.number
    /// What stands in `v`, or in the `t` of `is`; empty for a cell without either.
    private(set) var content = 0..<0
    private(set) var isInline = false
    /// What stands in `v` where it is nothing but at most seven digits; -1 for any other content.
    private(set) var integer = -1
    /// Where the cell ends.
    private(set) var end = 0

    /// A start tag of the kind read here is shorter. **Units**: bytes.
    private static var maxTagBytes: Int { 72 }

    /// Reads the cell at `<`.
    @inline(__always)
    init?(_ bytes: Span<UInt8>, at start: Int) {
        guard bytes.count - start >= Self.maxTagBytes, bytes[start + 1] == UInt8(ascii: "c") else {
            return nil
        }
        var index = start + 2
        var seen: UInt8 = 0
        while bytes[index] == 0x20 {
            let name = bytes[index + 1]
            guard bytes[index + 2] == UInt8(ascii: "="), bytes[index + 3] == UInt8(ascii: "\"")
            else { return nil }
            index += 4
            let bit: UInt8
            switch name {
            case UInt8(ascii: "r"):
                bit = 1
                readReference(bytes, &index)
            case UInt8(ascii: "s"):
                bit = 2
                readStyle(bytes, &index)
            case UInt8(ascii: "t"):
                bit = 4
                guard let type = Self.readType(bytes, &index) else { return nil }
                self.type = type
            default: return nil
            }
            // One of each, all well within the bytes: the longest three take 50.
            guard seen & bit == 0, bytes[index] == UInt8(ascii: "\"") else { return nil }
            seen |= bit
            index += 1
        }
        guard seen & 1 == 0 || row > 0 else { return nil }
        if bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: ">") {
            end = index + 2
        } else if bytes[index] == UInt8(ascii: ">") {
            guard readContent(bytes, from: index + 1) else { return nil }
        } else {
            return nil
        }
    }

    /// Up to three letters and seven digits; any other reference leaves the row at zero.
    @inline(__always)
    private mutating func readReference(_ bytes: Span<UInt8>, _ index: inout Int) {
        var column = 0
        let start = index
        while index - start < 3, bytes[index] &- 0x41 < 26 {
            column = column &* 26 &+ Int(bytes[index] &- 0x40)
            index += 1
        }
        guard index > start else { return }
        let digits = DecimalWord(bytes.word(at: index))
        guard digits.count < 8 else { return }
        index += digits.count
        columnIndex = column - 1
        row = digits.value
    }

    @inline(__always)
    private mutating func readStyle(_ bytes: Span<UInt8>, _ index: inout Int) {
        let start = index
        while index - start < 9, bytes[index] &- 0x30 < 10 {
            style = style &* 10 &+ Int(bytes[index] &- 0x30)
            index += 1
        }
    }

    @inline(__always)
    private static func readType(_ bytes: Span<UInt8>, _ index: inout Int) -> CellType? {
        let first = bytes[index]
        if bytes[index + 1] == UInt8(ascii: "\"") {
            index += 1
            switch first {
            case UInt8(ascii: "s"): return .sharedText
            case UInt8(ascii: "n"): return .number
            case UInt8(ascii: "b"): return .bool
            case UInt8(ascii: "e"): return .error
            case UInt8(ascii: "d"): return .isoMoment
            default: return nil
            }
        }
        if XMLBytes.stands("str\"", in: bytes, at: index) {
            index += 3
            return .formulaText
        }
        if XMLBytes.stands("inlineStr\"", in: bytes, at: index) {
            index += 9
            return .inlineText
        }
        return nil
    }

    /// Reads `<v>…</v></c>`, `<is><t>…</t></is></c>` or `</c>`.
    @inline(__always)
    private mutating func readContent(_ bytes: Span<UInt8>, from start: Int) -> Bool {
        let opening = bytes.word(at: start)
        if opening & 0xFF_FFFF == Self.valueTag {
            let digits = DecimalWord(bytes.word(at: start + 3))
            let digitsEnd = start + 3 + digits.count
            if (1..<8).contains(digits.count), bytes.word(at: digitsEnd) == Self.valueEnd {
                integer = digits.value
                content = (start + 3)..<digitsEnd
                end = digitsEnd + 8
                return true
            }
            guard let stop = PlainText.end(bytes, from: start + 3), stop > start + 3,
                bytes.word(at: stop) == Self.valueEnd
            else { return false }
            content = (start + 3)..<stop
            end = stop + 8
            return true
        }
        if opening & 0xFFFF_FFFF == Self.cellEnd {
            end = start + 4
            return true
        }
        guard opening & 0xFFFF_FFFF_FFFF == Self.inlineTag else { return false }
        var textStart = start + 7
        if bytes[start + 6] != UInt8(ascii: ">") {
            guard XMLBytes.stands(" xml:space=\"preserve\">", in: bytes, at: start + 6) else {
                return false
            }
            textStart = start + 6 + 22
        }
        guard let stop = PlainText.end(bytes, from: textStart), stop > textStart,
            XMLBytes.stands("</t></is></c>", in: bytes, at: stop)
        else { return false }
        content = textStart..<stop
        isInline = true
        end = stop + 13
        return true
    }

    // Little-endian words of what stands in the file.
    private static var valueTag: UInt64 { 0x3E_763C }
    private static var valueEnd: UInt64 { 0x3E63_2F3C_3E76_2F3C }
    private static var cellEnd: UInt64 { 0x3E63_2F3C }
    private static var inlineTag: UInt64 { 0x74_3C3E_7369_3C }
}
