import ArgumentParser
import Pipeline

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "The rules of the wave.",
        subcommands: [
            List.self, Check.self, RulesExplainCommand.self, RulesReplayCommand.self, Time.self,
        ])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract:
                "Load the questionnaire, rules, scoring and figures, run every example, compare the rules.",
            discussion: "Example: ssme-pipeline rules check")

        @OptionGroup var options: SharedOptions

        func run() throws {
            let language = options.reader.lang
            try Exit.explaining(language) {
                let check = RuleCheck(try options.wave.load().1, comparing: true)
                try Terminal.print(
                    options.reader.format == .json ? check.json(language) : check.text(language))
                if !check.isSound { throw Exit.blocked }
            }
        }
    }

    struct Time: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "time",
            abstract: "How long all the rules take over an invented wave.",
            discussion: "Example: ssme-pipeline rules time --submissions 157")

        @OptionGroup var options: SharedOptions

        @Option(help: "How many forms to invent.")
        var submissions = 157

        func run() throws {
            let language = options.reader.lang
            try Exit.explaining(language) {
                let timing = RuleTiming(
                    try options.wave.load().1, submissions: max(1, min(submissions, 10_000)))
                try Terminal.print(
                    options.reader.format == .json
                        ? timing.json(language) : timing.text(language))
            }
        }
    }

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
                try Terminal.print(
                    options.reader.format == .json ? list.json(language) : list.text(language))
            }
        }
    }
}
