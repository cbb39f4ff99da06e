import ArgumentParser
import Pipeline
import SSMEModel

struct TemplateCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case xlsx, csv }

    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Write the questionnaire as a workbook that people fill in.",
        discussion: "Example: ssme-pipeline template --initiative I001 --out formulario-I001.xlsx")

    @Option(help: "The initiative's code in the roster.")
    var initiative: String

    @Option(help: "The file to write.")
    var out: String

    @Option(help: "xlsx, or csv for the long form.")
    var format = Format.xlsx

    @Flag(help: "Replace the file if it is there.")
    var force = false

    @OptionGroup var wave: WaveOptions

    @Option(help: "es or en: the language of diagnostics.")
    var lang = Language.spanish

    func run() throws {
        try Exit.explaining(lang) {
            let (configuration, survey) = try wave.load()
            let template = BlankForm(configuration: configuration, survey: survey)
            try template.write(
                initiative: initiative, to: out, isCSV: format == .csv, replacing: force,
                on: try wave.moment(in: configuration).date)
        }
    }
}
