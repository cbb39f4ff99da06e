/// Files that programs leave behind in folders, and that nobody sent on purpose.
enum PackageNoise {
    /// True for lock files, thumbnails and the resource forks of macOS.
    static func contains(_ path: String) -> Bool {
        let components = path.split(whereSeparator: { $0 == "/" || $0 == "\\" })
        guard let name = components.last?.lowercased() else { return true }
        return components.contains("__MACOSX") || name.hasPrefix("._") || name.hasPrefix("~$")
            || name.hasPrefix(".~lock.") || leftovers.contains(name)
    }

    private static let leftovers: Set<String> = [".ds_store", "thumbs.db", "desktop.ini"]
}
