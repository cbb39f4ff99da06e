import Foundation
import Glibc
import TestSupport
import Testing

/// What runs by itself, run for real: scripts, cron's line, systemd's units.
struct UnattendedTests {
    @Test(
        .enabled(
            if: tool("msmtp") && tool("python3"),
            "msmtp and python3 are needed: scripts/setup installs them"))
    func `ten kills lose nothing, do nothing twice, and leave the same bytes`() throws {
        let (status, output) = try run(
            "python3", "scripts/crash", "--kills", "10", "--seed", "7", "--program",
            Program.binary().path)
        #expect(status == 0, Comment(rawValue: output))
        #expect(
            output.hasSuffix("nothing lost, nothing twice, ledger verified, same final bytes\n"))
    }

    @Test(
        .enabled(
            if: getuid() == 0 && tool("cron") && tool("unshare") && tool("sendmail"),
            "a cron daemon of one's own needs root, cron and a sendmail"))
    func `a real cron daemon runs the line and mails what nobody expects`() throws {
        let (status, output) = try run("scripts/cron-daemon")
        #expect(status == 0, Comment(rawValue: output))
    }

    @Test(.enabled(if: tool("systemd-analyze"), "systemd-analyze is not here"))
    func `systemd takes the units as they are`() throws {
        try withTemporaryFolder { folder in
            for name in ["ssme-pipeline.service", "ssme-pipeline.timer"] {
                let unit = try String(
                    contentsOf: Project.root.appendingPathComponent("cron/" + name), encoding: .utf8
                )
                // The program is not installed where the tests run.
                try unit.replacing(
                    "ExecStart=/srv/ssme-pipeline/ssme-pipeline", with: "ExecStart=/bin/true"
                ).write(to: URL(filePath: folder + "/" + name), atomically: true, encoding: .utf8)
            }
            let (status, output) = try run(
                "systemd-analyze", "verify", "--man=no",
                folder + "/ssme-pipeline.service",
                folder + "/ssme-pipeline.timer")
            #expect(status == 0, Comment(rawValue: output))
            #expect(!output.contains("ssme-pipeline"), Comment(rawValue: output))
        }
    }

    @Test func `cron's line mails what nobody expects, and nothing else`() throws {
        for (exit, isMailed) in [(0, false), (1, false), (75, false), (3, true), (4, true)] {
            let mail = try passByCron(endingWith: exit)
            #expect(mail.contains("salida") == isMailed, Comment(rawValue: "\(exit): \(mail)"))
        }
    }

    /// Runs the command of the crontab as cron would, over a program that says «salida» and ends with a code.
    private func passByCron(endingWith exit: Int) throws -> String {
        try withTemporaryFolder { folder in
            let program = URL(filePath: folder + "/ssme-pipeline")
            try "#!/bin/sh\necho salida \"$@\"\nexit \(exit)\n"
                .write(to: program, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: program.path)
            let crontab = try String(
                contentsOf: Project.root.appendingPathComponent("cron/ssme-pipeline.cron"),
                encoding: .utf8)
            let line = try #require(
                crontab.split(separator: "\n").last { !$0.hasPrefix("#") && $0.contains("ssme ") })
            let command = try #require(line.range(of: " ssme ")).upperBound
            let (status, output) = try run(
                "/bin/sh", "-c",
                String(line[command...])
                    .replacing("/srv/ssme-pipeline", with: folder)
                    .replacing("/var/log/ssme-pipeline.log", with: folder + "/log"))
            #expect(status == 0)
            return output
        }
    }

    private func run(_ words: String...) throws -> (Int32, String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.currentDirectoryURL = Project.root
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: text, as: UTF8.self))
    }
}

/// True where a tool is on the path.
private func tool(_ name: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .contains { FileManager.default.isExecutableFile(atPath: $0 + "/" + name) }
}
