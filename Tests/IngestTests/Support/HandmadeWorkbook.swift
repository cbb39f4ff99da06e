import SSMEModel

@testable import Ingest

/// A workbook of one sheet whose parts a test writes itself.
struct HandmadeWorkbook {
    static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    var rootRelationships = """
        <Relationships><Relationship Id="r1" Type="\(types)/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """
    var workbook = """
        <workbook xmlns="\(namespace)" xmlns:r="\(types)"><sheets><sheet name="Hoja1" sheetId="1" r:id="rId1"/></sheets></workbook>
        """
    var relationships = """
        <Relationships><Relationship Id="rId1" Type="\(types)/worksheet" Target="worksheets/sheet1.xml"/>\
        <Relationship Id="rId2" Type="\(types)/sharedStrings" Target="sharedStrings.xml"/>\
        <Relationship Id="rId3" Type="\(types)/styles" Target="styles.xml"/></Relationships>
        """
    var strings = ""
    var styles = ""
    var sheet = ""
    var extra: [(String, String)] = []
    var sheetPath = "xl/worksheets/sheet1.xml"

    /// A workbook whose sheet holds these rows.
    init(rows: String = "", strings: String = "", formats: String = "") {
        sheet =
            "<worksheet xmlns=\"\(Self.namespace)\"><sheetData>" + rows + "</sheetData></worksheet>"
        if !strings.isEmpty {
            self.strings = "<sst xmlns=\"\(Self.namespace)\">" + strings + "</sst>"
        }
        if !formats.isEmpty {
            styles = "<styleSheet xmlns=\"\(Self.namespace)\">" + formats + "</styleSheet>"
        }
    }

    var bytes: [UInt8] {
        var zip = HandmadeZip()
        zip.add("[Content_Types].xml", "<Types/>")
        zip.add("_rels/.rels", rootRelationships)
        zip.add("xl/workbook.xml", workbook)
        zip.add("xl/_rels/workbook.xml.rels", relationships)
        zip.add(sheetPath, sheet)
        if !strings.isEmpty { zip.add("xl/sharedStrings.xml", strings) }
        if !styles.isEmpty { zip.add("xl/styles.xml", styles) }
        for (name, text) in extra { zip.add(name, text) }
        return zip.bytes
    }

    func read(limits: IngestLimits = .standard) throws(IngestError) -> Workbook {
        try WorkbookReader(limits: limits).read(bytes, fileName: "prueba.xlsx")
    }

    /// The cells of the first sheet.
    func cells(limits: IngestLimits = .standard) throws(IngestError) -> [Cell] {
        try read(limits: limits).tables[0].cells
    }
}

/// The error that a body throws; `nil` where it throws none.
func ingestError<Result>(_ body: () throws(IngestError) -> Result) -> IngestError? {
    do throws(IngestError) {
        _ = try body()
        return nil
    } catch { return error }
}
