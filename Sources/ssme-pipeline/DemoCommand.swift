import ArgumentParser
import Pipeline
import SSMEModel

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "A whole invented wave: workbooks, evidence, planted defects, end to end.",
        discussion: "Example: ssme-pipeline demo --out var/demo --seed 2026")

    @Option(help: "The folder to work in.")
    var out = "var/demo"

    @Option(help: "The wave's folder whose questionnaire and rules are used.")
    var survey = "config/ssme-2026"

    @Option(help: "Another seed, another wave; the same seed, the same bytes.")
    var seed: UInt64 = 2026

    @Flag(help: "Every rule at once: 157 forms, 50 of them clean, planted against found by rule.")
    var everyRule = false

    @Flag(
        name: .customLong("wave"),
        help: "A whole wave in fast time: five rounds, decisions, sign-off, reopening.")
    var isWave = false

    @Option(help: "How many initiatives take part in --wave.")
    var size = 157

    @Flag(help: "Replace the folder if it is there.")
    var force = false

    @Option(help: "es or en: the language of what is printed.")
    var lang = Language.spanish

    func validate() throws {
        guard size > 0 else { throw ValidationError("--size takes a number above zero.") }
        guard !(everyRule && isWave) else {
            throw ValidationError("--every-rule and --wave are two demonstrations: choose one.")
        }
    }

    func run() throws {
        try Exit.explaining(lang) {
            guard !isWave else { return try live() }
            guard !everyRule else { return try prove() }
            let demonstration = Demonstration(
                folder: out, surveyFolder: survey, seed: seed, replacing: force,
                program: Program.path)
            let story = try demonstration.perform(progress: Terminal.show)
            Terminal.clear()
            try Terminal.print(story.text(lang, program: CommandLine.arguments[0]))
            if !story.foundEverythingAndNothingElse { throw Exit.blocked }
        }
    }

    private func live() throws {
        let wave = LivedWave(
            folder: out, surveyFolder: survey, size: size, seed: seed, replacing: force)
        let story = try wave.perform(progress: Terminal.show)
        Terminal.clear()
        try Terminal.print(story.text)
        if !story.isExact { throw Exit.blocked }
    }

    private func prove() throws {
        let proof = Proof(
            folder: out, surveyFolder: survey, seed: seed, replacing: force,
            program: Program.path)
        let table = try proof.perform(progress: Terminal.show)
        Terminal.clear()
        try Terminal.print(table.text(lang))
        if !table.isExact { throw Exit.blocked }
    }
}
