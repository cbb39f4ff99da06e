import Foundation
import TestSupport

@testable import Ingest

/// A file of `Tests/Fixtures`.
enum Fixture {
    static func path(_ path: String) -> String {
        Project.path("Tests/Fixtures/" + path)
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: Self.path(path))))
    }

    /// Has a body look at a file of these bytes, which is gone afterwards.
    static func withFile<Result>(
        _ bytes: [UInt8], _ body: (String) throws -> Result
    ) throws -> Result {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try body(file.path)
    }
}
