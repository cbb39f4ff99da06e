import ArgumentParser
import Pipeline
import SSMEModel

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Is this machine ready? What is missing, and the command that mends it.",
        discussion: """
            With --ledger, only the ledger is looked at: the whole chain, the signatures, the archive.

            Examples: ssme-pipeline doctor
                      ssme-pipeline doctor --ledger
            """)

    @Option(help: "The policy file.")
    var config = "config/pipeline.yml"

    @Option(help: "es or en: the language of what is printed.")
    var lang = Language.spanish

    @Flag(help: "Follow the ledger line by line, and say where it breaks.")
    var ledger = false

    @Option(
        help: "A line's hash that you noted down: with --ledger, the ledger must still hold it.")
    var head = ""

    func validate() throws {
        guard ledger || head.isEmpty else { throw ValidationError("--head goes with --ledger.") }
    }

    func run() throws {
        guard !ledger else { return try followLedger() }
        let checks = Doctor.checks(configurationFile: config, program: Program.path)
        try Terminal.print(Doctor.text(checks, lang))
        if checks.contains(where: { $0.problem != nil }) { throw Exit.couldNotRun }
    }

    private func followLedger() throws {
        try Exit.explaining(lang) {
            let check = try LedgerCheck(try PipelineConfiguration(file: config), head: head)
            try Terminal.print(check.text(lang))
            if !check.isSound { throw Exit.couldNotRun }
        }
    }
}
