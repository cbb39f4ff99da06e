import Foundation
import Glibc
import TestSupport
import Testing

@testable import Pipeline

/// A mail server on this machine that keeps what it is given.
final class MailServer {
    let port: Int
    private let folder: String
    private let process = Process()

    /// Starts a server; a recipient that holds `refused` is not taken.
    init(folder: String, refusing refused: String = "") throws {
        self.folder = folder
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", Project.path("scripts/fixtures/smtp_sink.py"), folder, "--refuse", refused,
        ]
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        port = try #require(Int(line.prefix { $0.isNumber }))
    }

    deinit {
        // A child of a test's thread holds SIGTERM back.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// The messages taken so far.
    var messages: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter { $0.hasSuffix(".eml") }
            .compactMap { try? DurableFile.text(folder + "/" + $0) }
    }

    /// The header of each message, in the order in which they came.
    func headers(_ name: String) -> [String] {
        messages.compactMap { message in
            message.split(whereSeparator: \.isNewline).first { $0.hasPrefix(name + ": ") }
                .map { String($0.dropFirst(name.count + 2)).trimmingCharacters(in: .whitespaces) }
        }
    }

    /// Why the tests with a mail server cannot run here; `nil` where they can.
    static var missing: String? {
        let tools = ["msmtp", "python3"].filter { tool in
            !(ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
                .contains { FileManager.default.isExecutableFile(atPath: $0 + "/" + tool) }
        }
        return tools.isEmpty ? nil : "missing: " + tools.joined(separator: ", ")
    }
}

/// Five invented initiatives that sent a form, X01 with something to correct; their letters leave through msmtp. X05 has no
/// address. `more` goes into the delivery policy, `lines` to the end of the policy.
func withMailedWave(
    refusing refused: String = "", more: String = "", lines: String = "",
    _ body: (RanWave, MailServer) throws -> Void
) throws {
    try withTemporaryFolder { folder in
        let server = try MailServer(folder: folder + "/sink", refusing: refused)
        try write(
            "id,name,managing_entity,email\n"
                + (1...5).map {
                    "X0\($0),Clúster \($0),Cámara,\($0 < 5 ? "x0\($0)@gestor.example" : "")\n"
                }.joined(), to: folder + "/roster.csv")
        let delivery =
            "{from: ssme@example.org, command: [msmtp, --host=127.0.0.1, --port=\(server.port), "
            + "'--from={from}', '--', '{to}']\(more.isEmpty ? "" : ", " + more)}"
        let policy = try DurableFile.text(
            Project.path("Tests/Fixtures/real-input/pipeline.yml"))
        try write(
            policy.replacing("../../../config", with: Project.path("config"))
                .replacing("../../../var/real-input", with: ".")
                .replacing("{from: ssme@example.org}", with: delivery) + lines,
            to: folder + "/pipeline.yml")
        for index in 1...5 {
            let answer = index == 1 ? "D3.1;;Documentada y actualizada;;\n" : ""
            try write(
                "Código;Pregunta;Respuesta;Unidad;Soporte\nSSME.wave;;2026;;\n"
                    + "SSME.initiative;;X0\(index);;\n\(answer)D0.2;;Activa;;\n",
                to: folder + "/inbox/X0\(index).csv")
        }
        let configuration = try PipelineConfiguration(file: folder + "/pipeline.yml")
        try body(RanWave(configuration: configuration, survey: Survey(configuration)), server)
    }
}
