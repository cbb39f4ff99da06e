import ArgumentParser
import Pipeline

struct StewardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "steward",
        abstract: "Who decides and signs: make a steward's key, withdraw it, list them.",
        discussion: """
            The key is a new file that only its owner reads; the ledger holds its open half. Keep it where only that person can reach it.

            Example: ssme-pipeline steward add "Ana Pérez" --key ana.key
            """)

    enum Action: String, ExpressibleByArgument, CaseIterable { case add, remove, list }

    @Argument(help: "What to do.")
    var action: Action

    @Argument(help: "The steward's name.")
    var name: String?

    @Option(help: "Where the key goes; without it, a file named after the steward.")
    var key: String?

    @OptionGroup var options: SharedOptions

    func validate() throws {
        guard action == .list || name != nil else { throw ValidationError("Whose key?") }
    }

    func run() throws {
        let language = options.reader.lang
        try Exit.explaining(language) {
            let (configuration, _) = try options.wave.load()
            let keys = StewardKeys(
                configuration, at: try options.wave.actingMoment(in: configuration))
            let report: StewardReport
            switch action {
            case .add: report = .added(name ?? "", file: try keys.add(name ?? "", file: key))
            case .remove:
                try keys.remove(name ?? "")
                report = .removed(name ?? "")
            case .list: report = .listed(try keys.list())
            }
            try Terminal.print(
                options.reader.format == .json ? report.json(language) : report.text(language))
        }
    }
}
