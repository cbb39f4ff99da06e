import Foundation
import Instrument
public import SSMEModel

/// The questionnaire of one initiative, ready to be filled in.
public struct BlankForm: Sendable {
    private let survey: Survey
    private let configuration: PipelineConfiguration

    /// Prepares the forms of a wave.
    public init(configuration: PipelineConfiguration, survey: Survey) {
        self.configuration = configuration
        self.survey = survey
    }

    /// Writes an initiative's form as a workbook, or as the long CSV form.
    ///
    /// **Throws**: `wrongConfiguration` where the roster has no such initiative; `cannotWrite` where the file is there
    /// and may not be replaced.
    public func write(
        initiative code: String, to path: String, isCSV: Bool, replacing: Bool,
        on day: CalendarDate
    ) throws(PipelineError) {
        guard let initiative = survey.roster[code] else {
            throw .wrongConfiguration(unknown(code))
        }
        guard replacing || !FileManager.default.fileExists(atPath: path) else {
            throw .cannotWrite(path: path, reason: "ya existe; agregue --force para reemplazarlo")
        }
        try Form(survey).write(
            initiative, to: path, isCSV: isCSV,
            deadline: configuration.window.closes, created: day)
    }

    private func unknown(_ code: String) -> LocalizedText {
        let codes = survey.roster.initiatives.map(\.id)
        let near = Nearest.word(to: code, among: codes)
        return LocalizedText(
            "La lista de iniciativas no tiene «\(code)»."
                + (near.map { " ¿Quiso escribir «\($0)»?" } ?? ""),
            english: "The roster has no «\(code)»."
                + (near.map { " Did you mean «\($0)»?" } ?? ""))
    }
}
