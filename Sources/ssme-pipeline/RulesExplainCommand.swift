import ArgumentParser
import Pipeline
import SSMEModel

struct RulesExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "What a rule says, in plain words, with its examples.",
        discussion: """
            Example: ssme-pipeline rules explain FIN-02
            docs/reglas.md: ssme-pipeline rules explain --all --format markdown > docs/reglas.md
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

    @OptionGroup var wave: WaveOptions

    @Argument(help: "The rule's id, FIN-02.")
    var id: String?

    @Flag(help: "Every rule: json or markdown.")
    var all = false

    @Option(help: "es or en: the language of what is printed.")
    var lang = Language.spanish

    @Option(help: "text or json; with --all, json or markdown.")
    var format = Format.text

    func validate() throws {
        guard (id != nil) != all else {
            throw ValidationError("Name a rule, FIN-02, or say --all.")
        }
        guard all ? format != .text : format != .markdown else {
            throw ValidationError(
                "--all goes with --format json or markdown; one rule, with text or json.")
        }
    }

    func run() throws {
        try Exit.explaining(lang) {
            let explainer = RuleExplainer(try wave.load().1)
            switch (id, format) {
            case (let id?, .json): try Terminal.print(explainer.json(id, lang))
            case (let id?, _): try Terminal.print(explainer.text(id, lang))
            case (nil, .json): try Terminal.print(explainer.json(lang))
            case (nil, _): try Terminal.print(explainer.markdown(lang))
            }
        }
    }
}
