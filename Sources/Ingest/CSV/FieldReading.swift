import SSMEModel

/// What the text of a field looks like, before its column has its say.
enum FieldReading {
    case number(NumberReading)
    case date(CalendarDate)
    case flag(Bool)
    case text

    /// Reads a field that is not blank. A number with leading zeros is a code, and text.
    @inline(__always)
    static func of(_ bytes: Span<UInt8>, _ range: Range<Int>) -> FieldReading {
        guard let first = range.first.map({ bytes[$0] }) else { return .text }
        if first &- 0x30 < 10 {
            if let number = NumberReading(plain: bytes, range) { return .number(number) }
            return ofDigits(bytes, range)
        }
        // Nothing that begins with one of these is a number, a date or a flag.
        if first >= 0x80 || (first | 0x20 >= 0x61 && first | 0x20 <= 0x7A && range.count > 9) {
            return .text
        }
        return ofOther(bytes, range)
    }

    private static func ofDigits(_ bytes: Span<UInt8>, _ range: Range<Int>) -> FieldReading {
        if let date = date(bytes, range) { return .date(date) }
        return NumberReading(bytes, range).map { .number($0) } ?? .text
    }

    private static func ofOther(_ bytes: Span<UInt8>, _ range: Range<Int>) -> FieldReading {
        switch bytes[range.lowerBound] | 0x20 {
        case UInt8(ascii: "s"), UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "f"),
            UInt8(ascii: "v"):
            flag(bytes, range).map { .flag($0) } ?? .text
        case 0x61...0x7A: .text
        default: NumberReading(bytes, range).map { .number($0) } ?? .text
        }
    }

    private static func flag(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool? {
        var letters: UInt64 = 0
        guard range.count <= 9 else { return nil }
        for index in range.prefix(8) {
            // Capital and small letters, and those with accents, differ in one bit.
            letters = letters << 8 | UInt64(bytes[index] | 0x20)
        }
        switch (letters, range.count) {
        case (0x73_E3AD, 3), (0x7369, 2): return true  // sí, si
        case (0x6E6F, 2): return false  // no
        case (0x7472_7565, 4), (0x7665_7264_6164_6572, 9): return true  // true, verdadero
        case (0x66_616C_7365, 5), (0x66_616C_736F, 5): return false  // false, falso
        default: return nil
        }
    }

    /// `2026-09-05`, `05/09/2026`, `5/9/2026`.
    private static func date(_ bytes: Span<UInt8>, _ range: Range<Int>) -> CalendarDate? {
        guard (8...10).contains(range.count) else { return nil }
        let (start, end) = (range.lowerBound, range.upperBound)
        if let date = isoDate(bytes, range) { return date }
        func number(_ from: Int, _ to: Int) -> Int? {
            var value = 0
            for index in from..<to {
                let digit = bytes[index] &- 0x30
                guard digit < 10 else { return nil }
                value = value &* 10 &+ Int(digit)
            }
            return from < to ? value : nil
        }
        let dash = UInt8(ascii: "-")
        let mark = bytes[end - 5]
        guard mark == dash || mark == UInt8(ascii: "/"), let year = number(end - 4, end) else {
            return nil
        }
        for middle in (start + 1)...(start + 2) where bytes[middle] == mark && end - middle <= 8 {
            guard let day = number(start, middle), let month = number(middle + 1, end - 5) else {
                return nil
            }
            return CalendarDate(year: year, month: month, day: day)
        }
        return nil
    }

    /// `2026-09-05`, eight bytes at once.
    private static func isoDate(_ bytes: Span<UInt8>, _ range: Range<Int>) -> CalendarDate? {
        guard range.count == 10 else { return nil }
        // What is left are the digits' values, and zero for each dash.
        let word = bytes.word(at: range.lowerBound) ^ 0x2D30_302D_3030_3030
        let isDigits = ((word &+ 0x7676_7676_7676_7676) | word) & 0x8080_8080_8080_8080 == 0
        guard isDigits, word & 0xFF00_00FF_0000_0000 == 0 else { return nil }
        let (tens, ones) = (
            bytes[range.upperBound - 2] &- 0x30, bytes[range.upperBound - 1] &- 0x30
        )
        guard tens < 10, ones < 10 else { return nil }
        func digit(_ place: UInt64) -> Int { Int(word >> (8 &* place) & 0xF) }
        return CalendarDate(
            year: digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3),
            month: digit(5) * 10 + digit(6), day: Int(tens) * 10 + Int(ones))
    }
}

/// A number as written: its digits, and what its marks may mean.
struct NumberReading {
    /// What a number tells of how its column writes decimals.
    enum Evidence: UInt8 { case none, comma, point, openPoint, openComma }

    /// The value; where the mark is open, the value with the mark taken for a decimal one.
    let value: Double
    let evidence: Evidence

    private static let powers: [8 of Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7]

