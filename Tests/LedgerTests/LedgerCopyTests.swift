import Foundation
import Ledger
import Testing

struct LedgerCopyTests {
    @Test func `a copy taken while somebody writes is a whole ledger`() async throws {
        try await withCopies { ledger, folder in
            let writer = Task {
                for number in 0..<60 {
                    _ = try ledger.record(receipt("d\(number)", name: "n\(number)"))
                }
            }
            var counts: [Int] = []
            for number in 0..<5 {
                let path = folder + "/copia-\(number).sqlite"
                try ledger.copy(to: path)
                let verification = try Ledger(path: path).verify()
                #expect(verification.firstBreak == nil)
                counts.append(verification.count)
            }
            try await writer.value
            #expect(counts == counts.sorted())
            #expect(try ledger.verify().count == 60)
        }
    }

    @Test func `a copy replaces no file`() throws {
        try withLedger { ledger, path in
            try ledger.copy(to: path + ".copia")
            #expect(throws: LedgerError.self) { try ledger.copy(to: path + ".copia") }
        }
    }

    private func withCopies(_ body: (Ledger, String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("ledger-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(try Ledger(path: folder + "/ledger.sqlite"), folder)
    }
}
