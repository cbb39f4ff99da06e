import ArgumentParser
import Pipeline
import SSMEModel

/// Reads and binds forms and counts what they hold: hidden, for `Benchmarks/forms.py`.
struct BindFormsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bind-forms", abstract: "Read and bind forms, and count their answers.",
        discussion: "Example: ssme-pipeline bind-forms formularios/*.xlsx", shouldDisplay: false)

    @Argument(help: "Workbooks or long CSV forms of the wave.")
    var files: [String]

    @OptionGroup var wave: WaveOptions

    func run() throws {
        try Exit.explaining(.spanish) {
            let (configuration, survey) = try wave.load()
            try Terminal.print(
                BoundForms(files, configuration: configuration, survey: survey).json)
        }
    }
}
