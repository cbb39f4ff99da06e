import ArgumentParser
import Glibc
import Pipeline
import SSMEModel

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract:
            "One unattended pass: inbox, findings, corrections, gate, scorer, reports, letters.",
        discussion: """
            With --scheduled, as cron and systemd call it every hour, the pass is made only where the calendar of pipeline.yml asks for one: missed nights are made up for, and letters that waited for their hour go.

            Examples: ssme-pipeline run --config config/pipeline.yml
                      ssme-pipeline run --scheduled
            """)

    @Flag(help: "Make the pass only where the calendar asks for one.")
    var scheduled = false

    @OptionGroup var options: SharedOptions

    func run() throws {
        let language = options.reader.lang
        try Exit.explaining(language) {
            let (configuration, survey) = try options.wave.load()
            let wave = survey.questionnaire.wave
            let observer = RunObserver(configuration, wave: wave, console: Terminal.console)
            Exit.afterMinutes(configuration.maxMinutes)
            observer.began()
            func end(_ exit: ExitCode, _ report: String) {
                observer.ended(
                    exit: exit.rawValue, report: report, configuration: configuration, wave: wave)
            }
            do {
                let report = try WaveRun(
                    configuration: configuration, survey: survey,
                    moment: try options.wave.actingMoment(in: configuration), program: Program.path,
                    observer: observer
                ).perform(isScheduled: scheduled, progress: Terminal.show)
                Terminal.clear()
                let code: ExitCode =
                    report.isUndelivered
                    ? Exit.undelivered : report.isBlocked ? Exit.blocked : .success
                end(code, report.text(language))
                try print(report, language)
                if code != .success { throw code }
            } catch let error as PipelineError {
                end(Exit.code(of: error), error.explanation[language])
                throw error
            }
        }
    }

    private func print(_ report: RunReport, _ language: Language) throws {
        try Terminal.print(
            options.reader.format == .json ? report.json(language) : report.text(language))
        if let problem = report.undelivered { Terminal.say(problem.explanation[language]) }
    }
}
