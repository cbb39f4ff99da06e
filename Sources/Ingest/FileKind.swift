/// What a file is, by its content; its name is not asked.
public enum FileKind: String, Sendable, CaseIterable {
    /// Zero bytes, or only white space.
    case empty
    /// An Excel workbook, with or without macros.
    case xlsx
    /// An Excel binary workbook.
    case xlsb
    /// An Excel 97-2003 workbook.
    case xls
    /// An Office document that asks for a password to open.
    case encrypted
    /// An OpenDocument spreadsheet.
    case ods
    /// An OpenDocument spreadsheet as one XML file.
    case flatODS
    /// An Apple Numbers document.
    case numbers
    /// A Word document.
    case docx
    /// A Word 97-2003 document.
    case doc
    /// A PowerPoint presentation.
    case pptx
    /// Any other zip archive: a package of evidence.
    case zip
    /// A zip archive whose directory cannot be read.
    case damagedZip
    /// A package that is no zip: RAR, 7-Zip, tar, gzip, bzip2 or xz.
    case otherPackage
    /// A PDF.
    case pdf
    /// A JPEG image.
    case jpeg
    /// A PNG image.
    case png
    /// A web page.
    case html
    /// XML that is no office document in a zip.
    case xml
    /// Text: a CSV file, perhaps.
    case text
    /// None of these.
    case other

    /// Looks at the content. **Complexity**: O(bytes); of an archive only the directory is read.
    public static func of(_ bytes: [UInt8]) -> FileKind {
        if starts(bytes, with: [0x50, 0x4B, 0x03, 0x04])
            || starts(bytes, with: [0x50, 0x4B, 0x05, 0x06])
        {
            guard let archive = try? ZipArchive(bytes, isPackage: true) else { return .damagedZip }
            return of(archive)
        }
        if starts(bytes, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return ofCompound(bytes)
        }
        if isOtherPackage(bytes) { return .otherPackage }
        if starts(bytes, with: Array("%PDF-".utf8)) { return .pdf }
        if starts(bytes, with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if starts(bytes, with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        return ofText(bytes)
    }

    static func of(_ archive: ZipArchive) -> FileKind {
        func holds(_ name: String) -> Bool { archive.entry(named: name) != nil }
        if let entry = archive.entry(named: "mimetype"), entry.byteCount < 200,
            let type = try? archive.bytes(of: entry)
        {
            return starts(type, with: Array(ODSReader.mediaType.utf8)) ? .ods : .zip
        }
        if holds("[Content_Types].xml") || holds("_rels/.rels") {
            if holds("xl/workbook.bin") { return .xlsb }
            if holds("word/document.xml") { return .docx }
            if holds("ppt/presentation.xml") { return .pptx }
            let package = OfficePackage(archive: archive, limits: .standard)
            let path = try? package.workbookPath()
            return path == nil ? .zip : .xlsx
        }
        if holds("Index/Document.iwa") || holds("Index.zip") { return .numbers }
        return .zip
    }

    /// OLE: the names of its streams tell what it is.
    private static func ofCompound(_ bytes: [UInt8]) -> FileKind {
        func holds(_ name: String) -> Bool {
            ByteSearch.contains(
                name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, in: bytes)
        }
        if holds("EncryptedPackage") { return .encrypted }
        if holds("WordDocument") { return .doc }
        return holds("Workbook") || holds("Book") ? .xls : .other
    }

    private static func ofText(_ bytes: [UInt8]) -> FileKind {
        let hasMark = starts(bytes, with: [0xFF, 0xFE]) || starts(bytes, with: [0xFE, 0xFF])
        if !hasMark && !TextEncoding.looksLikeUTF16(bytes.span) {
            let isBinary = bytes.prefix(65_536).contains { byte in
                byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1A && byte != 0x1B
            }
            if isBinary { return .other }
        }
        guard let first = bytes.first(where: { $0 > 0x20 }) else { return .empty }
        guard first == UInt8(ascii: "<") || starts(bytes, with: [0xEF, 0xBB, 0xBF, 0x3C]) else {
            return .text
        }
        let declarations = String(decoding: bytes.prefix(16_384), as: UTF8.self)
        if declarations.contains(":mimetype=\"" + ODSReader.mediaType) { return .flatODS }
        let opening = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
        if opening.contains("<html") || opening.contains("<table") { return .html }
        return opening.contains("<?xml") ? .xml : .text
    }

    private static func isOtherPackage(_ bytes: [UInt8]) -> Bool {
        let marks: [[UInt8]] = [
            Array("Rar!\u{1A}\u{07}".utf8), [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0x1F, 0x8B, 8],
            [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], Array("BZh".utf8),
        ]
        return marks.contains { starts(bytes, with: $0) }
            || bytes.dropFirst(257).starts(with: Array("ustar".utf8))
    }

    private static func starts(_ bytes: [UInt8], with mark: [UInt8]) -> Bool {
        bytes.starts(with: mark)
    }
}

/// Finds bytes in bytes.
enum ByteSearch {
    static func contains(_ pattern: [UInt8], in bytes: [UInt8]) -> Bool {
        guard let first = pattern.first, bytes.count >= pattern.count else {
            return pattern.isEmpty
        }
        for start in 0...(bytes.count - pattern.count) where bytes[start] == first {
            if bytes[start..<(start + pattern.count)].elementsEqual(pattern) { return true }
        }
        return false
    }
}
