public import ArgumentParser
public import Pipeline
import SSMEModel

struct DeliverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliver",
        abstract: "Letters by hand: send what waits, look at what would go, settle one in doubt.",
        discussion: """
            Runs send letters by themselves. This sends what waits at once, whatever the hour; with --dry-run it only writes .eml files.

            Examples: ssme-pipeline deliver
                      ssme-pipeline deliver --dry-run cartas/
                      ssme-pipeline deliver list
                      ssme-pipeline deliver settle X03/2/9f86d081884c --as sent --by "Ana Pérez"
            """)

    enum Action: String, ExpressibleByArgument, CaseIterable { case send, list, settle }

    @Argument(help: "What to do.")
    var action = Action.send

    @Argument(help: "The letter to settle.")
    var letter: String?

    @Option(help: "Write what would go into this folder, and send nothing.")
    var dryRun: String?

    @Option(name: .customLong("as"), help: "sent, or unsent: it goes again.")
    var verdict: PostOffice.Verdict?

    @Option(help: "Who says so: with settle.")
    var by = ""

    @OptionGroup var options: SharedOptions

    func validate() throws {
        guard (action == .settle) == (letter != nil && verdict != nil) else {
            throw ValidationError("settle takes a letter and --as; nothing else does.")
        }
        guard (action == .settle) == !by.isEmpty else {
            throw ValidationError("settle takes --by, who says so; nothing else does.")
        }
        guard action == .send || dryRun == nil else {
            throw ValidationError("--dry-run goes with send.")
        }
    }

    func run() throws {
        let language = options.reader.lang
        try Exit.explaining(language) {
            let (configuration, survey) = try options.wave.load()
            let office = PostOffice(
                configuration: configuration, survey: survey,
                moment: try options.wave.actingMoment(in: configuration))
            switch action {
            case .list: for line in try office.list(language) { try Terminal.print(line) }
            case .settle:
                if let letter, let verdict { try office.settle(letter, as: verdict, by: by) }
            case .send where dryRun != nil:
                for file in try office.rehearse(in: dryRun ?? "") { try Terminal.print(file) }
            case .send:
                let report = try office.send()
                for line in report.lines(language) { try Terminal.print(line) }
                if report.isIncomplete { throw Exit.undelivered }
            }
        }
    }
}

extension PostOffice.Verdict: ExpressibleByArgument {}
