public import ArgumentParser
import Foundation
import Pipeline
public import SSMEModel

/// The flags that every command over a wave takes.
struct SharedOptions: ParsableArguments {
    @OptionGroup var wave: WaveOptions
    @OptionGroup var reader: ReaderOptions

    /// A pass over the wave, as every command that looks at submissions begins.
    func pass() throws -> WaveRun {
        let (configuration, survey) = try wave.load()
        return WaveRun(
            configuration: configuration, survey: survey,
            moment: try wave.moment(in: configuration), program: Program.path)
    }
}

extension SharedOptions {
    /// A signature over the wave.
    func signing() throws -> Signing {
        let (configuration, survey) = try wave.load()
        return Signing(
            configuration: configuration, survey: survey,
            moment: try wave.actingMoment(in: configuration), program: Program.path)
    }
}

/// Which wave, and when.
struct WaveOptions: ParsableArguments {
    @Option(help: "The policy file; the wave's folder is named in it.")
    var config = "config/pipeline.yml"

    @Option(
        help: ArgumentHelp(
            "Fix the clock: same inputs, same bytes.", valueName: "yyyy-mm-dd[Thh:mm:ss]"))
    var asOf: String?

    /// The wave's policy and folder, loaded whole; the rules from another folder where one is given.
    func load(rules folder: String? = nil) throws(PipelineError) -> (
        PipelineConfiguration, Survey
    ) {
        let configuration = try PipelineConfiguration(file: config)
        return (configuration, try Survey(configuration, rulesFolder: folder))
    }

    /// The same for a command that records something.
    func actingMoment(in configuration: PipelineConfiguration) throws -> Moment {
        try FixedClock(configuration).checked(
            moment(in: configuration), now: .now(in: configuration.window.timeZone))
    }

    /// The moment that the command takes for now.
    func moment(in configuration: PipelineConfiguration) throws -> Moment {
        let zone = configuration.window.timeZone
        guard let asOf else { return Moment.now(in: zone) }
        guard let moment = Moment(asOf, in: zone) else {
            throw ValidationError("--as-of takes a date: 2026-11-22, or 2026-11-22T02:30:00.")
        }
        return moment
    }
}

/// Who reads standard output, and how.
struct ReaderOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(help: "es or en: the language of what is printed.")
    var lang = Language.spanish

    @Option(help: "text or json.")
    var format = Format.text
}

extension Language: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}

/// A command's option; the questionnaire has options of its own.
typealias Option<Value> = ArgumentParser.Option<Value>
