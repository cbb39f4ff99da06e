import ArgumentParser
import Pipeline
import SSMEModel

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Review one or more forms at once, without a store: what a gestor runs before sending.",
        discussion: "Example: ssme-pipeline check formulario.xlsx paquete.zip")

    @Argument(help: "A workbook, a CSV, a zip or a folder with the form and its documents.")
    var files: [String]

    @Option(help: "error or warning: what makes the exit code 1.")
    var failOn = Severity.error

    @OptionGroup var options: SharedOptions

    func run() throws {
        let language = options.reader.lang
        try Exit.explaining(language) {
            let (configuration, survey) = try options.wave.load()
            let check = FormCheck(
                configuration: configuration, survey: survey, program: Program.path)
            let results = try check.results(for: files)
            try Terminal.print(
                options.reader.format == .json
                    ? check.json(results, language) : check.text(results, language))
            if results.contains(where: { $0.isBlocked(failOn: failOn) }) { throw Exit.blocked }
        }
    }
}
