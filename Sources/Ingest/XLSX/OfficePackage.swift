/// An archive as Office reads it: parts that point at each other through relationships.
///
/// **Source**: ECMA-376 Part 2, §8.3 and Annex A; names are looked up whatever their case and slashes.
struct OfficePackage {
    /// One arrow from a part to another, or to something outside.
    struct Relationship {
        let id: String
        /// The last word of the type, the same in the strict and the transitional form: `worksheet`.
        let kind: String
        let target: String
        let isExternal: Bool
    }

    let archive: ZipArchive
    let limits: IngestLimits

    /// The path of the workbook part; `nil` where the package has none.
    func workbookPath() throws(IngestError) -> String? {
        for relationship in try relationships(of: "") where relationship.kind == "officeDocument" {
            if archive.entry(named: relationship.target) != nil { return relationship.target }
        }
        return archive.entry(named: "xl/workbook.xml")?.name
    }

    /// The relationships of a part, targets resolved to paths of the archive; none where it has no such file.
    func relationships(of part: String) throws(IngestError) -> [Relationship] {
        let (folder, name) = Self.split(part)
        guard let entry = archive.entry(named: folder + "_rels/" + name + ".rels") else {
            return []
        }
        return try read(entry, with: RelationshipsPart(folder: folder)).relationships
    }

    /// What a handler makes of a part.
    func read<Handler: XMLHandler>(
        _ entry: ZipArchive.Entry, with start: Handler
    ) throws(IngestError) -> Handler {
        var handler = start
        try read(entry, into: &handler)
        return handler
    }

    /// Feeds a part to a handler: by the fast scanner, or by libxml2 where that one declines. After an error the
    /// handler is as the error found it.
    func read<Handler: XMLHandler>(
        _ entry: ZipArchive.Entry, into handler: inout Handler
    ) throws(IngestError) {
        var scanner = XMLScanner(part: entry.name, handler: handler, limits: limits)
        var isDeclined = false
        do throws(IngestError) {
            try archive.forEachWindow(of: entry) { (window, isLast) throws(IngestError) in
                let used = try scanner.scan(window, isLast: isLast)
                isDeclined = used == nil
                return used
            }
        } catch {
            handler = scanner.handler
            throw error
        }
        guard isDeclined else {
            handler = scanner.handler
            return
        }
        handler = scanner.handler.rewound(to: handler)
        try readBySAX(entry, into: &handler)
    }

    private func readBySAX<Handler: XMLHandler>(
        _ entry: ZipArchive.Entry, into handler: inout Handler
    ) throws(IngestError) {
        var parser = try XMLPushParser(part: entry.name, handler: handler, limits: limits)
        do throws(IngestError) {
            try archive.forEachWindow(of: entry) { (window, _) throws(IngestError) in
                try parser.push(window)
                return window.count
            }
            try parser.end()
        } catch {
            handler = parser.handler
            throw error
        }
        handler = parser.handler
    }

    /// A target as a path of the archive: absolute, relative, with dots, percent-encoded.
    static func resolve(_ target: String, from folder: String) -> String {
        let path = percentDecoded(target)
        let isAbsolute = path.hasPrefix("/") || path.hasPrefix("\\")
        var segments: [Substring] = []
        for segment in ((isAbsolute ? "" : folder) + path).split(whereSeparator: {
            $0 == "/" || $0 == "\\"
        }) {
            switch segment {
            case ".": continue
            case "..": _ = segments.popLast()
            default: segments.append(segment)
            }
        }
        return segments.joined(separator: "/")
    }

    private static func split(_ part: String) -> (folder: String, name: String) {
        guard let slash = part.lastIndex(of: "/") else { return ("", part) }
        return (String(part[...slash]), String(part[part.index(after: slash)...]))
    }

    private static func percentDecoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(rest.prefix(2)) ?? "", radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Reads a `.rels` part.
private struct RelationshipsPart: XMLHandler {
    let folder: String
    private(set) var relationships: [OfficePackage.Relationship] = []

    init(folder: String) { self.folder = folder }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) {
        guard element == "Relationship", let target = attributes.string("Target") else { return }
        let isExternal = attributes.string("TargetMode") == "External"
        let type = attributes.string("Type") ?? ""
        relationships.append(
            OfficePackage.Relationship(
                id: attributes.string("Id") ?? "",
                kind: type.split(separator: "/").last.map(String.init) ?? "",
                target: isExternal ? target : OfficePackage.resolve(target, from: folder),
                isExternal: isExternal))
    }

    mutating func text(_ bytes: Span<UInt8>) {}
    mutating func end(_ element: XMLName) {}
}
