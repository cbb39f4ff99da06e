import FoundationEssentials
import Ingest
import Instrument
import SSMEModel
import TestSupport
import Validators

/// The wave's own rules and questionnaire, as a methodologist edits them.
enum WaveRules {
    static let folder = Project.path("config/ssme-2026") + "/"

    static func questionnaire() throws -> Questionnaire { try loaded.get() }

    private static let loaded = Result {
        try InstrumentLoader.load(
            text("instrument.yml"), file: "instrument.yml", tables: try tables.get())
    }

    private static let tables = Result {
        try FileManager.default.contentsOfDirectory(atPath: folder + "reference").sorted()
            .filter { $0.hasSuffix(".csv") }
            .flatMap { name in
                try WorkbookReader().read([UInt8](text("reference/" + name).utf8), fileName: name)
                    .tables
            }
    }

    static func load(adding text: String? = nil) throws -> RuleSet {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder + "rules")
            .filter { $0.hasSuffix(".yml") }
        var files = try names.map { (name: "rules/" + $0, text: try Self.text("rules/" + $0)) }
        if let text { files.append(("rules/zz.yml", text)) }
        return try RuleSet.load(
            files, questionnaire: questionnaire(), tables: try tables.get())
    }

    private static func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: folder + name)), as: UTF8.self)
    }
}
