/// Files that lead to a document on somebody's computer or in somebody's cloud, and hold none.
///
/// **Source**: MS-SHLLINK §2.1 (header of a Windows shortcut); the placeholders of Google Drive, of macOS and of Linux
/// desktops as their programs write them.
enum Shortcut {
    static func isOne(_ bytes: [UInt8], name: String) -> Bool {
        if bytes.starts(with: [0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0]) { return true }
        guard bytes.count <= 64_000, !bytes.starts(with: "%PDF-".utf8) else { return false }
        let ending = FileEnding(of: name)
        if ending.isShortcut { return true }
        let head = String(decoding: bytes.prefix(2_000), as: UTF8.self).lowercased()
        if head.hasPrefix("[internetshortcut]") || head.hasPrefix("[desktop entry]") { return true }
        let isPlaceholder =
            head.hasPrefix("{") && !head.hasPrefix(#"{\rtf"#)
            && ["\"doc_id\"", "docs.google.com", "drive.google.com"].contains(where: head.contains)
        return isPlaceholder
            || head.contains("<plist") && head.contains("<key>url</key>")
    }
}
