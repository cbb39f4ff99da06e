/// Reads `styles.xml`: which kind of number each cell style shows.
struct StylesPart: XMLHandler {
    /// The kind by style index (`s`), for styles that the part lists.
    private(set) var formats: [NumberFormat] = []
    private var codes: [Int: NumberFormat] = [:]
    private var isInCellFormats = false
    private let limits: IngestLimits

    init(limits: IngestLimits) { self.limits = limits }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) throws(IngestError) {
        switch element {
        case "numFmt":
            // Differential formats reuse the element further down; the first definition counts.
            if let id = attributes.integer("numFmtId"), let code = attributes.string("formatCode"),
                codes[id] == nil
            {
                try check(codes.count)
                codes[id] = NumberFormat(code: code)
            }
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats:
            let id = attributes.integer("numFmtId") ?? 0
            try check(formats.count)
            formats.append(codes[id] ?? NumberFormat(builtIn: id))
        default: break
        }
    }

    private func check(_ count: Int) throws(IngestError) {
        guard count < limits.maxStyles else {
            throw .limitExceeded(.styles, allowed: limits.maxStyles, place: "")
        }
    }

    mutating func text(_ bytes: Span<UInt8>) {}

    mutating func end(_ element: XMLName) {
        if element == "cellXfs" { isInCellFormats = false }
    }
}
