import ArgumentParser
import Pipeline

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "The rules of the wave.", subcommands: [List.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Every rule: id, severity, what must hold.",
            discussion: "Example: ssme-pipeline rules list --format json")

        @OptionGroup var options: SharedOptions

        func run() throws {
            let language = options.reader.lang
            try Exit.explaining(language) {
                let (configuration, survey) = try options.wave.load()
                let list = RuleList(survey, configuration)
                print(options.reader.format == .json ? list.json(language) : list.text(language))
            }
        }
    }
}
