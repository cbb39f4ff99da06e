import SSMEModel

/// Files that arrived under a name like one that did not: without its accents, with a slip, or several names in one cell.
enum NearName {
    /// At most three, in their order; none where no name is near.
    static func of(_ typed: String, among names: [String]) -> [String] {
        guard names.count <= mostNames, !typed.contains("://"), typed.utf8.count <= mostBytes else {
            return []
        }
        let wanted = words(typed)
        guard !wanted.isEmpty else { return [] }
        return Array(
            names.filter { $0.utf8.count <= mostBytes && isNear(words($0), wanted) }.prefix(3))
    }

    /// True where one name's words are all in the other, in their order, or where they differ in a slip.
    private static func isNear(_ name: [String], _ wanted: [String]) -> Bool {
        guard !name.isEmpty else { return false }
        if wanted.count >= name.count {
            for start in 0...(wanted.count - name.count)
            where wanted[start..<(start + name.count)].elementsEqual(name) { return true }
        }
        let (one, other) = (name.joined(), wanted.joined())
        return Nearest.word(to: one, among: [other]) != nil
    }

    /// The words of the file's own name, folded, without its folders and its ending.
    private static func words(_ name: String) -> [String] {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        return TextTokens(last).words.map(\.text).filter { !endings.contains($0) }
    }

    /// Among more, or longer ones, nobody looks.
    private static let mostNames = 500
    private static let mostBytes = 400
    private static let endings: Set<String> = [
        "csv", "doc", "docx", "eml", "jpeg", "jpg", "odp", "ods", "odt", "pdf", "png", "pptx",
        "rtf", "tif", "tiff", "txt", "xls", "xlsx",
    ]
}