    /// Digits with at most one mark, at most sixteen bytes of them; `nil` for anything else.
    @inline(__always)
    init?(plain bytes: Span<UInt8>, _ range: Range<Int>) {
        let (start, end) = (range.lowerBound, range.upperBound)
        let length = end &- start
        guard length <= 16, end >= 8 else { return nil }
        var word = DigitWord(bytes.word(at: end &- 8), keeping: min(length, 8))
        var digits = 0
        if length > 8 {
            guard start >= 8, word.isDigits else { return nil }
            let head = DigitWord(bytes.word(at: end &- 16), keeping: length &- 8)
            guard head.isDigits else { return nil }
            digits = head.value &* 100_000_000
        }
        let beginsWithZero = bytes[start] == 0x30
        if word.isDigits {
            guard !beginsWithZero || length == 1, length < 16 else { return nil }
            self.init(value: Double(digits &+ word.value), evidence: .none)
            return
        }
        guard let decimals = word.removeMark(), decimals > 0, decimals &+ 1 < length else {
            return nil
        }
        let isComma = bytes[end &- 1 &- decimals] == UInt8(ascii: ",")
        guard isComma || bytes[end &- 1 &- decimals] == UInt8(ascii: ".") else { return nil }
        let isOpen = decimals == 3 && length <= 7 && !beginsWithZero
        self.init(
            value: Double(word.value) / Self.powers[decimals],
            evidence: isOpen
                ? (isComma ? .openComma : .openPoint) : (isComma ? .comma : .point))
    }

    private init(value: Double, evidence: Evidence) {
        self.value = value
        self.evidence = evidence
    }
}

extension NumberReading {
    /// Any number: signs, a currency sign, a percent sign, groups; `nil` for what is none.
    init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        guard range.count <= 40 else { return nil }
        var start = range.lowerBound
        var end = range.upperBound
        var isNegative = false
        while start < end, [0x20, 0x24, 0x2B, 0x2D].contains(bytes[start]) {
            if bytes[start] == 0x2D { isNegative.toggle() }
            start += 1
        }
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x25 { end -= 1 }
        guard let marks = NumberMarks(bytes, start..<end) else { return nil }
        var text = isNegative ? "-" : ""
        for index in start..<end {
            if index == marks.decimalAt { text += "." }
            if bytes[index] &- 0x30 < 10 {
                text.unicodeScalars.append(Unicode.Scalar(bytes[index]))
            }
        }
        guard let value = Double(text) else { return nil }
        self.init(value: value, evidence: marks.evidence)
    }
}

/// Where the points and commas of a number stand, and what they can mean.
private struct NumberMarks {
    var evidence = NumberReading.Evidence.none
    /// The mark before the decimals; `nil` where all marks group thousands, or there are none.
    var decimalAt: Int?

    /// `nil` for what is no number, and for whole numbers with leading zeros, which are codes.
    init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        var marks: [Int] = []
        for index in range where bytes[index] &- 0x30 >= 10 {
            guard bytes[index] == 0x2E || bytes[index] == 0x2C else { return nil }
            marks.append(index)
        }
        guard let firstDigit = range.first else { return nil }
        let beginsWithZero = bytes[firstDigit] == 0x30
        guard let first = marks.first, let last = marks.last else {
            if beginsWithZero && range.count > 1 { return nil }
            return
        }
        guard first > range.lowerBound, last + 1 < range.upperBound else { return nil }
        let isComma = bytes[last] == 0x2C
        let tail = range.upperBound - last - 1
        let canGroup = first - range.lowerBound <= 3 && !beginsWithZero
        if marks.count == 1 {
            decimalAt = last
            if canGroup && tail == 3 {
                evidence = isComma ? .openComma : .openPoint
            } else {
                evidence = isComma ? .comma : .point
            }
            return
        }
        for (mark, next) in zip(marks, marks.dropFirst()) where next - mark != 4 { return nil }
        let others = marks.dropLast().filter { bytes[$0] != bytes[last] }
        if others.isEmpty {
            guard canGroup, tail == 3 else { return nil }
            evidence = isComma ? .point : .comma
        } else {
            guard canGroup, others.count == marks.count - 1 else { return nil }
            decimalAt = last
            evidence = isComma ? .comma : .point
        }
    }
}

/// Up to eight decimal digits in one word, the first in the lowest byte.
///
/// **Source**: the three multiplications are Johnny Lee's, "Fast numeric string to int" (2016).
private struct DigitWord {
    private var digits: UInt64
    /// The high bit of every byte that is no digit.
    private var others: UInt64

    /// Keeps the last bytes of the eight; the others count as zeros.
    @inline(__always)
    init(_ word: UInt64, keeping count: Int) {
        let shift = UInt64(8 &* (8 &- count))
        digits = ((word ^ 0x3030_3030_3030_3030) >> shift) << shift
        let low = (digits & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676
        others = (low | digits) & 0x8080_8080_8080_8080
    }

    @inline(__always)
    var isDigits: Bool { others == 0 }

    /// Takes out the one byte that is no digit, and returns how many digits follow it; `nil` where there are more.
    @inline(__always)
    mutating func removeMark() -> Int? {
        guard others & (others &- 1) == 0 else { return nil }
        let place = UInt64(others.trailingZeroBitCount >> 3)
        let before = digits & ((1 << (8 &* place)) &- 1)
        let after = place == 7 ? 0 : (digits >> (8 &* (place &+ 1))) << (8 &* (place &+ 1))
        digits = after | before << 8
        others = 0
        return Int(7 &- place)
    }

    @inline(__always)
    var value: Int {
        let pairs = (digits &* 10 &+ (digits >> 8)) & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* 100 &+ (pairs >> 16)) & 0x0000_FFFF_0000_FFFF
        return Int((fours &* 10_000 &+ (fours >> 32)) & 0xFFFF_FFFF)
    }
}
