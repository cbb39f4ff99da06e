/// How a column writes its decimals, told by the numbers that can only mean one thing. `1.234` alone is a question.
///
/// ```swift
/// var style = DecimalStyle()
/// style.observe("1.234")
/// style.observe("37,5")
/// style.verdict          // .comma: so 1.234 is a thousand and more
/// ```
public struct DecimalStyle: Sendable, Equatable {
    /// What the numbers seen so far allow.
    public enum Verdict: Sendable, Equatable {
        /// A comma before the decimals; a point groups thousands.
        case comma
        /// A point before the decimals; a comma groups thousands.
        case point
        /// No number has a mark that matters.
        case either
        /// The numbers can be read in two ways, or contradict each other; some of them, as written.
        case ambiguous(examples: [String])
    }

    private static let maxExamples = 3

    private var commaExamples: [String] = []
    private var pointExamples: [String] = []
    private var openExamples: [String] = []

    /// Makes a style that has seen nothing.
    public init() {}

    /// The verdict on what was observed.
    public var verdict: Verdict {
        switch (commaExamples.isEmpty, pointExamples.isEmpty) {
        case (false, true): return .comma
        case (true, false): return .point
        case (true, true):
            return openExamples.isEmpty ? .either : .ambiguous(examples: openExamples)
        case (false, false):
            return .ambiguous(examples: [commaExamples[0], pointExamples[0]])
        }
    }

    /// Takes one more value of the column into account; whatever is no number with marks says nothing.
    public mutating func observe(_ text: String) {
        let bytes = Array(text.utf8)
        observe(bytes.span, 0..<bytes.count)
    }

    /// The same for bytes of UTF-8.
    public mutating func observe(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        let evidence = NumberMarks(bytes, range).evidence
        switch evidence {
        case .none: return
        case .comma: Self.keep(bytes, range, in: &commaExamples)
        case .point: Self.keep(bytes, range, in: &pointExamples)
        case .open: Self.keep(bytes, range, in: &openExamples)
        }
    }

    private static func keep(
        _ bytes: Span<UInt8>, _ range: Range<Int>, in examples: inout [String]
    ) {
        guard examples.count < maxExamples, range.count <= 40 else { return }
        let text = CSVField.text(bytes, range)
        if !examples.contains(text) { examples.append(text) }
    }
}

/// Where the points and commas of a number stand.
struct NumberMarks {
    /// What a number tells of its column.
    enum Evidence: Equatable { case none, comma, point, open }

    /// `none` also for whatever is no number.
    let evidence: Evidence

    init(_ bytes: Span<UInt8>, _ range: Range<Int>) { evidence = Self.evidence(bytes, range) }

    private static func evidence(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Evidence {
        var index = range.lowerBound
        while index < range.upperBound, isLeading(bytes[index]) { index += 1 }
        var end = range.upperBound
        while end > index, isTrailing(bytes[end - 1]) { end -= 1 }
        var points = 0
        var commas = 0
        var firstGroup = 0
        var lastMark: UInt8 = 0
        var run = 0
        var isGrouped = true
        var beginsWithZero = false
        while index < end {
            let byte = bytes[index]
            switch byte {
            case 0x30...0x39:
                if run == 0 && points + commas == 0 { beginsWithZero = byte == 0x30 }
                run += 1
            case UInt8(ascii: "."), UInt8(ascii: ","):
                guard run > 0 else { return .none }
                if points + commas == 0 { firstGroup = run } else if run != 3 { isGrouped = false }
                if byte == UInt8(ascii: ".") { points += 1 } else { commas += 1 }
                lastMark = byte
                run = 0
            default: return .none
            }
            index += 1
        }
        guard points + commas > 0, run > 0 else { return .none }
        let canGroup = firstGroup <= 3 && !beginsWithZero
        let decimal = { (mark: UInt8) in mark == UInt8(ascii: ",") ? Evidence.comma : .point }
        let opposite = { (mark: UInt8) in mark == UInt8(ascii: ",") ? Evidence.point : .comma }
        if points + commas == 1 {
            return canGroup && run == 3 ? .open : decimal(lastMark)
        }
        guard canGroup && isGrouped else { return .none }
        if points == 0 || commas == 0 { return run == 3 ? opposite(lastMark) : .none }
        let marksOfLast = lastMark == UInt8(ascii: ",") ? commas : points
        return marksOfLast == 1 ? decimal(lastMark) : .none
    }

    private static func isLeading(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: "$")
    }

    private static func isTrailing(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: "%")
    }
}
