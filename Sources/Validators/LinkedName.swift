/// Tells a link or a shortcut, typed where a file's name is asked for.
enum LinkedName {
    /// True for a web address and for the name of a shortcut.
    static func isLink(_ typed: String) -> Bool {
        let text = typed.lowercased()
        if text.contains("://") || text.hasPrefix("www.") { return true }
        let parts = text.split(separator: "/", maxSplits: 1)
        if parts.count == 2, !text.contains(" "), hosts.contains(where: parts[0].hasSuffix) {
            return true
        }
        return shortcuts.contains(where: text.hasSuffix)
    }

    /// What the name of a computer ends with where people leave out `https://`; a folder seldom does.
    private static let hosts = [".com", ".com.co", ".edu.co", ".gov.co", ".org", ".net", ".ms"]
    private static let shortcuts = [".lnk", ".url", ".webloc", ".gdoc", ".gsheet", ".gslides"]
}
