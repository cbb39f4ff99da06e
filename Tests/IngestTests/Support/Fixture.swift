import Foundation

@testable import Ingest

/// A file of `Tests/Fixtures`.
enum Fixture {
    static func path(_ path: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fixtures/" + path).path()
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: Self.path(path))))
    }
}
