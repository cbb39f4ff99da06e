public import Foundation

/// Where the tests find the project's own files.
public enum Project {
    /// The project's folder.
    public static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A file or folder of the project: `config/pipeline.yml`.
    public static func path(_ relative: String) -> String { root.appending(path: relative).path }
}
