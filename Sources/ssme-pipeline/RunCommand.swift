import ArgumentParser
import Pipeline
import SSMEModel

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "One unattended pass: inbox, findings, corrections, gate, scorer, reports.",
        discussion: "Example: ssme-pipeline run --config config/pipeline.yml")

    @OptionGroup var options: SharedOptions

    func run() throws {
        let language = options.reader.lang
        try Exit.explaining(language) {
            let report = try options.pass().perform(progress: Terminal.show)
            Terminal.clear()
            try Terminal.print(
                options.reader.format == .json ? report.json(language) : report.text(language))
            if let problem = report.undelivered {
                Terminal.say(problem.explanation[language])
                throw Exit.undelivered
            }
            if report.isBlocked { throw Exit.blocked }
        }
    }
}
