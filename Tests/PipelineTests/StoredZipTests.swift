import Ingest
import SSMEModel
import Testing

@testable import Pipeline

struct StoredZipTests {
    @Test func `what is stored is what the archive gives`() throws {
        let entries = [
            (name: "uno.txt", content: Array("hola".utf8)), (name: "año/dos.bin", content: []),
            (name: "tres", content: (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 7) }),
        ]
        let archive = try ZipArchive(StoredZip.bytes(of: entries))
        #expect(archive.entries.map(\.name) == entries.map(\.name))
        for (entry, written) in zip(archive.entries, entries) {
            #expect(try archive.bytes(of: entry) == written.content)
        }
    }

    /// The check value of the CRC-32 catalogue.
    @Test func `the checksum is the standard one`() {
        #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
    }
}
