import SSMEModel

/// What the content of one file shows: its media type, and whether people can open it.
///
/// Advice for whoever edits this: libmagic tells the type, the readers in `Formats/` tell whether the
/// file is whole and open. A new kind of document is a line in `Kind` and, where a cut-off copy can
/// be told, a reader.
struct DocumentFacts {
    let status: EvidenceItem.Status
    let mediaType: String?

    /// Looks at the content of a file once, and at what its name promises.
    init(_ file: EvidenceFile, detector: borrowing LibMagic, limits: EvidenceLimits) {
        let bytes = file.bytes
        guard bytes.count <= limits.maxFileBytes else {
            (status, mediaType) = (.unreadable, nil)
            return
        }
        guard !Self.isBlank(bytes) else {
            (status, mediaType) = (.empty, nil)
            return
        }
        let sniffed = detector.mediaType(of: bytes.prefix(limits.maxSniffedBytes))
        let isZip = bytes.starts(with: "PK\u{3}\u{4}".utf8)
        switch isZip ? .zip : Kind(mediaType: sniffed ?? "") {
        case .pdf:
            (status, mediaType) = (PDFDocument.isWhole(bytes) ? .accepted : .unreadable, sniffed)
        case .png:
            (status, mediaType) = (PNGImage.isWhole(bytes) ? .accepted : .unreadable, sniffed)
        case .jpeg:
            (status, mediaType) = (JPEGImage.isWhole(bytes) ? .accepted : .unreadable, sniffed)
        case .zip:
            let document = ZipDocument(bytes, maxEntries: limits.maxContainerEntries)
            mediaType = document?.mediaType ?? sniffed
            status = document?.mediaType == nil ? .unreadable : .accepted
        case .compound:
            let named = CompoundDocument.mediaType(bytes)
            (status, mediaType) = (named == nil ? .unreadable : .accepted, named ?? sniffed)
        case .text(let type):
            let opens = FileEnding(of: file.name).opens(text: type)
            (status, mediaType) = (opens ? .accepted : .unreadable, sniffed)
        case .whole:
            (status, mediaType) = (.accepted, sniffed)
        case nil:
            (status, mediaType) = (.unreadable, sniffed)
        }
    }

    /// White space of any width, and the zeros that an interrupted copy leaves behind.
    private static func isBlank(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        for mark: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
        where rest.starts(with: mark) {
            rest = rest.dropFirst(mark.count)
        }
        return rest.allSatisfy { $0 == 0 || $0 == 0x20 || (0x09...0x0D).contains($0) }
    }
}

/// The families of documents and images that people can open, told by media type.
private enum Kind {
    case pdf, png, jpeg, zip, compound
    /// Text, which opens only under an ending that goes with it.
    case text(String)
    /// Types whose wholeness only a full decoder could tell.
    case whole

    init?(mediaType: String) {
        switch mediaType {
        case "application/pdf": self = .pdf
        case "image/png": self = .png
        case "image/jpeg": self = .jpeg
        case "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint",
            "application/CDFV2", "application/x-ole-storage", "application/vnd.ms-office":
            self = .compound
        case "image/tiff", "image/heic", "image/heif", "message/rfc822": self = .whole
        // A page that a browser saved in place of the document, such as a request to sign in.
        case "text/html": return nil
        case _ where mediaType.hasPrefix("text/"): self = .text(mediaType)
        case "application/csv": self = .text(mediaType)
        default: return nil
        }
    }
}
