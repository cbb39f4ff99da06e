import Foundation
import Ledger
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

struct InboxTests {
    let moment = Moment("2026-11-22T02:30:00", in: .gmt)

    @Test func `a file and a folder are one delivery each, and their bytes are archived`() throws {
        try withTemporaryFolder { folder in
            try write("uno", to: folder + "/inbox/b.xlsx")
            try write("dos", to: folder + "/inbox/a/formulario.xlsx")
            try write("tres", to: folder + "/inbox/a/soportes/acta.pdf")
            let (receipts, unreadable) = try take(folder)
            #expect(Set(receipts.map(\.name)) == ["a", "b.xlsx"])
            #expect(unreadable.isEmpty)
            let package = try #require(receipts.first { $0.kind == .folder })
            #expect(package.parts.map(\.path) == ["formulario.xlsx", "soportes/acta.pdf"])
            let archive = Archive(folder: folder + "/archive")
            #expect(try archive.bytes(package.parts[1].digest) == [UInt8]("tres".utf8))
        }
    }

    @Test func `a folder with the same files has the same digest, wherever it lies`() throws {
        let digests = try ["x", "y"].map { name in
            try withTemporaryFolder { folder in
                try write("1", to: folder + "/inbox/\(name)/f.csv")
                return try take(folder).receipts[0].digest
            }
        }
        #expect(digests[0] == digests[1])
    }

    @Test(arguments: [".oculto", "~$formulario.xlsx", "subiendo.partial", "x.tmp"])
    func `what is hidden or half-written is left alone`(name: String) throws {
        try withTemporaryFolder { folder in
            try write("x", to: folder + "/inbox/" + name)
            #expect(try take(folder).receipts.isEmpty)
        }
    }

    @Test func `a symbolic link is not followed`() throws {
        try withTemporaryFolder { folder in
            try write("secreto", to: folder + "/fuera.txt")
            try FileManager.default.createDirectory(
                atPath: folder + "/inbox/p", withIntermediateDirectories: true)
            for link in ["/inbox/enlace.xlsx", "/inbox/p/enlace.xlsx"] {
                try FileManager.default.createSymbolicLink(
                    atPath: folder + link, withDestinationPath: folder + "/fuera.txt")
            }
            #expect(try take(folder).receipts.isEmpty)
        }
    }

    @Test func `a file past the limit is told and left where it is`() throws {
        try withTemporaryFolder { folder in
            try write("123456", to: folder + "/inbox/grande.xlsx")
            let (receipts, unreadable) = try take(folder, limit: 5)
            #expect(receipts.isEmpty)
            #expect(unreadable.map(\.name) == ["grande.xlsx"])
        }
    }

    @Test func `an archive whose bytes changed is told, not read`() throws {
        try withTemporaryFolder { folder in
            let archive = Archive(folder: folder)
            let digest = try archive.keep([1, 2, 3])
            try write("otra cosa", to: folder + "/" + digest)
            #expect(throws: PipelineError.self) { try archive.bytes(digest) }
        }
    }

    private func take(
        _ folder: String, limit: Int = 1000
    ) throws -> (receipts: [Receipt], unreadable: [Inbox.Unreadable]) {
        let take = try Inbox(folder: folder + "/inbox", maxFileBytes: limit).receipts(
            wave: "2026", at: #require(moment), into: Archive(folder: folder + "/archive"))
        return (take.receipts, take.unreadable)
    }
}
