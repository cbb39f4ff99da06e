import Foundation
import Instrument
import SSMEModel

extension Doctor {
    /// The mail program and the addresses; nothing where letters are not sent.
    static func mail(_ configuration: PipelineConfiguration, _ survey: Survey) -> [Check] {
        guard let program = configuration.delivery.command.first else { return [] }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let places =
            program.contains("/")
            ? [program] : path.split(separator: ":").map { $0 + "/" + program }
        let isThere = places.contains { FileManager.default.isExecutableFile(atPath: $0) }
        let without = survey.roster.initiatives.count {
            survey.roster.addresses(of: $0.id).isEmpty
        }
        return [
            Check(
                name: LocalizedText("Programa de correo", english: "Mail program"),
                problem: isThere
                    ? nil
                    : LocalizedText(
                        "No se encuentra «\(program)». Instálelo, por ejemplo con «apt-get install msmtp», o cambie «delivery: command» en pipeline.yml.",
                        english:
                            "«\(program)» is not found. Install it, for example with «apt-get install msmtp», or change «delivery: command» in pipeline.yml."
                    ),
                remark: without == 0
                    ? nil
                    : LocalizedText(
                        "\(without) de \(survey.roster.initiatives.count) iniciativas no tienen correo en la columna «email» de la lista.",
                        english:
                            "\(without) of \(survey.roster.initiatives.count) initiatives have no address in the roster's column «email»."
                    ))
        ]
    }
}
