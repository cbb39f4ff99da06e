import SSMEModel

/// Files that arrived under a name like one that did not: without its accents, with a slip, or several names in one cell.
struct NearName {
    private let names: [(name: String, words: [String])]
    private var left = mostAsked

    /// Prepares to look among names; among more than so many nobody looks, nor at very long ones.
    init(among names: [String]) {
        let short = names.filter { $0.utf8.count <= Self.mostBytes }
        self.names = names.count > Self.mostNames ? [] : short.map { ($0, Self.words($0)) }
    }

    /// At most three, in their order; none where no name is near, or where so many were asked for before.
    mutating func near(_ typed: String) -> [String] {
        guard left > 0, !names.isEmpty, !typed.contains("://"), typed.utf8.count <= Self.mostBytes
        else { return [] }
        left -= 1
        let wanted = Self.words(typed)
        guard !wanted.isEmpty else { return [] }
        return names.lazy.filter { Self.isNear($0.words, wanted) }.prefix(3).map(\.name)
    }

    /// True where one name's words are all in the other, in their order, or where they differ in a slip.
    private static func isNear(_ name: [String], _ wanted: [String]) -> Bool {
        guard !name.isEmpty else { return false }
        if wanted.count >= name.count {
            for start in 0...(wanted.count - name.count)
            where wanted[start..<(start + name.count)].elementsEqual(name) { return true }
        }
        let (one, other) = (name.joined(), wanted.joined())
        let gap = abs(one.utf8.count - other.utf8.count)
        guard gap <= one.utf8.count / 3 else { return false }
        return Nearest.word(to: one, among: [other]) != nil
    }

    /// The words of the file's own name, folded, without its folders and its ending.
    private static func words(_ name: String) -> [String] {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        return TextTokens(last).words.map(\.text).filter { !endings.contains($0) }
    }

    private static let mostNames = 500
    private static let mostBytes = 120
    private static let mostAsked = 50
    private static let endings: Set<String> = [
        "csv", "doc", "docx", "eml", "jpeg", "jpg", "odp", "ods", "odt", "pdf", "png", "pptx",
        "rtf", "tif", "tiff", "txt", "xls", "xlsx",
    ]
}
