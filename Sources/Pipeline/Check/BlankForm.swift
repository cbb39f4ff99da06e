import Foundation
import Glibc
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

    /// Writes an initiative's form as a workbook, or as the long CSV form, with the answers of an earlier wave's workbook
    /// or CSV beside, where its path is given.
    ///
    /// **Throws**: `wrongConfiguration` where the roster has no such initiative, or the earlier file is not its own;
    /// `alreadyThere` where the file is there and may not be replaced; `cannotWrite`.
    public func write(
        initiative code: String, to path: String, isCSV: Bool, with earlier: String? = nil,
        replacing: Bool, on day: CalendarDate
    ) throws(PipelineError) {
        guard let initiative = survey.roster[code] else {
            throw .wrongConfiguration(unknown(code))
        }
        let answers: EarlierAnswers? =
            if let earlier {
                try ComparisonForm(survey).answers(at: earlier, of: initiative)
            } else { nil }
        try write(
            [(initiative, path)], isCSV: isCSV, earlier: answers, replacing: replacing, on: day)
    }

    /// Writes the form of every initiative of the roster into a folder: `formulario-I001.xlsx`. Gives how many.
    ///
    /// **Throws**: `alreadyThere` where one of the files is there and may not be replaced: then none is written;
    /// `cannotWrite`.
    public func writeAll(
        into folder: String, isCSV: Bool, replacing: Bool, on day: CalendarDate
    ) throws(PipelineError) -> Int {
        let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let forms = survey.roster.initiatives.map { initiative in
            (initiative, "\(base)/formulario-\(initiative.id).\(isCSV ? "csv" : "xlsx")")
        }
        try DurableFile.makeFolder(folder)
        try write(forms, isCSV: isCSV, replacing: replacing, on: day)
        return forms.count
    }

    private func write(
        _ forms: [(initiative: Initiative, path: String)], isCSV: Bool,
        earlier: EarlierAnswers? = nil, replacing: Bool, on day: CalendarDate
    ) throws(PipelineError) {
        for path in forms.map(\.path) where DurableFile.isFolder(path) {
            throw .cannotWrite(path: path, reason: SystemReason.reason(of: EISDIR))
        }
        let there = forms.map(\.path).filter { FileManager.default.fileExists(atPath: $0) }
        guard replacing || there.isEmpty else { throw .alreadyThere(there) }
        let form = Form(survey)
        for (initiative, path) in forms {
            try form.write(
                initiative, to: path, isCSV: isCSV,
                deadline: configuration.window.closes, created: day, earlier: earlier)
        }
    }

    /// What is said of the forms written into a folder.
    public static func written(_ count: Int, into folder: String) -> LocalizedText {
        LocalizedText(
            count == 1
                ? "Se escribió 1 formulario en «\(folder)»."
                : "Se escribieron \(count) formularios en «\(folder)».",
            english: "\(count) \(count == 1 ? "form" : "forms") written into «\(folder)».")
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
