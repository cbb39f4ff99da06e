import FoundationEssentials
import Ingest
import Instrument
import SSMEModel

/// The wave's own files, as a methodologist edits them.
enum WaveFiles {
    static func text(_ name: String) throws -> String {
        let folders = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let path = "/" + folders + "/config/ssme-2026/" + name
        return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }

    static func questionnaire() throws -> Questionnaire {
        try InstrumentLoader.load(text("instrument.yml"), file: "instrument.yml")
    }

    static func table(_ name: String) throws -> Table {
        let bytes = Array(try text("reference/" + name).utf8)
        let workbook = try WorkbookReader().read(bytes, fileName: name)
        return workbook.tables[0]
    }
}
