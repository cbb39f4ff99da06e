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
    private static let maxLooks = 1_000

    private var comma: String?
    private var point: String?
    private var open: [String] = []
    private var looks = 0

    /// Makes a style that has seen nothing.
    public init() {}

    /// The verdict on what was observed.
    public var verdict: Verdict {
        switch (comma, point) {
        case (.some, nil): .comma
        case (nil, .some): .point
        case (nil, nil): open.isEmpty ? .either : .ambiguous(examples: open)
        case (let comma?, let point?): .ambiguous(examples: [comma, point])
        }
    }

    /// Takes one more value of the column into account; whatever is no number with marks says nothing.
    public mutating func observe(_ text: String) {
        let bytes = Array(text.utf8)
        let range = 0..<bytes.count
        if case .number(let number) = FieldReading.of(bytes.span, range) {
            observe(number.evidence, bytes.span, range)
        }
    }

    /// Takes what a number told into account, and keeps the number where an example is missing.
    @inline(__always)
    mutating func observe(
        _ evidence: NumberReading.Evidence, _ bytes: Span<UInt8>, _ range: Range<Int>
    ) {
        let isKnown =
            switch evidence {
            case .none: true
            case .comma: comma != nil
            case .point: point != nil
            case .openPoint, .openComma: looks == Self.maxLooks || open.count == Self.maxExamples
            }
        if !isKnown { keep(evidence, bytes, range) }
    }

    private mutating func keep(
        _ evidence: NumberReading.Evidence, _ bytes: Span<UInt8>, _ range: Range<Int>
    ) {
        switch evidence {
        case .none: return
        case .comma: comma = CSVField.text(bytes, range)
        case .point: point = CSVField.text(bytes, range)
        case .openPoint, .openComma:
            looks += 1
            let text = CSVField.text(bytes, range)
            if !open.contains(text) { open.append(text) }
        }
    }
}
