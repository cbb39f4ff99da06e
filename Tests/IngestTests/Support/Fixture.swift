import Foundation

@testable import Ingest

/// A file of `Tests/Fixtures`.
enum Fixture {
    static func bytes(_ path: String) throws -> [UInt8] {
        let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")
        return [UInt8](try Data(contentsOf: fixtures.appending(path: path)))
    }
}
