import Foundation
import GRDB
import Glibc
import SSMEModel
import Testing

@testable import Ledger

struct LedgerDurabilityTests {
    @Test func `what is recorded is on the disk before it is acknowledged`() throws {
        try withLedger { ledger, _ in
            let level = try ledger.read { try Int.fetchOne($0.db, sql: "PRAGMA synchronous") }
            let mode = try ledger.read { try String.fetchOne($0.db, sql: "PRAGMA journal_mode") }
            #expect(level == 2)
            #expect(mode == "wal")
        }
    }

    @Test(.enabled(if: getuid() != 0, "root may write anywhere"))
    func `a ledger in a folder where nothing can be written is read`() throws {
        try withLedger { ledger, path in
            _ = try ledger.record(receipt("aa", name: "uno.xlsx"))
            let folder = path + "-copia á"
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            try ledger.copy(to: folder + "/ledger.sqlite")
            try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
            defer {
                try? FileManager.default.setAttributes(
                    [.posixPermissions: 0o755], ofItemAtPath: folder)
            }
            let reader = try Ledger(reading: folder + "/ledger.sqlite")
            #expect(try reader.receipts(wave: "2026").map(\.name) == ["uno.xlsx"])
        }
    }
}
