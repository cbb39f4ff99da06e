import ArgumentParser
import Pipeline

extension RulesCommand {
    struct Mutate: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "mutate",
            abstract: "Change every bound and operator of a rule: do its examples notice?",
            discussion: """
                Exit code 1 where a change goes unnoticed.
                Example: ssme-pipeline rules mutate FIN-02 FIN-05
                """)

        @OptionGroup var options: SharedOptions

        @Argument(help: "The rules' ids, FIN-02; none for every rule.")
        var ids: [String] = []

        func run() throws {
            let language = options.reader.lang
            try Exit.explaining(language) {
                let mutations = try RuleMutations(try options.wave.load().1, only: ids)
                try Terminal.print(
                    options.reader.format == .json
                        ? mutations.json() : mutations.text(language))
                if !mutations.isSound { throw Exit.blocked }
            }
        }
    }
}
