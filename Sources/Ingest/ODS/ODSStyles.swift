/// What styles tell of values: which tables are hidden, and which times are lengths of time.
struct ODSStyles {
    private var hiddenTables: Set<String> = []
    private var durationFormats: Set<String> = []
    private var formatByCellStyle: [String: String] = [:]
    private var openTableStyle: String?

    /// True where the style hides its table.
    func hidesTable(_ style: String?) -> Bool { style.map { hiddenTables.contains($0) } ?? false }

    /// True where a cell of that style shows hours beyond 24 (`[h]:mm`).
    func showsDuration(_ style: String?) -> Bool {
        style.flatMap { formatByCellStyle[$0] }.map { durationFormats.contains($0) } ?? false
    }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) {
        switch element {
        case "time-style":
            if attributes.string("truncate-on-overflow") == "false",
                let name = attributes.string("name")
            {
                durationFormats.insert(name)
            }
        case "style":
            let name = attributes.string("name") ?? ""
            openTableStyle = attributes.string("family") == "table" ? name : nil
            if let format = attributes.string("data-style-name") {
                formatByCellStyle[name] = format
            }
        case "table-properties":
            if attributes.string("display") == "false", let name = openTableStyle {
                hiddenTables.insert(name)
            }
        default: break
        }
    }
}

/// Reads `styles.xml`.
struct ODSStylesPart: XMLHandler {
    private(set) var styles = ODSStyles()

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) {
        styles.start(element, attributes)
    }
    mutating func text(_ bytes: Span<UInt8>) {}
    mutating func end(_ element: XMLName) {}
}
