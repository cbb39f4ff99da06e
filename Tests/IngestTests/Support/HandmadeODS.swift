import SSMEModel

@testable import Ingest

/// An OpenDocument spreadsheet whose content a test writes itself.
struct HandmadeODS {
    static let namespaces = ["office", "table", "text", "style", "number", "calcext"]
        .map { "xmlns:\($0)=\"urn:\($0)\"" }.joined(separator: " ")

    /// What stands in the spreadsheet's body.
    var body = ""
    var automaticStyles = ""
    var styles = ""
    var manifest = ""
    var extra: [(String, String)] = []

    /// One table of these rows.
    init(rows: String = "", columns: String = "") {
        body = "<table:table table:name=\"Hoja1\">" + columns + rows + "</table:table>"
    }

    var content: String {
        "<office:document-content \(Self.namespaces)><office:automatic-styles>" + automaticStyles
            + "</office:automatic-styles><office:body><office:spreadsheet>" + body
            + "</office:spreadsheet></office:body></office:document-content>"
    }

    var bytes: [UInt8] {
        var zip = HandmadeZip()
        zip.add("mimetype", ODSReader.mediaType)
        zip.add("content.xml", content)
        if !styles.isEmpty {
            zip.add(
                "styles.xml",
                "<office:document-styles \(Self.namespaces)>\(styles)</office:document-styles>")
        }
        if !manifest.isEmpty { zip.add("META-INF/manifest.xml", manifest) }
        for (name, text) in extra { zip.add(name, text) }
        return zip.bytes
    }

    func read(limits: IngestLimits = .standard) throws(IngestError) -> Workbook {
        try WorkbookReader(limits: limits).read(bytes, fileName: "prueba.ods")
    }

    /// The cells of the first sheet.
    func cells(limits: IngestLimits = .standard) throws(IngestError) -> [Cell] {
        try read(limits: limits).tables[0].cells
    }
}
