import Instrument
import SSMEModel

/// A whole invented wave of 157 forms, 50 of them clean, with defects of every kind that the rules show: what was
/// planted is to be found by the rule meant, and nothing in the clean ones.
public struct Proof: Sendable {
    private let folder: String
    private let surveyFolder: String
    private let seed: UInt64
    private let replacing: Bool
    private let program: String?

    /// Prepares a proof in a folder of its own. The run opens what it received in a process of its own, run from
    /// `program`.
    public init(
        folder: String, surveyFolder: String, seed: UInt64, replacing: Bool, program: String?
    ) {
        self.program = program
        self.folder = folder
        self.surveyFolder = surveyFolder
        self.seed = seed
        self.replacing = replacing
    }

    /// Writes the forms and their documents, runs the pipeline over them once, and compares.
    ///
    /// **Throws**: `PipelineError`; also where the folder holds something that is no demonstration.
    public func perform(progress: (String) -> Void) throws(PipelineError) -> ProofTable {
        let invented = InventedFolder(
            path: folder, surveyFolder: surveyFolder, isReplaced: replacing)
        let blank = try Survey(invented.prepare(naming: []))
        let wave = ProvingWave(seed: seed, survey: blank)
        let configuration = try write(wave, in: invented, as: blank)
        let survey = try Survey(configuration)
        var package = try InventedPackage(survey: survey)
        package.sendsEveryMeeting = true
        let window = configuration.window
        for member in wave.members {
            progress(member.initiative.id)
            try package.sendForm(
                of: member.initiative, member.answers, with: member.defects + member.contexts,
                to: configuration.folders.inbox + "/" + member.initiative.id,
                deadline: window.closes, created: window.opens)
        }
        guard let moment = Moment("2026-11-02T02:30:00", in: window.timeZone) else {
            preconditionFailure("the proof's own date is well formed")
        }
        let report = try WaveRun(
            configuration: configuration, survey: survey, moment: moment, program: program
        ).perform(progress: progress)
        let rules = WaveReview(survey, configuration).rules(survey).sorted { $0.id < $1.id }
        let findings = (report.figures?.findings ?? []) + (report.figures?.trial ?? [])
        return ProofTable(
            wave, rules: rules, findings: findings, of: survey)
    }

    /// The roster and what some initiatives answered in the earlier wave.
    private func write(
        _ wave: ProvingWave, in invented: InventedFolder, as survey: Survey
    ) throws(PipelineError) -> PipelineConfiguration {
        try invented.write(roster: wave.members.map(\.initiative))
        let form = Form(survey)
        for member in wave.members where !member.earlier.isEmpty {
            var answers: [FieldCode: Answer] = [:]
            for (field, value) in member.earlier {
                answers[field] = Answer(field: field, value: value)
            }
            try form.write(
                member.initiative, to: invented.earlierForm(of: member.initiative), isCSV: true,
                deadline: survey.questionnaire.cutOff, created: survey.questionnaire.cutOff,
                answers: answers)
        }
        return try invented.addEarlierWave()
    }
}
