import ArgumentParser

@main
struct SSMEPipelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "ssme-pipeline")
}
