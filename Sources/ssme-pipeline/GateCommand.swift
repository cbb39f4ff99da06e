import ArgumentParser
import Pipeline

struct GateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gate",
        abstract: "May this wave be published? Exit 0 or 1, with the reasons.",
        discussion: "Example: ssme-pipeline gate")

    @OptionGroup var options: SharedOptions

    func run() throws {
        let language = options.reader.lang
        try Exit.explaining(language) {
            let status = try options.pass().look()
            try Terminal.print(
                options.reader.format == .json
                    ? status.gateJSON(language) : status.gateText(language))
            if !status.isOpen { throw Exit.blocked }
        }
    }
}
