import Instrument
import SSMEModel

/// A whole invented wave of 157 forms, 50 of them clean, with defects of every kind that the rules show: what was
/// planted is to be found by the rule meant, and nothing in the clean ones.
public struct Proof: Sendable {
    private let folder: String
    private let surveyFolder: String
    private let seed: UInt64
    private let replacing: Bool

    /// Prepares a proof in a folder of its own.
    public init(folder: String, surveyFolder: String, seed: UInt64, replacing: Bool) {
        self.folder = folder
        self.surveyFolder = surveyFolder
        self.seed = seed
        self.replacing = replacing
    }

    /// Writes the forms and their documents, runs the pipeline over them once, and compares.
    ///
    /// **Throws**: `PipelineError`; also where the folder holds something that is no demonstration.
    public func perform(progress: (String) -> Void) throws(PipelineError) -> ProofTable {
        let names = (1...ProvingWave.size).map { "Iniciativa \($0)" }
        let configuration = try InventedFolder(
            path: folder, surveyFolder: surveyFolder, isReplaced: replacing
        ).prepare(naming: names)
        let survey = try Survey(configuration)
        let wave = ProvingWave(seed: seed, survey: survey, initiatives: survey.roster.initiatives)
        let package = try InventedPackage(survey: survey)
        let window = configuration.window
        for member in wave.members {
            progress(member.initiative.id)
            try package.sendForm(
                of: member.initiative, member.answers, with: member.defects,
                to: configuration.folders.inbox + "/" + member.initiative.id,
                deadline: window.closes, created: window.opens)
        }
        guard let moment = Moment("2026-11-02T02:30:00", in: window.timeZone) else {
            preconditionFailure("the proof's own date is well formed")
        }
        let report = try WaveRun(configuration: configuration, survey: survey, moment: moment)
            .perform(progress: progress)
        let rules = WaveReview(survey, configuration).rules(survey).sorted { $0.id < $1.id }
        return ProofTable(wave, rules: rules, findings: report.figures?.findings ?? [])
    }
}
