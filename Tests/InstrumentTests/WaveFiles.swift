import FoundationEssentials
import Ingest
import Instrument
import SSMEModel
import TestSupport

/// The wave's own files, as a methodologist edits them.
enum WaveFiles {
    static func text(_ name: String) throws -> String {
        String(decoding: try data("config/ssme-2026/" + name), as: UTF8.self)
    }

    static func fixture(_ name: String) throws -> Data {
        try data("Tests/Fixtures/instrument/" + name)
    }

    private static func data(_ path: String) throws -> Data {
        try Data(contentsOf: Project.root.appending(path: path))
    }

    static func questionnaire() throws -> Questionnaire { try loaded.get() }

    private static let loaded = Result {
        try InstrumentLoader.load(
            text("instrument.yml"), file: "instrument.yml",
            tables: ["regions.csv", "countries.csv", "ciiu.csv"].map(table))
    }

    static func table(_ name: String) throws -> Table {
        let bytes = Array(try text("reference/" + name).utf8)
        let workbook = try WorkbookReader().read(bytes, fileName: name)
        return workbook.tables[0]
    }
}
