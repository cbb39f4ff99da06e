import ArgumentParser
import Pipeline

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Where each initiative stands, and what comes next in one sentence.",
        discussion: """
            Examples: ssme-pipeline status --format json
                      ssme-pipeline status --page estado.html
            """)

    @Option(help: "Write a page there instead, replacing it.")
    var page: String?

    @OptionGroup var options: SharedOptions

    func run() throws {
        let language = options.reader.lang
        try Exit.explaining(language) {
            let status = try options.pass().look()
            if let page { return try status.write(page: page, language) }
            try Terminal.print(
                options.reader.format == .json ? status.json(language) : status.text(language))
        }
    }
}
