import ArgumentParser
import Pipeline
import SSMEModel

struct TemplateCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case xlsx, csv }

    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Write the questionnaire as a workbook that people fill in.",
        discussion: """
            Example: ssme-pipeline template --initiative I001 --out formulario-I001.xlsx
                     ssme-pipeline template --initiative I001 --out formulario-I001.xlsx --with 2024.xlsx
                     ssme-pipeline template --all --out formularios/
            """)

    @Option(help: "The initiative's code in the roster.")
    var initiative: String?

    @Flag(help: "Every initiative of the roster, into a folder.")
    var all = false

    @Option(help: "The file to write; with --all, the folder.")
    var out: String

    @Option(help: "xlsx, or csv for the long form.")
    var format = Format.xlsx

    @Option(
        help: "The initiative's workbook or long CSV of an earlier wave, shown beside to compare.")
    var with: String?

    @Flag(help: "Replace what is there.")
    var force = false

    @OptionGroup var wave: WaveOptions

    @Option(help: "es or en: the language of diagnostics.")
    var lang = Language.spanish

    func validate() throws {
        guard all == (initiative == nil) else {
            throw ValidationError("Give --initiative CODE, or --all.")
        }
        guard with == nil || !all else {
            throw ValidationError("Give --with together with --initiative CODE.")
        }
    }

    func run() throws {
        try Exit.explaining(lang) {
            let (configuration, survey) = try wave.load()
            let template = BlankForm(configuration: configuration, survey: survey)
            let day = try wave.moment(in: configuration).date
            if let initiative {
                try template.write(
                    initiative: initiative, to: out, isCSV: format == .csv, with: with,
                    replacing: force, on: day)
            } else {
                let count = try template.writeAll(
                    into: out, isCSV: format == .csv, replacing: force, on: day)
                try Terminal.print(BlankForm.written(count, into: out)[lang])
            }
        }
    }
}
