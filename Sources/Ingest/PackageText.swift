/// The plain text of a word-processing document or a presentation, as its package tells it.
///
/// **Source**: ECMA-376 Part 1 §17.3 (`w:p`, `w:t`, `w:tab`), §21.1.2 (`a:p`, `a:t`); OpenDocument 1.3 Part 3 §5 and §6.
public enum PackageText {
    /// What was read.
    public struct Content: Sendable, Equatable {
        /// The text, paragraphs on lines of their own, cells of a row on one line with tabs between.
        public let text: String
        /// How many parts gave text: slides of a presentation, 1 for a document.
        public let partCount: Int
        /// False where it was cut off.
        public let isWhole: Bool
    }

    /// Reads a DOCX, PPTX, ODT or ODP; the parts that people read, in reading order.
    ///
    /// - Parameter maxBytes: what is longer is cut off.
    /// **Throws**: as `ZipArchive`, and where a part is no XML.
    public static func read(
        _ bytes: [UInt8], limits: IngestLimits = .standard, maxBytes: Int = 8 << 20
    ) throws(IngestError) -> Content {
        let package = OfficePackage(
            archive: try ZipArchive(bytes, limits: limits), limits: limits)
        var text: [UInt8] = []
        var count = 0
        for entry in parts(of: package.archive) where text.count < maxBytes {
            let part = try package.read(
                entry,
                with: ParagraphsPart(
                    isOpenDocument: entry.name == "content.xml", maxBytes: maxBytes))
            text += part.bytes.prefix(maxBytes - text.count)
            text.append(UInt8(ascii: "\n"))
            count += 1
        }
        return Content(
            text: String(decoding: text, as: UTF8.self), partCount: count,
            isWhole: text.count < maxBytes)
    }

    private static func parts(of archive: ZipArchive) -> [ZipArchive.Entry] {
        let folders = ["word/header", "word/document", "word/footnotes", "word/footer"]
        let word = folders.flatMap { start in
            archive.entries.filter { isPart($0.name, start) }
        }
        if !word.isEmpty { return word }
        let slides = archive.entries.filter { isPart($0.name, "ppt/slides/slide") }
        if !slides.isEmpty {
            return slides.sorted { ($0.name.utf8.count, $0.name) < ($1.name.utf8.count, $1.name) }
        }
        return [archive.entry(named: "content.xml")].compactMap { $0 }
    }

    private static func isPart(_ name: String, _ start: String) -> Bool {
        let name = name.lowercased()
        return name.hasPrefix(start) && name.hasSuffix(".xml")
            && !name.dropFirst(start.count).contains("/")
    }
}

/// Gathers the text of paragraphs: in OpenDocument all that stands in one, elsewhere only its runs of text, for a paragraph
/// there holds field codes and the places of pictures too.
private struct ParagraphsPart: XMLHandler {
    let isOpenDocument: Bool
    let maxBytes: Int
    private(set) var bytes: [UInt8] = []
    private var textDepth = 0
    /// How deep in what nobody reads: deleted or moved away, a remark, or the same again for older programs.
    private var unreadDepth = 0
    private var isCell = false

    init(isOpenDocument: Bool, maxBytes: Int) {
        self.isOpenDocument = isOpenDocument
        self.maxBytes = maxBytes
    }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) {
        switch element {
        case "t" where !isOpenDocument: textDepth += 1
        case "p" where isOpenDocument, "h" where isOpenDocument: textDepth += 1
        case "tab": append("\t")
        case "s": append(" ")
        case "br", "cr", "line-break": append("\n")
        case "tc", "table-cell": isCell = true
        case "tracked-changes", "annotation", "moveFrom", "Fallback": unreadDepth += 1
        default: break
        }
    }

    mutating func text(_ more: Span<UInt8>) {
        guard textDepth > 0, isRead else { return }
        for index in more.indices { bytes.append(more[index]) }
    }

    mutating func end(_ element: XMLName) {
        switch element {
        case "t" where !isOpenDocument: textDepth -= 1
        case "p", "h":
            if isOpenDocument { textDepth -= 1 }
            append(isCell ? " " : "\n")
        case "tc", "table-cell":
            isCell = false
            append("\t")
        case "tr", "table-row": append("\n")
        case "tracked-changes", "annotation", "moveFrom", "Fallback": unreadDepth -= 1
        default: break
        }
    }

    private var isRead: Bool { unreadDepth == 0 && bytes.count < maxBytes }

    private mutating func append(_ mark: Unicode.Scalar) {
        if isRead { bytes.append(UInt8(ascii: mark)) }
    }
}
