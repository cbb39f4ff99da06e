import Declarations
import Evidence
import Expressions
import Foundation
import Ingest
import Instrument
import Ledger
import Reports
public import SSMEModel
import Scorer
import Validators

/// One wave's folder, loaded and checked whole before anything is touched: questionnaire, rules, scoring, roster.
public struct Survey: Sendable {
    /// The questionnaire.
    public let questionnaire: Questionnaire
    let routing: Routing
    let rules: RuleSet
    let scoring: ScoringScheme
    let indicators: Indicators
    let roster: Roster
    /// How documents are read, looking for the roster's names.
    let evidence: EvidenceLexicon
    /// `evidence.yml` as it stands; empty where the wave has none, and then nobody reads what documents say.
    let evidenceText: String
    /// What the initiatives answered before.
    let earlier: EarlierWave
    /// The questionnaire's file as errors name it: `ssme-2026/instrument.yml`.
    let instrumentFile: String
    /// The SHA-256 of the instrument's file.
    let instrumentDigest: String
    /// The SHA-256 of everything that a methodologist wrote.
    let digest: String

    /// Loads the wave's folder.
    ///
    /// - Parameter rulesFolder: another folder of rule files, tried in place of the wave's own.
    ///
    /// **Throws**: `cannotRead`; `wrongConfiguration` with file, line and what was expected.
    public init(
        _ configuration: PipelineConfiguration, rulesFolder: String? = nil
    ) throws(PipelineError) {
        let folder = configuration.surveyFolder
        let instrument = try DurableFile.text(folder + "/instrument.yml")
        let scoringText = try DurableFile.text(folder + "/scoring.yml")
        let indicatorText = try DurableFile.text(folder + "/indicators.yml")
        let evidenceFile = folder + "/evidence.yml"
        evidenceText =
            Listing.entry(at: evidenceFile) == nil ? "" : try DurableFile.text(evidenceFile)
        let ruleFiles = try Self.ruleFiles(in: rulesFolder ?? folder + "/rules")
        let tables = try ReferenceTables(folder: folder + "/reference")
        let wave = folder.fileName
        let rosterBytes = try DurableFile.read(configuration.rosterFile)

        do {
            let reference = try tables.read()
            let questionnaire = try InstrumentLoader.load(
                instrument, file: wave + "/instrument.yml", tables: reference)
            self.questionnaire = questionnaire
            routing = try Routing(questionnaire)
            rules = try RuleSet.load(
                ruleFiles.map { (wave + "/" + $0.name, $0.text) }, questionnaire: questionnaire,
                tables: reference)
            scoring = try ScoringScheme.load(
                scoringText, file: wave + "/scoring.yml", questionnaire: questionnaire)
            indicators = try Indicators.load(
                indicatorText, file: wave + "/indicators.yml", questionnaire: questionnaire)
            let workbook = try WorkbookReader().read(
                rosterBytes, fileName: configuration.rosterFile.fileName)
            roster = try Roster(csv: workbook.tables[0])
            evidence =
                evidenceText.isEmpty
                ? .none
                : try EvidenceLexicon.load(
                    evidenceText, file: wave + "/evidence.yml", questionnaire: questionnaire
                ).naming(roster.initiatives)
        } catch {
            throw .wrongConfiguration(Self.explanation(of: error))
        }
        guard !rules.summaries.isEmpty else {
            throw Self.noRules(in: rulesFolder ?? folder + "/rules")
        }
        earlier =
            if let folder = configuration.earlierFolder {
                try EarlierWave(folder: folder, questionnaire: questionnaire, routing: routing)
            } else { .none }
        instrumentFile = wave + "/instrument.yml"
        instrumentDigest = ContentDigest.of([UInt8](instrument.utf8))
        var digest = ContentDigest()
        for text in [instrument, scoringText, indicatorText, evidenceText]
            + ruleFiles.flatMap({ [$0.name, $0.text] })
        {
            digest.update([UInt8](text.utf8) + [0])
        }
        digest.update(rosterBytes)
        for file in tables.files { digest.update([UInt8](file.name.utf8) + [0] + file.bytes) }
        for bytes in earlier.bytes { digest.update(bytes) }
        self.digest = digest.hexadecimal()
    }

    /// What a template of this wave carries, so that it is known when it comes back.
    func stamp(for initiative: Initiative) -> WorkbookStamp {
        WorkbookStamp(
            wave: questionnaire.wave, initiative: initiative.id,
            template: questionnaire.templateVersion, instrument: instrumentMark)
    }

    /// The hash of the instrument as templates bear it.
    var instrumentMark: String { String(instrumentDigest.prefix(12)) }

    private static func ruleFiles(
        in folder: String
    ) throws(PipelineError) -> [(name: String, text: String)] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .cannotRead(path: folder, reason: SystemReason.last)
        }
        var files: [(name: String, text: String)] = []
        for name in names.sorted() where name.hasSuffix(".yml") {
            files.append(("rules/" + name, try DurableFile.text(folder + "/" + name)))
        }
        guard !files.isEmpty else { throw Self.noRules(in: folder) }
        return files
    }

    private static func noRules(in folder: String) -> PipelineError {
        .wrongConfiguration(
            LocalizedText(
                "«\(folder)» no tiene ninguna regla. Debe tener al menos un archivo .yml con una regla en «rules».",
                english:
                    "«\(folder)» has no rule. It must have at least one .yml file with a rule under «rules»."
            ))
    }

    private static func explanation(of error: any Error) -> LocalizedText {
        switch error {
        case let error as InstrumentError: error.explanation
        case let error as ExpressionError: error.explanation
        case let error as RuleSetError: error.explanation
        case let error as ScoringError: error.explanation
        case let error as DeclarationError: error.explanation
        case let error as IngestError: error.explanation
        default: LocalizedText(String(describing: error))
        }
    }
}
