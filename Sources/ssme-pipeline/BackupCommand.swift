import ArgumentParser
import Pipeline
import SSMEModel

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the ledger and everything received; also while a run is under way.",
        discussion: """
            The prints by which old documents are known again go along. The second time only what is new is copied. Keep the folder on another disk.

            Example: ssme-pipeline backup /mnt/respaldo/ssme
            """)

    @Argument(help: "The folder of the backup.")
    var folder: String

    @OptionGroup var place: BackupOptions

    func run() throws {
        try Exit.explaining(place.lang) {
            let configuration = try PipelineConfiguration(file: place.config)
            let report = try Backup(configuration, folder: folder).save()
            try Terminal.print(report.text(place.lang))
            if !report.isSound { throw Exit.blocked }
        }
    }
}

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract:
            "Put a backup back, once it has been checked; the next run makes the reports anew.",
        discussion: "Example: ssme-pipeline restore /mnt/respaldo/ssme")

    @Argument(help: "The folder of the backup.")
    var folder: String

    @Flag(help: "Replace the ledger that is there.")
    var force = false

    @OptionGroup var place: BackupOptions

    func run() throws {
        try Exit.explaining(place.lang) {
            let configuration = try PipelineConfiguration(file: place.config)
            let report = try Backup(configuration, folder: folder).restore(replacing: force)
            try Terminal.print(report.text(place.lang))
        }
    }
}

/// The flags of a backup and of its return.
struct BackupOptions: ParsableArguments {
    @Option(help: "The policy file.")
    var config = "config/pipeline.yml"

    @Option(help: "es or en: the language of what is printed.")
    var lang = Language.spanish
}
