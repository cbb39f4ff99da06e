import ArgumentParser
import Pipeline
import SSMEModel

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Is this machine ready? What is missing, and the command that mends it.",
        discussion: "Example: ssme-pipeline doctor")

    @Option(help: "The policy file.")
    var config = "config/pipeline.yml"

    @Option(help: "es or en: the language of what is printed.")
    var lang = Language.spanish

    func run() throws {
        let checks = Doctor.checks(configurationFile: config, program: Program.path)
        try Terminal.print(Doctor.text(checks, lang))
        if checks.contains(where: { $0.problem != nil }) { throw Exit.couldNotRun }
    }
}
