@testable import Ingest

/// Everything that a handler is told, as one text; neighbouring texts are joined.
struct XMLListing: XMLHandler {
    private(set) var lines: [UInt8] = []
    private static let names: [(XMLName, String)] = [
        "a", "b", "c", "v", "f", "is", "t", "r", "s", "x", "row", "sheetData", "worksheet", "si",
        "sst", "ref", "space", "Id", "Target", "Type", "name", "numFmtId", "formatCode", "rPr",
    ].map { (XMLName(Array($0.utf8).span), $0) }

    private func name(_ name: XMLName) -> String {
        Self.names.first { $0.0 == name }?.1 ?? "?"
    }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) {
        lines += Array(("\u{1}<" + name(element) + " " + String(attributes.count)).utf8)
        for (key, text) in Self.names {
            if let value = attributes.string(key) {
                lines += Array((" " + text + "=" + value).utf8)
            }
        }
        lines += Array("\u{1}>".utf8)
    }
    mutating func text(_ bytes: Span<UInt8>) { lines.append(copying: bytes) }
    mutating func end(_ element: XMLName) { lines += Array(("\u{1}</" + name(element)).utf8) }

    /// What libxml2 tells of a document given in one piece.
    static func bySAX(_ bytes: [UInt8]) throws(IngestError) -> [UInt8] {
        try PartReading.bySAX(bytes, XMLListing()).lines
    }

    /// What the scanner tells; `nil` where it declines.
    static func byScanner(_ bytes: [UInt8], width: Int? = nil) throws(IngestError) -> [UInt8]? {
        try PartReading.byScanner(bytes, XMLListing(), width: width)?.lines
    }
}
