import ArgumentParser
import Pipeline
import SSMEModel

struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence", abstract: "What documents say: read, measure, purge.",
        subcommands: [Read.self, Measure.self, Purge.self])

    struct Measure: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "measure",
            abstract: "Judge documents whose outcome is known: precision and recall an outcome.",
            discussion: """
                Exits 1, and says which, where a goal is missed: missing, empty, unreadable and duplicated
                must be exact in both halves; fit and dates need a precision and a recall of 0.95 at least on the half
                called «held», with which no phrase was written (on every half, where none is called so).

                Example: scripts/evidence-set/build.py var/set
                         ssme-pipeline evidence measure var/set
                """)

        @Argument(help: "A folder with documents and labels.csv.")
        var folder: String

        @OptionGroup var options: SharedOptions

        func run() throws {
            let language = options.reader.lang
            try Exit.explaining(language) {
                let (configuration, survey) = try options.wave.load()
                let set = try LabelledSet(
                    folder: folder, configuration: configuration, survey: survey,
                    program: Program.path)
                let measure = try set.measure(progress: Terminal.show)
                Terminal.clear()
                try Terminal.print(measure.text(language))
                let missed = measure.missedGoals()
                for goal in missed { Terminal.say(goal[language]) }
                if !missed.isEmpty { throw Exit.blocked }
            }
        }
    }

    struct Purge: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "purge",
            abstract:
                "Forget what was read of the wave's documents, once the day in evidence.yml has passed.",
            discussion: "Example: ssme-pipeline evidence purge")

        @Flag(help: "Before that day too.")
        var now = false

        @OptionGroup var options: SharedOptions

        func run() throws {
            let language = options.reader.lang
            try Exit.explaining(language) {
                let (configuration, survey) = try options.wave.load()
                let moment = try options.wave.moment(in: configuration)
                let outcome = try EvidencePurge(configuration: configuration, survey: survey)
                    .perform(on: moment.date, isForced: now)
                try Terminal.print(outcome.sentence[language])
            }
        }
    }

    struct Read: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "read",
            abstract: "What a machine sees in documents; nothing is judged and nothing kept.",
            discussion: "Example: ssme-pipeline evidence read acta.pdf plan.docx")

        @Argument(help: "Documents.")
        var files: [String]

        @OptionGroup var options: SharedOptions

        func run() throws {
            try Exit.explaining(options.reader.lang) {
                let (configuration, survey) = try options.wave.load()
                let sheet = DocumentSheet(
                    configuration: configuration, survey: survey, program: Program.path)
                try Terminal.print(
                    sheet.text(try sheet.lines(for: files), options.reader.lang))
            }
        }
    }
}
