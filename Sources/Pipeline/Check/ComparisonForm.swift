import Ingest
import Instrument
import SSMEModel

/// Reads what an initiative answered in an earlier wave, from its workbook or its long CSV form.
struct ComparisonForm {
    private let binder: Binder

    init(_ survey: Survey) {
        binder = Binder(
            questionnaire: survey.questionnaire, routing: survey.routing, roster: survey.roster)
    }

    /// **Throws**: `wrongConfiguration` where the file is no form, or another initiative's; `cannotRead`.
    func answers(
        at path: String, of initiative: Initiative
    ) throws(PipelineError) -> EarlierAnswers {
        let name = path.fileName
        let bytes = try DurableFile.read(path)
        let workbook: Workbook
        do throws(IngestError) {
            workbook = try WorkbookReader().read(bytes, fileName: name)
        } catch {
            throw .wrongConfiguration(error.explanation(of: name))
        }
        let (owner, earlier) = try read(workbook, name)
        guard owner.isEmpty || owner == initiative.id else {
            throw .wrongConfiguration(
                LocalizedText(
                    "«\(name)» es de la iniciativa \(owner), no de \(initiative.id): sus respuestas no se pueden mostrar a otra.",
                    english:
                        "«\(name)» is of initiative \(owner), not of \(initiative.id): its answers cannot be shown to another."
                ))
        }
        return earlier
    }

    private func read(
        _ workbook: Workbook, _ name: String
    ) throws(PipelineError) -> (initiative: String, earlier: EarlierAnswers) {
        do throws(BindingError) {
            return try binder.earlierAnswers(in: workbook, fileName: name)
        } catch {
            throw .wrongConfiguration(error.explanation)
        }
    }
}
