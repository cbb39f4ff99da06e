/// What a number format makes of a number: a plain number, a percentage, or one of the four kinds of time.
///
/// **Source**: ECMA-376 Part 1, §18.8.30 and §18.8.31; lenient where Google Sheets and LibreOffice write otherwise.
enum NumberFormat: Sendable {
    case number, percent, date, datetime, time, duration

    /// The class of a built-in format.
    init(builtIn id: Int) {
        self =
            switch id {
            case 9, 10: .percent
            case 14...17, 27...31, 36, 50...54, 57, 58: .date
            case 18...21, 32...35, 45, 47, 55, 56: .time
            case 22: .datetime
            case 46: .duration
            default: .number
            }
    }

    /// The class of a format code, by its first section.
    init(code: String) {
        var scan = CodeScan()
        scan.read(Array(code.utf8))
        self = scan.result
    }

    /// True for what can be read as a time of some kind.
    var isTemporal: Bool { self != .number && self != .percent }
}

/// Walks a format code and remembers which of its letters tell a date or a time.
private struct CodeScan {
    private var hasDay = false
    private var hasClock = false
    private var hasElapsed = false
    private var hasPercent = false
    private var pendingMonth = false
    private var lastLetter: UInt8 = 0

    var result: NumberFormat {
        if hasElapsed { return .duration }
        switch (hasDay || pendingMonth, hasClock) {
        case (true, true): return .datetime
        case (true, false): return .date
        case (false, true): return .time
        case (false, false): return hasPercent ? .percent : .number
        }
    }

    mutating func read(_ code: [UInt8]) {
        var index = 0
        while index < code.count {
            let byte = code[index] | 0x20
            switch code[index] {
            case UInt8(ascii: ";"): return
            case UInt8(ascii: "\""):
                index = Self.index(after: UInt8(ascii: "\""), in: code, from: index)
            case UInt8(ascii: "["): index = bracket(code, from: index)
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): index += 2
            case UInt8(ascii: "%"):
                hasPercent = true
                index += 1
            case _ where Self.stands("general", in: code, at: index): index += 7
            case _ where Self.stands("am/pm", in: code, at: index):
                clock()
                index += 5
            case _ where Self.stands("a/p", in: code, at: index):
                clock()
                index += 3
            case UInt8(ascii: "E"), UInt8(ascii: "e"):
                // `0.00E+00` is an exponent; the year of an era never stands alone.
                let next = index + 1 < code.count ? code[index + 1] : 0
                index += next == UInt8(ascii: "+") || next == UInt8(ascii: "-") ? 2 : 1
            default:
                letter(byte)
                index += 1
            }
        }
    }

    private mutating func letter(_ lowercase: UInt8) {
        switch lowercase {
        case UInt8(ascii: "y"), UInt8(ascii: "d"): day()
        case UInt8(ascii: "h"): clock()
        case UInt8(ascii: "s"):
            // `m` before seconds is minutes.
            pendingMonth = false
            clock()
        case UInt8(ascii: "m"):
            if lastLetter == UInt8(ascii: "h") { return }
            if lastLetter != UInt8(ascii: "m") { settleMonth() }
            pendingMonth = true
        default: return
        }
        lastLetter = lowercase
    }

    private mutating func day() {
        settleMonth()
        hasDay = true
        lastLetter = UInt8(ascii: "d")
    }

    private mutating func clock() {
        settleMonth()
        hasClock = true
        lastLetter = UInt8(ascii: "h")
    }

    private mutating func settleMonth() {
        if pendingMonth { hasDay = true }
        pendingMonth = false
    }

    /// `[h]`, `[mm]` and `[ss]` are elapsed time; colours, conditions and locales say nothing.
    private mutating func bracket(_ code: [UInt8], from index: Int) -> Int {
        let end = Self.index(after: UInt8(ascii: "]"), in: code, from: index)
        let inside = code[min(index + 1, code.count)..<max(index + 1, min(end - 1, code.count))]
        if let first = inside.first, inside.allSatisfy({ $0 | 0x20 == first | 0x20 }),
            [UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s")].contains(first | 0x20)
        {
            hasElapsed = true
        }
        return end
    }

    private static func index(after mark: UInt8, in code: [UInt8], from start: Int) -> Int {
        var index = start + 1
        while index < code.count, code[index] != mark { index += 1 }
        return index + 1
    }

    private static func stands(_ word: StaticString, in code: [UInt8], at index: Int) -> Bool {
        let letters = Array(word.description.utf8)
        guard index + letters.count <= code.count else { return false }
        return letters.indices.allSatisfy {
            letters[$0]
                == (code[index + $0] == UInt8(ascii: "/")
                    ? code[index + $0] : code[index + $0] | 0x20)
        }
    }
}
