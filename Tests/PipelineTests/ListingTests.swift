import Foundation
import Glibc
import TestSupport
import Testing

@testable import Pipeline

struct ListingTests {
    @Test func `a folder that became a link meanwhile is not followed`() throws {
        try withTemporaryFolder { folder in
            try write("dentro", to: folder + "/bandeja/X01/soportes/acta.txt")
            try write("fuera", to: folder + "/fuera/acta.txt")
            let files = Listing.files(under: Listing.Path(folder + "/bandeja"))
            #expect(files.map(\.name) == ["X01/soportes/acta.txt"])
            #expect(try files[0].entry.path.read(upTo: 100) == Array("dentro".utf8))
            let inner = folder + "/bandeja/X01/soportes"
            try FileManager.default.removeItem(atPath: inner)
            try FileManager.default.createSymbolicLink(
                atPath: inner, withDestinationPath: folder + "/fuera")
            #expect(throws: PipelineError.self) { try files[0].entry.path.read(upTo: 100) }
            #expect(throws: PipelineError.self) { try Listing.entry(like: files[0].entry) }
            #expect(Listing.files(under: Listing.Path(folder + "/bandeja")).isEmpty)
        }
    }

    @Test func `a folder that somebody named may be a link`() throws {
        try withTemporaryFolder { folder in
            try write("dentro", to: folder + "/fuera/acta.txt")
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/bandeja", withDestinationPath: folder + "/fuera")
            let files = Listing.files(under: Listing.Path(folder + "/bandeja"))
            #expect(try files.map { try $0.entry.path.read(upTo: 100) } == [Array("dentro".utf8)])
        }
    }
}
