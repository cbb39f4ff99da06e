/// What a document hides that no document needs: macros, scripts, programs, a second format.
///
/// **Source**: MS-OVBA §2.2 (`vbaProject.bin`, `_VBA_PROJECT`); ISO 32000-1 §12.6.4 (`/JavaScript`, `/Launch`), §7.11.4
/// (`/EmbeddedFile`); PE (`MZ`), ELF; A. Albertini, "Funky file formats" (a PDF that is also an archive).
struct Hazards: Hashable, Sendable {
    /// Macros or scripts, which run when the document is opened.
    var hasMacros = false
    /// Is itself a program.
    var isProgram = false
    /// Holds a program.
    var holdsProgram = false
    /// Opens as two kinds of file.
    var isPolyglot = false

    init() {}

    init(_ bytes: [UInt8], mediaType: String, archive: ZipDocument?) {
        isProgram = Self.isProgram(bytes[...])
        if let archive {
            read(archive, bytes)
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            hasMacros = CompoundDocument.hasMacros(bytes)
        } else if mediaType == "application/pdf" {
            readPDF(bytes)
        } else if mediaType.hasPrefix("image/") {
            isPolyglot = ByteSearch.contains("%PDF-", in: bytes) || ZipDocument.endsOne(bytes)
        }
    }

    private mutating func read(_ document: ZipDocument, _ bytes: [UInt8]) {
        hasMacros = document.names.contains {
            let name = $0.lowercased()
            return name.hasSuffix("vbaproject.bin") || name.hasPrefix("basic/")
                || name.hasPrefix("scripts/")
        }
        holdsProgram =
            document.mediaType != nil
            && document.names.contains { name in
                Self.programs.contains { name.lowercased().hasSuffix($0) }
            }
        isPolyglot = document.mediaType != nil && Self.head("%PDF-", bytes)
    }

    private mutating func readPDF(_ bytes: [UInt8]) {
        let names = ByteSearch.found(["/JavaScript", "/Launch", "/EmbeddedFile"], in: bytes)
        hasMacros = names.contains("/JavaScript") || names.contains("/Launch")
        holdsProgram = names.contains("/EmbeddedFile") && Self.namesProgram(bytes)
        isPolyglot =
            !Self.head("%PDF-", bytes)
            || ZipDocument.endsOne(bytes, after: PDFDocument.end(of: bytes))
    }

    /// True where an embedded file is called like a program.
    private static func namesProgram(_ bytes: [UInt8]) -> Bool {
        let endings = programs.flatMap { [$0 + ")", $0.uppercased() + ")"] }
        return !ByteSearch.found(endings, in: bytes).isEmpty
    }

    /// True where the text stands at the start; programs allow some bytes before it.
    private static func head(_ text: String, _ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) && bytes.dropFirst(3).starts(with: text.utf8)
            || bytes.prefix(64).drop { $0 == 0x20 || (9...13).contains($0) }.starts(
                with: text.utf8)
    }

    private static func isProgram(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46])
            || bytes.starts(with: "MZ".utf8) && bytes.count > 64 && isPortableExecutable(bytes)
            || bytes.starts(with: "#!/".utf8)
    }

    private static func isPortableExecutable(_ bytes: ArraySlice<UInt8>) -> Bool {
        let start = bytes.startIndex
        let offset = (0..<4).reduce(0) { $0 | Int(bytes[start + 0x3C + $1]) << (8 * $1) }
        return offset + 2 <= bytes.count && bytes[(start + offset)...].starts(with: "PE".utf8)
    }

    private static let programs = [
        ".exe", ".dll", ".scr", ".bat", ".cmd", ".ps1", ".vbs", ".js", ".jar", ".com", ".msi",
        ".hta", ".sh",
    ]
}
