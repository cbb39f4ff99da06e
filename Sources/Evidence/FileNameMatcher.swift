/// Finds the file that a person means by a name typed in a cell.
///
/// Letter case, edge spaces, quotes, folders and the way accents are encoded (NFC or NFD: two equal
/// `String`s in Swift) make no difference. The extension may be left out where one file fits.
struct FileNameMatcher {
    /// The file that a name stands for.
    struct Match {
        /// The index of the file; `nil` where there is none, or where only an extension would tell which.
        let chosen: Int?
        /// Every file that the name may mean: several where folders hold one each, or where it has no extension.
        let candidates: [Int]

        /// The same without some files, where that leaves one.
        func leaving(_ others: Set<Int>) -> Match {
            let rest = candidates.filter { !others.contains($0) }
            return rest.count == 1 ? Match(chosen: rest[0], candidates: rest) : self
        }
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

    /// The file meant by `typed`, and the others that it may mean.
    func match(_ typed: String) -> Match {
        let wanted = Self.components(typed)
        // A link is no file of the package, even where its last part looks like one.
        guard let baseName = wanted.last, !typed.contains("://") else {
            return Match(chosen: nil, candidates: [])
        }
        if let named = byBaseName[baseName] {
            let inFolder = named.filter { paths[$0].hasSuffix(wanted) }
            let candidates = inFolder.isEmpty ? named : inFolder
            return Match(chosen: candidates.first, candidates: candidates)
        }
        let candidates = byStem[baseName] ?? []
        return Match(chosen: candidates.count == 1 ? candidates[0] : nil, candidates: candidates)
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
