import ArgumentParser
import Pipeline

struct GateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gate",
        abstract: "May this wave be published? Exit 0 or 1, with the reasons; or sign it.",
        discussion: """
            With --sign, the latest run is signed with a steward's key; the last signature that pipeline.yml asks for locks the wave.

            Examples: ssme-pipeline gate
                      ssme-pipeline gate --sign --key ana.key
            """)

    @Flag(help: "Sign the latest run.")
    var sign = false

    @Option(help: "The steward's key: with --sign.")
    var key: String?

    @OptionGroup var options: SharedOptions

    func validate() throws {
        guard sign == (key != nil) else { throw ValidationError("--sign and --key go together.") }
    }

    func run() throws {
        let (language, isJSON) = (options.reader.lang, options.reader.format == .json)
        try Exit.explaining(language) {
            if let key {
                let report = try options.signing().sign(keyFile: key)
                return try Terminal.print(isJSON ? report.json(language) : report.text(language))
            }
            let status = try options.pass().look()
            try Terminal.print(isJSON ? status.gateJSON(language) : status.gateText(language))
            if !status.isOpen { throw Exit.blocked }
        }
    }
}
