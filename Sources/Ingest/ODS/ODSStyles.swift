/// What styles tell of values: which tables are hidden, and which times are lengths of time.
struct ODSStyles {
    private var hiddenTables: Set<String> = []
    private var durationFormats: Set<String> = []
    private var formatByCellStyle: [String: String] = [:]
    private var openTableStyle: String?
    private let limits: IngestLimits

    init(limits: IngestLimits) { self.limits = limits }

    /// True where the style hides its table.
    func hidesTable(_ style: String?) -> Bool { style.map { hiddenTables.contains($0) } ?? false }

    /// True where a cell of that style shows hours beyond 24 (`[h]:mm`).
    func showsDuration(_ style: String?) -> Bool {
        style.flatMap { formatByCellStyle[$0] }.map { durationFormats.contains($0) } ?? false
    }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) throws(IngestError) {
        switch element {
        case "time-style":
            try check(durationFormats.count)
            if attributes.string("truncate-on-overflow") == "false",
                let name = attributes.string("name")
            {
                durationFormats.insert(name)
            }
        case "style":
            let name = attributes.string("name") ?? ""
            openTableStyle = attributes.string("family") == "table" ? name : nil
            if let format = attributes.string("data-style-name") {
                try check(formatByCellStyle.count)
                formatByCellStyle[name] = format
            }
        case "table-properties":
            if attributes.string("display") == "false", let name = openTableStyle {
                try check(hiddenTables.count)
                hiddenTables.insert(name)
            }
        default: break
        }
    }

    private func check(_ count: Int) throws(IngestError) {
        guard count < limits.maxStyles else {
            throw .limitExceeded(.styles, allowed: limits.maxStyles, place: "")
        }
    }
}

/// Reads `styles.xml`.
struct ODSStylesPart: XMLHandler {
    private(set) var styles: ODSStyles

    init(limits: IngestLimits) { styles = ODSStyles(limits: limits) }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) throws(IngestError) {
        try styles.start(element, attributes)
    }
    mutating func text(_ bytes: Span<UInt8>) {}
    mutating func end(_ element: XMLName) {}
}
