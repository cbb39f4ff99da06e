/// Reads `styles.xml`: which kind of number each cell style shows.
struct StylesPart: XMLHandler {
    /// The kind by style index (`s`), for styles that the part lists.
    private(set) var formats: [NumberFormat] = []
    private var codes: [Int: NumberFormat] = [:]
    private var isInCellFormats = false

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) {
        switch element {
        case "numFmt":
            // Differential formats reuse the element further down; the first definition counts.
            if let id = attributes.integer("numFmtId"), let code = attributes.string("formatCode"),
                codes[id] == nil
            {
                codes[id] = NumberFormat(code: code)
            }
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats:
            let id = attributes.integer("numFmtId") ?? 0
            formats.append(codes[id] ?? NumberFormat(builtIn: id))
        default: break
        }
    }

    mutating func text(_ bytes: Span<UInt8>) {}

    mutating func end(_ element: XMLName) {
        if element == "cellXfs" { isInCellFormats = false }
    }
}
