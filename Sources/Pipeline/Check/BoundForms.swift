import Ingest
import Instrument
import SSMEModel

/// Forms read and bound, and counted: how fast that is, and whether nothing was lost.
public struct BoundForms: Sendable {
    /// How many forms were bound.
    public private(set) var forms = 0
    /// How many of their cells hold an answer; what the form itself fills in or counts is left out.
    public private(set) var answers = 0
    /// How many things had happened to them.
    public private(set) var notes = 0

    /// Reads and binds the forms at some paths.
    ///
    /// **Throws**: `cannotRead`; `wrongConfiguration` for a file that is no form of the wave.
    public init(
        _ paths: [String], configuration: PipelineConfiguration, survey: Survey
    ) throws(PipelineError) {
        let binder = Binder(
            questionnaire: survey.questionnaire, routing: survey.routing, roster: survey.roster,
            instrument: survey.instrumentMark)
        let counted = Dictionary(
            survey.questionnaire.questions.flatMap(\.fields).map { ($0.code, $0.kind == .entries) }
        ) { first, _ in first }
        for path in paths {
            let submission = try Self.bound(path, binder, configuration.reading)
            forms += 1
            notes += submission.notes.count
            answers += submission.answers.count { code, answer in
                answer.value != .blank && counted[code] != true && code != Form.nameField
            }
        }
    }

    private static func bound(
        _ path: String, _ binder: Binder, _ policy: ReadingPolicy
    ) throws(PipelineError) -> Submission {
        let bytes = try DurableFile.read(path)
        do {
            let workbook = try policy.reader.read(bytes, fileName: path.fileName)
            return try binder.bind(workbook, digest: "", fileName: path.fileName, round: 1)
        } catch let error as BindingError {
            throw .wrongConfiguration(error.explanation)
        } catch let error as IngestError {
            throw .wrongConfiguration(error.explanation(of: path.fileName))
        } catch {
            throw .cannotRead(path: path, reason: LocalizedText(String(describing: error)))
        }
    }

    /// One JSON object.
    public var json: String {
        JSONOutput.text(["forms": forms, "answers": answers, "notes": notes])
    }
}
