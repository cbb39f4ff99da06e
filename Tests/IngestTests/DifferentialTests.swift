import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Ingest

/// The scanner and libxml2 see the same in whatever the scanner does not decline.
///
/// `SSME_CORPUS` names a folder of workbooks to compare as well, `SSME_MUTATIONS` how often each part is spoiled:
/// `scripts/differential` sets them.
struct DifferentialTests {
    private static let fixtures = [
        "xlsx/form-openpyxl.xlsx", "xlsx/form-libreoffice.xlsx", "xlsx/form-xlsxwriter.xlsx",
        "xlsx/dates-1904.xlsx",
    ]

    @Test func `the usual parts are scanned, not declined`() throws {
        for file in Self.fixtures {
            for (name, bytes) in Self.parts(of: try Fixture.bytes(file)) {
                let listing = try PartReading.byScanner(bytes, XMLListing())
                #expect(listing != nil, "\(file) \(name)")
            }
        }
    }

    @Test(arguments: fixtures)
    func `every part of a fixture is seen alike`(file: String) throws {
        for (name, bytes) in Self.parts(of: try Fixture.bytes(file)) {
            for width in [nil, 1, 100] {
                #expect(PartReading.differences(bytes, width: width) == [], "\(name)")
            }
        }
    }

    @Test(arguments: UInt64(0)..<400)
    func `a mutated part is seen alike`(seed: UInt64) {
        var random = SplitMix64(state: seed)
        for document in XMLMutation.documents {
            let bytes = XMLMutation.mutate(document, &random)
            let width = random.next() % 2 == 0 ? nil : 1 + Int(random.next() % 200)
            #expect(PartReading.differences(bytes, width: width) == [])
        }
    }

    @Test(.enabled(if: corpus != nil))
    func `every part of a corpus is seen alike, spoiled or not`() throws {
        let corpus = try #require(Self.corpus)
        let count = Self.mutationCount
        let files =
            FileManager.default.enumerator(atPath: corpus)?.compactMap { $0 as? String } ?? []
        var seen = 0
        var declined = 0
        for file in files.sorted() where file.hasSuffix(".xlsx") || file.hasSuffix(".xlsm") {
            let path = URL(filePath: corpus).appending(path: file)
            for (name, bytes) in Self.parts(of: [UInt8](try Data(contentsOf: path))) {
                seen += 1
                let listing = try? PartReading.byScanner(bytes, XMLListing())
                if listing == nil { declined += 1 }
                #expect(PartReading.differences(bytes) == [], "\(file) \(name)")
                guard bytes.count < 200_000 else { continue }
                var random = SplitMix64(state: UInt64(bytes.count))
                for _ in 0..<count {
                    let mutated = XMLMutation.mutate(bytes, &random)
                    #expect(PartReading.differences(mutated) == [], "\(file) \(name)")
                }
            }
        }
        print("parts: \(seen), declined: \(declined), mutations of each: \(count)")
        #expect(seen > 0)
    }

    private static let corpus = ProcessInfo.processInfo.environment["SSME_CORPUS"]
    private static let mutationCount =
        Int(ProcessInfo.processInfo.environment["SSME_MUTATIONS"] ?? "") ?? 0

    /// The XML parts of a workbook that can be inflated; none of a file that is no archive.
    private static func parts(of bytes: [UInt8]) -> [(name: String, bytes: [UInt8])] {
        guard let archive = try? ZipArchive(bytes) else { return [] }
        return archive.entries.compactMap { entry in
            guard entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels"),
                let content = try? archive.bytes(of: entry)
            else { return nil }
            return (entry.name, content)
        }
    }
}
