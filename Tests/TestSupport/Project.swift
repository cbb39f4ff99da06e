public import Foundation

/// Where the tests find the project's own files.
public enum Project {
    /// The project's folder.
    public static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A file or folder of the project: `config/pipeline.yml`; a slash at the end stays.
    public static func path(_ relative: String) -> String { root.path + "/" + relative }
}
