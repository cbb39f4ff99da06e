/// Finds the file that a person means by a name typed in a cell.
///
/// Letter case, edge spaces, quotes, folders and the way accents are encoded (NFC or NFD: two equal
/// `String`s in Swift) make no difference. The extension may be left out where one file fits.
struct FileNameMatcher {
    /// The file that a name stands for.
    struct Match {
        /// The index of the file.
        let chosen: Int
        /// Every file of that name, where several folders hold one; contains `chosen`.
        let candidates: [Int]
    }

    private var byBaseName: [String: [Int]] = [:]
    private var byStem: [String: [Int]] = [:]
    private let paths: [[String]]

    /// Indexes the paths of a package.
    init(names: [String]) {
        paths = names.map(Self.components)
        for (index, path) in paths.enumerated() {
            guard let baseName = path.last else { continue }
            byBaseName[baseName, default: []].append(index)
            byStem[Self.stem(baseName), default: []].append(index)
        }
    }

    /// The file meant by `typed`; `nil` where none is, or where only an extension would tell which.
    func match(_ typed: String) -> Match? {
        let wanted = Self.components(typed)
        // A link is no file of the package, even where its last part looks like one.
        guard let baseName = wanted.last, !typed.contains("://") else { return nil }
        if let candidates = byBaseName[baseName] {
            let inFolder = candidates.filter { paths[$0].hasSuffix(wanted) }
            return (inFolder.first ?? candidates.first).map {
                Match(chosen: $0, candidates: inFolder.isEmpty ? candidates : inFolder)
            }
        }
        guard let candidates = byStem[baseName], candidates.count == 1 else { return nil }
        return Match(chosen: candidates[0], candidates: candidates)
    }

    /// The files that `typed` may mean where it means no single one.
    func candidates(_ typed: String) -> [Int] {
        guard let baseName = Self.components(typed).last, !typed.contains("://") else { return [] }
        return byBaseName[baseName] ?? byStem[baseName] ?? []
    }

    private static func components(_ path: String) -> [String] {
        path.lowercased().split(whereSeparator: { $0 == "/" || $0 == "\\" })
            .map { trimmed($0) }.filter { !$0.isEmpty && $0 != "." }
    }

    private static func trimmed(_ text: Substring) -> String {
        let isEdge: (Character) -> Bool = { $0.isWhitespace || "\"«»“”'".contains($0) }
        let head = text.drop(while: isEdge)
        return String(
            head[..<(head.lastIndex { !isEdge($0) }.map(head.index(after:)) ?? head.endIndex)])
    }

    private static func stem(_ name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}

extension [String] {
    fileprivate func hasSuffix(_ tail: [String]) -> Bool {
        count >= tail.count && suffix(tail.count).elementsEqual(tail)
    }
}
