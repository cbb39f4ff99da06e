import ArgumentParser
import Pipeline

struct RulesReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "What the rules would newly say of what a run had received; nothing is written.",
        discussion:
            "Example: ssme-pipeline rules replay --against 2026-11-09-002 --rules prueba/rules")

    @OptionGroup var options: SharedOptions

    @Option(help: ArgumentHelp("The run, as its folder is named.", valueName: "run"))
    var against: String

    @Option(help: ArgumentHelp("A folder of rule files to try.", valueName: "folder"))
    var rules: String?

    func run() throws {
        let language = options.reader.lang
        try Exit.explaining(language) {
            let (configuration, survey) = try options.wave.load(rules: rules)
            let replay = try RuleReplay(
                configuration: configuration, survey: survey, against: against,
                program: Program.path, progress: Terminal.show)
            Terminal.clear()
            try Terminal.print(
                options.reader.format == .json ? replay.json(language) : replay.text(language))
        }
    }
}
