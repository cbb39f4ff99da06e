/// The end of a file's name, which decides the program that a computer opens it with.
struct FileEnding {
    private let ending: String

    init(of fileName: String) {
        let dot = fileName.lastIndex(of: ".")
        ending = dot.map { fileName[fileName.index(after: $0)...].lowercased() } ?? ""
    }

    /// True where that program opens text of a media type: never for text that was renamed `.pdf`, nor for a shortcut,
    /// which leads somewhere only on the computer where it was made.
    func opens(text mediaType: String) -> Bool {
        switch (ending, mediaType) {
        // Word and Excel save such text under their old endings.
        case ("doc", "text/rtf"), ("doc", "text/xml"), ("xls", "text/xml"): true
        default: !Self.otherThanText.contains(ending)
        }
    }

    /// True where that program follows a link and opens no document.
    var isShortcut: Bool { Self.shortcuts.contains(ending) }

    /// True for a document that is a zip archive of a kind that is not looked into: a drawing, a map, a diagram.
    var isOtherZipDocument: Bool { Self.otherZipDocuments.contains(ending) }

    /// True where that program would not open content of a media type, or opens it as something else.
    func misleads(about mediaType: String) -> Bool {
        guard let families = Self.families[ending] else { return false }
        return !families.contains { mediaType.hasPrefix($0) }
    }

    private static let shortcuts: Set<String> = [
        "lnk", "url", "webloc", "desktop", "gdoc", "gsheet", "gslides", "gform",
    ]

    private static let otherZipDocuments: Set<String> = [
        "vsdx", "vsdm", "odg", "odf", "odb", "xlsb", "pages", "numbers", "key", "epub", "kmz",
        "mmap", "xmind", "pub", "one", "mpp", "gpkg",
    ]

    private static let families: [String: [String]] = [
        "pdf": ["application/pdf"], "png": ["image/png"], "jpg": ["image/jpeg"],
        "jpeg": ["image/jpeg"], "tif": ["image/tiff"], "tiff": ["image/tiff"],
        "heic": ["image/hei"], "heif": ["image/hei"], "eml": ["message/rfc822", "text/"],
        "docx": ["application/vnd.openxmlformats-officedocument.wordprocessingml"],
        "xlsx": ["application/vnd.openxmlformats-officedocument.spreadsheetml"],
        "pptx": ["application/vnd.openxmlformats-officedocument.presentationml"],
        "odt": ["application/vnd.oasis.opendocument.text"],
        "ods": ["application/vnd.oasis.opendocument.spreadsheet"],
        "odp": ["application/vnd.oasis.opendocument.presentation"],
        "doc": ["application/msword", "text/rtf", "text/xml"],
        "xls": ["application/vnd.ms-excel", "text/"], "ppt": ["application/vnd.ms-powerpoint"],
        "txt": ["text/"], "csv": ["text/", "application/csv"], "exe": [], "zip": [],
    ]

    private static let otherThanText: Set<String> = [
        "pdf", "doc", "docx", "docm", "xls", "xlsx", "xlsm", "ppt", "pptx", "odt", "ods", "odp",
        "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "heic", "heif", "webp",
        "url", "webloc", "desktop",
    ]
}
