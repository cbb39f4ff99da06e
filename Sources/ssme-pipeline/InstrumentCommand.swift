import ArgumentParser
import Pipeline

struct InstrumentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "instrument",
        abstract: "Print the questionnaire as a page: docs/instrumento.md.",
        discussion: "Example: ssme-pipeline instrument > docs/instrumento.md",
        shouldDisplay: false)

    @OptionGroup var options: SharedOptions

    func run() throws {
        let language = options.reader.lang
        try Exit.explaining(language) {
            let (_, survey) = try options.wave.load()
            try Terminal.print(InstrumentPage(survey).text(language))
        }
    }
}
