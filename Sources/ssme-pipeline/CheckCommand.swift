import ArgumentParser
import Pipeline
import SSMEModel

struct CheckCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Review one or more forms at once, without a store: what a gestor runs before sending.",
        discussion: """
            Example: ssme-pipeline check formulario.xlsx paquete.zip

            With --list, the file is the list of one question by itself, an XLSX, ODS or CSV of any length with the \
            columns' names in its first row: ssme-pipeline check --list D1.9 miembros.csv --format csv --out hallazgos.csv
            """)

    @Argument(help: "A workbook, a CSV, a zip or a folder with the form and its documents.")
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "The question whose list the file holds; rules that need more than a row are named.",
            valueName: "code"))
    var list: String?

    @Option(
        help: ArgumentHelp(
            "With --list: where the findings go, one a line; the counts are printed.",
            valueName: "file"))
    var out: String?

    @Flag(help: "Replace the file of --out.")
    var force = false

    @Option(help: "error or warning: what makes the exit code 1.")
    var failOn = Severity.error

    @OptionGroup var wave: WaveOptions

    @Option(help: "es or en: the language of what is printed.")
    var lang = Language.spanish

    @Option(
        help:
            "text or json; with --list, csv too. JSON is one finding a line there, the counts last."
    )
    var format = Format.text

    func validate() throws {
        guard list == nil || files.count == 1 else {
            throw ValidationError("--list reviews one file at a time.")
        }
        guard list != nil || (out == nil && format != .csv) else {
            throw ValidationError("--out and csv are for a list: add --list.")
        }
        guard out == nil || format != .text else {
            throw ValidationError("--out takes findings as lines: add --format json or csv.")
        }
    }

    func run() throws {
        try Exit.explaining(lang) {
            let (configuration, survey) = try wave.load()
            if let list {
                let check = try ListCheck(
                    configuration: configuration, survey: survey, list: list)
                return try review(with: check)
            }
            let check = FormCheck(
                configuration: configuration, survey: survey, program: Program.path)
            let results = try check.results(for: files)
            try Terminal.print(
                format == .json ? check.json(results, lang) : check.text(results, lang))
            if results.contains(where: { $0.isBlocked(failOn: failOn) }) { throw Exit.blocked }
        }
    }

    private func review(with check: ListCheck) throws {
        let lines = try ListLines(format: lineFormat, language: lang, file: out, replacing: force) {
            piece in try Terminal.printBytes(piece)
        }
        let tally = try check.run(files[0]) { lines.append($0) }
        try lines.finish(tally)
        if format == .csv, out == nil {
            Terminal.say(ListReport.text(tally, lang))
        } else if format != .json || out != nil {
            try Terminal.print(ListReport.text(tally, lang))
        }
        if tally.isBlocked(failOn: failOn) { throw Exit.blocked }
    }

    private var lineFormat: ListLines.Format {
        switch format {
        case .text: .none
        case .json: .json
        case .csv: .csv
        }
    }
}
