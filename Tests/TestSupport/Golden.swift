import Foundation
public import Testing

/// Compares output with a file under `Tests/Golden`; `RECORD_GOLDEN=1` rewrites the file and fails.
public enum Golden {
    /// Records an issue where the file, named under `Tests/Golden`, says something else.
    public static func expect(
        _ actual: String, equals name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = Project.root.appending(path: "Tests/Golden/\(name)")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(actual.utf8).write(to: file)
            Issue.record("recorded \(name)", sourceLocation: sourceLocation)
            return
        }
        guard let data = try? Data(contentsOf: file) else {
            Issue.record("no golden file \(name)", sourceLocation: sourceLocation)
            return
        }
        let expected = String(decoding: data, as: UTF8.self)
        guard actual != expected else { return }
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
        let line =
            zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            ?? min(old.count, new.count)
        Issue.record(
            "\(name) differs at line \(line + 1): \(new.dropFirst(line).first ?? "end of text")",
            sourceLocation: sourceLocation)
    }
}
