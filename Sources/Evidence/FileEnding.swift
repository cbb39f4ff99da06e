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

    private static let otherThanText: Set<String> = [
        "pdf", "doc", "docx", "docm", "xls", "xlsx", "xlsm", "ppt", "pptx", "odt", "ods", "odp",
        "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "heic", "heif", "webp",
        "url", "webloc", "desktop",
    ]
}
