import ArgumentParser
import SSMEModel

@main
struct SSMEPipelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ssme-pipeline", subcommands: [CellsCommand.self])
}
