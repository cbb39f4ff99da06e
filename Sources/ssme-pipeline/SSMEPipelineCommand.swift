import ArgumentParser

@main
struct SSMEPipelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ssme-pipeline",
        abstract: "Turns what people send in spreadsheets into data that can be trusted.",
        discussion: """
            Exit codes:
              0   done, nothing blocks
              1   done, something blocks
              3   could not run: configuration, instrument, rules, ledger
              4   done, but something could not be delivered
              64  wrong use
              75  another run is under way; try later
            """,
        subcommands: [
            RunCommand.self, CheckCommand.self, TemplateCommand.self, CellsCommand.self,
            RulesCommand.self, StatusCommand.self, DecideCommand.self, GateCommand.self,
            DeliverCommand.self,
            StewardCommand.self, BackupCommand.self, RestoreCommand.self, DemoCommand.self,
            EvidenceCommand.self, DoctorCommand.self, ReadFormsCommand.self,
            ReadDocumentsCommand.self, AskAntivirusCommand.self, InstrumentCommand.self,
            BindFormsCommand.self,
        ])
}
