import ArgumentParser
import Pipeline
import SSMEModel

struct DecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Record what a data steward decides: with reason, who, until when; or list it.",
        discussion: """
            confirm   a value is right as it stands (FINDING)
            waive     a rule does not count here; a second steward has to agree (FINDING, or --rule and --initiative)
            second    agree with a waiver (D0012)
            return    the gestor has to look again (FINDING, or INITIATIVE)
            contest   the gestor says that the rule is wrong (FINDING)
            accept    a submission is in order (INITIATIVE)
            reopen    what was accepted or signed is open again (INITIATIVE, or --wave)
            pending   what waits for a steward; with INITIATIVE, its open points by name
            list      every decision, and whether it still holds

            Example: ssme-pipeline decide confirm I001/EST-10/D3.1 --by "Ana Pérez" --reason verificado --text "Lo vimos en el acta."
            """)

    enum Action: String, ExpressibleByArgument, CaseIterable {
        case confirm, waive, second, `return`, contest, accept, reopen, pending, list
    }

    @Argument(help: "What to do.")
    var action: Action

    @Argument(
        help: ArgumentHelp(
            "Findings as the report names them, initiatives, or a waiver.", valueName: "about"))
    var subjects: [String] = []

    @Option(help: "Every finding of this rule, in the initiative of --initiative.")
    var rule: String?

    @Option(help: "The initiative of --rule.")
    var initiative: String?

    @Flag(name: .customLong("wave"), help: "The whole wave: with reopen.")
    var isWave = false

    @Option(help: "The steward who decides, as named with steward add.")
    var by: String?

    @Option(help: "A reason's code; without one, the list is shown.")
    var reason = ""

    @Option(help: "The reason in one line.")
    var text = ""

    @Option(help: ArgumentHelp("The last day on which it holds.", valueName: "yyyy-mm-dd"))
    var until: String?

    @OptionGroup var options: SharedOptions

    func validate() throws {
        guard action != .list, action != .pending else { return }
        guard by != nil else { throw ValidationError("--by is missing: who decides?") }
        guard (rule == nil) == (initiative == nil) else {
            throw ValidationError("--rule and --initiative go together.")
        }
        let scopes = [isWave, rule != nil, !subjects.isEmpty].count { $0 }
        guard scopes == 1 else {
            throw ValidationError(
                "Say what it is about: a name, --rule and --initiative, or --wave.")
        }
        guard until.map({ CalendarDate(iso: $0) != nil }) ?? true else {
            throw ValidationError("--until takes a day: 2026-12-31.")
        }
    }

    func run() throws {
        let (language, isJSON) = (options.reader.lang, options.reader.format == .json)
        try Exit.explaining(language) {
            let (configuration, survey) = try options.wave.load()
            let desk = DecisionDesk(
                configuration: configuration, survey: survey,
                moment: try action == .list || action == .pending
                    ? options.wave.moment(in: configuration)
                    : options.wave.actingMoment(in: configuration))
            if action == .pending {
                let agenda = try desk.agenda(of: subjects)
                return try Terminal.print(isJSON ? agenda.json(language) : agenda.text(language))
            }
            let request = DecisionRequest(
                word: action.rawValue, subjects: subjects, rule: rule ?? "",
                initiative: initiative ?? "", isWave: isWave, by: by ?? "", reason: reason,
                text: text, until: until.flatMap { CalendarDate(iso: $0) })
            guard let request else {
                let list = try desk.list()
                return try Terminal.print(isJSON ? list.json(language) : list.text(language))
            }
            let report = try desk.decide(request)
            try Terminal.print(isJSON ? report.json(language) : report.text(language))
        }
    }
}
