import SSMEModel

/// What the container of one file shows: its media type, whether people can open it, and what it hides.
///
/// Advice for whoever edits this: libmagic tells the type, the readers in `Formats/` tell whether the
/// file is whole and open. A new kind of document is a line in `Kind` and, where a cut-off copy can
/// be told, a reader.
struct ContainerFacts {
    /// Accepted, empty or unreadable.
    let status: EvidenceItem.Status
    let mediaType: String?
    /// Why the file does not open; `nil` where it does, or where nothing is known of why.
    let flaw: Flaw?
    let hazards: Hazards

    /// Why a file does not open.
    enum Flaw: String {
        case tooLarge = "too_large"
        case password, truncated, shortcut, archive, renamed, page, program, polyglot, other

        init(_ loss: EvidenceFile.Loss) {
            switch loss {
            case .damaged: self = .truncated
            case .locked: self = .password
            case .tooLarge: self = .tooLarge
            }
        }
    }

    /// Looks at the content of a file once, and at what its name promises.
    init(_ file: EvidenceFile, detector: borrowing LibMagic, limits: EvidenceLimits) {
        let bytes = file.bytes
        if let loss = file.loss {
            self.init(.unreadable, nil, flaw: Flaw(loss))
            return
        }
        guard bytes.count <= limits.maxFileBytes else {
            self.init(.unreadable, nil, flaw: .tooLarge)
            return
        }
        guard !Self.isBlank(bytes) else {
            self.init(.empty, nil, flaw: nil)
            return
        }
        let sniffed = detector.mediaType(of: bytes.prefix(limits.maxSniffedBytes))
        let archive =
            ZipDocument.isOne(bytes)
            ? ZipDocument(bytes, maxEntries: limits.maxContainerEntries) : nil
        let hazards = Hazards(bytes, mediaType: sniffed ?? "", archive: archive)
        if Shortcut.isOne(bytes, name: file.name) {
            self.init(.unreadable, sniffed, flaw: .shortcut, hazards)
        } else if hazards.isProgram {
            self.init(.unreadable, sniffed, flaw: .program, hazards)
        } else {
            let container = Self.container(bytes, sniffed, file.name, archive)
            let isHidden = container.flaw == nil && (hazards.holdsProgram || hazards.isPolyglot)
            guard isHidden else {
                self.init(container.status, container.mediaType, flaw: container.flaw, hazards)
                return
            }
            self.init(
                .unreadable, container.mediaType,
                flaw: hazards.holdsProgram ? .program : .polyglot, hazards)
        }
    }

    private init(
        _ status: EvidenceItem.Status, _ mediaType: String?, flaw: Flaw?,
        _ hazards: Hazards = Hazards()
    ) {
        self.status = status
        self.mediaType = mediaType
        self.flaw = flaw
        self.hazards = hazards
    }

    /// The same as rules read it.
    func facts(of file: EvidenceFile) -> [DocumentFact: FactValue] {
        var facts: [DocumentFact: FactValue] = [
            .flaw: .text(LocalizedText(flaw?.rawValue ?? "")),
            .macros: .truth(hazards.hasMacros),
            .program: .truth(hazards.isProgram || hazards.holdsProgram),
            .polyglot: .truth(hazards.isPolyglot),
        ]
        let misleads = mediaType.map { FileEnding(of: file.name).misleads(about: $0) } ?? false
        facts[.misnamed] = .truth(status == .accepted && misleads)
        if mediaType == "application/pdf" {
            let signature = PDFSignature(file.bytes)
            facts[.signed] = .truth(signature != nil)
            facts[.signedWhole] = signature.map { .truth($0.coversWhole) }
        }
        return facts
    }

    private typealias Found = (status: EvidenceItem.Status, mediaType: String?, flaw: Flaw?)

    private static func container(
        _ bytes: [UInt8], _ sniffed: String?, _ name: String, _ archive: ZipDocument?
    ) -> Found {
        func found(_ flaw: Flaw?, _ mediaType: String?) -> Found {
            (flaw == nil ? .accepted : .unreadable, mediaType, flaw)
        }
        switch ZipDocument.isOne(bytes) ? .zip : Kind(mediaType: sniffed ?? "") {
        case .pdf:
            let flaw: Flaw? =
                PDFDocument.isWhole(bytes)
                ? nil : PDFDocument.hasEnd(bytes) ? .password : .truncated
            return found(flaw, sniffed)
        case .png: return found(PNGImage.isWhole(bytes) ? nil : .truncated, sniffed)
        case .jpeg: return found(JPEGImage.isWhole(bytes) ? nil : .truncated, sniffed)
        case .zip:
            guard let archive else { return found(.truncated, sniffed) }
            if archive.mediaType == nil, FileEnding(of: name).isOtherZipDocument {
                return found(nil, sniffed)
            }
            let flaw: Flaw? =
                archive.mediaType != nil ? nil : archive.isLocked ? .password : .archive
            return found(flaw, archive.mediaType ?? sniffed)
        case .compound:
            let named = CompoundDocument.mediaType(bytes)
            let flaw: Flaw? =
                named != nil ? nil : CompoundDocument.isLocked(bytes) ? .password : .other
            return found(flaw, named ?? sniffed)
        case .text(let type):
            let opens = FileEnding(of: name).opens(text: type)
            return found(opens ? nil : .renamed, sniffed)
        case .whole: return found(nil, sniffed)
        case nil:
            let flaw: Flaw =
                sniffed == "text/html"
                ? .page
                : sniffed == "application/encrypted"
                    ? .password : Archive.mediaTypes.contains(sniffed ?? "") ? .archive : .other
            return found(flaw, sniffed)
        }
    }

    private enum Archive {
        static let mediaTypes: Set<String> = [
            "application/x-rar", "application/x-7z-compressed", "application/gzip",
            "application/x-tar", "application/x-bzip2", "application/x-xz", "application/zip",
        ]
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
