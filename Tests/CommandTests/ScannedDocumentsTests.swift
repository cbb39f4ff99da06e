import Evidence
import Foundation
import Glibc
import Ledger
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

/// Documents are shown to an antivirus before they are opened, by a process that opens none.
struct ScannedDocumentsTests {
    @Test(arguments: AntivirusDaemon.Kind.installed)
    func `every document is shown to the antivirus, and what it finds something in is not read`(
        kind: AntivirusDaemon.Kind
    ) throws {
        try withTemporaryFolder { folder in
            let daemon = try AntivirusDaemon(kind, folder: folder)
            let infected = minutes + " PRUEBA-INVENTADA-DE-VIRUS"
            let facts = try read([minutes, infected], socket: daemon.socket)
            #expect(facts.map(\.reading) == [.read, .noReader])
            #expect(facts[0].virus == "")
            #expect(facts[1].virus?.hasPrefix("Prueba.Inventada") == true)
        }
    }

    @Test func `where no antivirus answers, documents are read and said not to be scanned`() throws
    {
        let facts = try read([minutes], socket: "/no/existe")
        #expect(facts.map(\.reading) == [.read])
        #expect(facts[0].virus == nil)
    }

    private let minutes =
        "ACTA No. 3 de la asamblea del Clúster Moda, 12 de marzo de 2026, en Medellín."

    /// The facts of texts, in their order.
    private func read(_ texts: [String], socket: String) throws -> [DocumentFacts] {
        let lexicon = Project.root.appendingPathComponent("config/ssme-2026/evidence.yml")
        let settings = DocumentSettings(
            lexiconText: try String(contentsOf: lexicon, encoding: .utf8), initiatives: [],
            lastDay: CalendarDate(daysSince1970: 20_700), antivirusSocket: socket,
            policy: ReadingPolicy())
        let files = texts.enumerated().map { number, text in
            let bytes = Array(text.utf8)
            return EvidenceFile(
                name: "\(number).txt", bytes: bytes, digest: ContentDigest.of(bytes))
        }
        var facts: [String: DocumentFacts] = [:]
        DocumentWorkers(program: try Program.binary().path, settings: settings)
            .read(files.map { DocumentJob(alone: $0, mediaType: "text/plain") }) { facts[$0] = $1 }
        return files.compactMap { facts[$0.digest] }
    }
}

/// A daemon that listens as clamd(8) does.
final class AntivirusDaemon {
    enum Kind: CaseIterable {
        /// The one of `scripts/fixtures`.
        case standIn
        /// ClamAV's own, with one signature.
        case clamd

        /// Those that this machine can start.
        static var installed: [Kind] {
            allCases.filter { $0 == .standIn || Tool("clamd") != nil }
        }
    }

    let socket: String
    private let process = Process()

    /// Starts it; its socket and its signature lie in the folder.
    init(_ kind: Kind, folder: String) throws {
        socket = folder + "/clamd.ctl"
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        switch kind {
        case .standIn:
            let script = Project.root.appendingPathComponent("scripts/fixtures/antivirus_daemon.py")
            process.arguments = ["python3", script.path, socket]
        case .clamd:
            let pattern = "PRUEBA-INVENTADA-DE-VIRUS".utf8.map { String($0, radix: 16) }.joined()
            try write("Prueba.Inventada:0:*:\(pattern)\n", to: folder + "/signatures/made.ndb")
            try write(
                """
                LocalSocket \(socket)
                DatabaseDirectory \(folder)/signatures
                Foreground yes

                """, to: folder + "/clamd.conf")
            process.arguments = ["clamd", "--config-file=\(folder)/clamd.conf"]
        }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let antivirus = Antivirus(socket: socket)
        for _ in 0..<300 where !antivirus.answers { usleep(100_000) }
        try #require(antivirus.answers)
    }

    deinit {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
