import ArgumentParser
import Pipeline

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Where each initiative stands, and what comes next in one sentence.",
        discussion: "Example: ssme-pipeline status --format json")

    @OptionGroup var options: SharedOptions

    func run() throws {
        let language = options.reader.lang
        try Exit.explaining(language) {
            let status = try options.pass().look()
            try Terminal.print(
                options.reader.format == .json ? status.json(language) : status.text(language))
        }
    }
}
