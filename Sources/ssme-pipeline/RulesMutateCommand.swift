import ArgumentParser
import Pipeline

extension RulesCommand {
    struct Mutate: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "mutate",
            abstract: "Change every bound and operator of every rule: do its examples notice?",
            discussion:
                "Exit code 1 where a change goes unnoticed. Example: ssme-pipeline rules mutate")

        @OptionGroup var options: SharedOptions

        func run() throws {
            let language = options.reader.lang
            try Exit.explaining(language) {
                let mutations = RuleMutations(try options.wave.load().1)
                try Terminal.print(
                    options.reader.format == .json
                        ? mutations.json() : mutations.text(language))
                if !mutations.isSound { throw Exit.blocked }
            }
        }
    }
}
