import Instrument
import Reports
import SSMEModel

/// Writes forms of a wave, blank or filled, with their stamp.
struct Form {
    private let survey: Survey
    private let writer: TemplateWriter

    init(_ survey: Survey) {
        self.survey = survey
        writer = TemplateWriter(questionnaire: survey.questionnaire)
    }

    func write(
        _ initiative: Initiative, to path: String, isCSV: Bool, deadline: CalendarDate,
        created: CalendarDate, answers: [FieldCode: Answer] = [:], claims: [EvidenceClaim] = [],
        earlier: EarlierAnswers? = nil
    ) throws(PipelineError) {
        var answers = answers
        answers[Self.nameField] = Answer(
            field: Self.nameField, value: .text(initiative.id + " · " + initiative.name))
        let stamp = survey.stamp(for: initiative)
        if isCSV {
            let text = writer.csv(
                stamp: stamp, answers: answers, claims: claims, earlier: earlier)
            try DurableFile.write([UInt8](text.utf8), to: path)
            return
        }
        try DurableFile.makeFolder(DurableFile.parent(of: path))
        do throws(ReportError) {
            try writer.write(
                to: path, initiative: initiative, stamp: stamp, deadline: deadline,
                created: created, answers: answers, claims: claims, earlier: earlier)
        } catch {
            throw PipelineError(error)
        }
    }

    /// The field that comes filled in.
    private static let nameField = "D0.1"
}
