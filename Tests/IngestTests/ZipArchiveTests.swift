import Testing

@testable import Ingest

struct ZipArchiveTests {
    @Test func `slashes before a name do not tell, however many`() throws {
        var zip = HandmadeZip()
        for number in 0..<20 {
            zip.add(
                String(repeating: number % 2 == 0 ? "/" : "\\", count: 60_000) + "\(number)", "x")
        }
        let archive = try ZipArchive(zip.bytes)
        #expect(archive.entry(named: "7")?.byteCount == 1)
        #expect(archive.entry(named: "\\/8")?.byteCount == 1)
        #expect(archive.byteCount == 20)
    }

    private func archive(_ change: (inout HandmadeZip) -> Void) -> HandmadeZip {
        var zip = HandmadeZip()
        zip.add("acta.txt", "Acta")
        zip.add("fotos/", "")
        zip.add("fotos/sede.jpg", "imagen")
        change(&zip)
        return zip
    }

    @Test func `entries come in directory order with their sizes`() throws {
        let archive = try ZipArchive(archive { _ in }.bytes)
        #expect(archive.entries.map(\.name) == ["acta.txt", "fotos/", "fotos/sede.jpg"])
        #expect(archive.entries.map(\.byteCount) == [4, 0, 6])
        #expect(archive.entries.map(\.isFolder) == [false, true, false])
    }

    @Test(arguments: ["deflated", "data-descriptor", "zip64"])
    func `a deflated entry gives its bytes however its header is written`(name: String) throws {
        let archive = try ZipArchive(Fixture.bytes("xlsx/\(name).zip"))
        let entry = try #require(archive.entries.first)
        let text = String(decoding: try archive.bytes(of: entry), as: UTF8.self)
        #expect(text == String(repeating: "Acta de la asamblea. ", count: 200))
    }

    @Test func `an entry is found whatever its case and slashes`() throws {
        let zip = archive { $0.add("XL\\Workbook.xml", "<a/>") }
        let archive = try ZipArchive(zip.bytes)
        #expect(archive.entry(named: "xl/workbook.xml")?.name == "XL/Workbook.xml")
        #expect(archive.entry(named: "/ACTA.TXT")?.byteCount == 4)
        #expect(archive.entry(named: "otra.txt") == nil)
    }

    @Test func `two names that differ in case are refused`() {
        let zip = archive { $0.add("ACTA.txt", "otra") }
        let error = ingestError { () throws(IngestError) in try ZipArchive(zip.bytes) }
        #expect(error == .damagedArchive(.duplicateName, entry: "ACTA.txt"))
    }

    @Test func `entries that share bytes are refused`() {
        let zip = archive {
            $0.add("copia.txt", "Acta")
            $0.entries[3].offset = 0
        }
        let error = ingestError { () throws(IngestError) in try ZipArchive(zip.bytes) }
        #expect(error == .damagedArchive(.overlap, entry: "copia.txt"))
    }

    @Test func `an archive cut off is refused as incomplete`() {
        let bytes = Array(archive { _ in }.bytes.dropLast(30))
        let error = ingestError { () throws(IngestError) in try ZipArchive(bytes) }
        #expect(error == .damagedArchive(.truncated, entry: ""))
    }

    @Test func `an entry with a password is refused when it is read, not before`() throws {
        let archive = try ZipArchive(archive { $0.entries[0].flags |= 1 }.bytes)
        #expect(error(reading: 0, of: archive) == .damagedArchive(.encrypted, entry: "acta.txt"))
        #expect(error(reading: 2, of: archive) == nil)
    }

    @Test func `another method of compression is refused`() throws {
        let archive = try ZipArchive(archive { $0.entries[0].method = 12 }.bytes)
        #expect(error(reading: 0, of: archive) == .damagedArchive(.method, entry: "acta.txt"))
    }

    @Test func `bytes that are no deflate stream are refused`() throws {
        let archive = try ZipArchive(archive { $0.entries[0].method = 8 }.bytes)
        #expect(error(reading: 0, of: archive) == .damagedArchive(.corrupt, entry: "acta.txt"))
    }

    @Test func `a wrong checksum is refused`() throws {
        let archive = try ZipArchive(archive { $0.entries[0].checksum = 1 }.bytes)
        #expect(error(reading: 0, of: archive) == .damagedArchive(.checksum, entry: "acta.txt"))
    }

    @Test func `a wrong size is refused`() throws {
        let archive = try ZipArchive(archive { $0.entries[0].declaredCount = 3 }.bytes)
        #expect(error(reading: 0, of: archive) == .damagedArchive(.size, entry: "acta.txt"))
    }

    @Test func `a deflated entry larger than declared is stopped`() throws {
        var bytes = try Fixture.bytes("xlsx/deflated.zip")
        let directory = bytes.count - 22 - 46 - 8
        bytes[directory + 24] = 0x67
        let archive = try ZipArchive(bytes)
        #expect(error(reading: 0, of: archive) == .damagedArchive(.size, entry: "acta.txt"))
    }

    @Test func `a bomb is refused by its ratio`() throws {
        let archive = try ZipArchive(Fixture.bytes("xlsx/bomb-ratio.zip"))
        #expect(
            error(reading: 0, of: archive)
                == .limitExceeded(.ratio, allowed: 250, place: "ceros.txt"))
    }

    @Test func `too many entries are refused before they are read`() {
        var limits = IngestLimits()
        limits.maxEntries = 2
        let bytes = archive { _ in }.bytes
        let error = ingestError { () throws(IngestError) in try ZipArchive(bytes, limits: limits) }
        #expect(error == .limitExceeded(.entries, allowed: 2, place: ""))
    }

    @Test func `declared sizes beyond the total are refused`() {
        var limits = IngestLimits()
        limits.maxTotalBytes = 9
        let bytes = archive { _ in }.bytes
        let error = ingestError { () throws(IngestError) in try ZipArchive(bytes, limits: limits) }
        #expect(error == .limitExceeded(.totalBytes, allowed: 9, place: ""))
    }

    @Test func `a part beyond its limit is refused`() throws {
        var limits = IngestLimits()
        limits.maxPartBytes = 5
        let archive = try ZipArchive(archive { _ in }.bytes, limits: limits)
        #expect(
            error(reading: 2, of: archive)
                == .limitExceeded(.partBytes, allowed: 5, place: "fotos/sede.jpg"))
    }

    @Test func `bytes before the archive are stepped over`() throws {
        let archive = try ZipArchive(Array("prefijo".utf8) + archive { _ in }.bytes)
        let bytes = try archive.bytes(of: archive.entries[0])
        #expect(String(decoding: bytes, as: UTF8.self) == "Acta")
    }

    private func error(reading index: Int, of archive: ZipArchive) -> IngestError? {
        ingestError { () throws(IngestError) in try archive.bytes(of: archive.entries[index]) }
    }
}
