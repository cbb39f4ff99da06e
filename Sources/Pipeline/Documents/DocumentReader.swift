import Evidence
import Ingest
import Ledger
import SSMEModel

/// Reads one document: its text by whatever reader there is for its kind, then what the text says. It runs only in the
/// process that reads strangers' documents.
struct DocumentReader {
    let settings: DocumentSettings
    private let lexicon: EvidenceLexicon
    private let pdfToText = Tool("pdftotext")
    private let pdfToPicture = Tool("pdftoppm")
    private let recogniser = Tool("tesseract")
    private let antivirus: AntivirusRelay?
    private let trial = ReaderTrial()

    init(_ settings: DocumentSettings, lexicon: EvidenceLexicon, antivirus: AntivirusRelay?) {
        self.settings = settings
        self.lexicon = lexicon
        self.antivirus = antivirus
    }

    /// What a document says, or why nobody can tell. One in which an antivirus found something is not opened.
    func facts(of file: EvidenceFile, mediaType: String) -> DocumentFacts {
        let virus = antivirus?.scan(file.bytes)
        var facts =
            virus?.isEmpty == false
            ? DocumentFacts(reading: .noReader)
            : facts(of: text(of: file.bytes, mediaType, name: file.name))
        facts.virus = virus
        guard virus?.isEmpty != false else { return facts }
        // What one reader gave up another is not given.
        if isPicture(mediaType) || mediaType == "application/pdf",
            facts.reading != .read, facts.reading != .readerFailed,
            !isTooLarge(file.bytes, mediaType)
        {
            facts.picture = picture(of: file.bytes, mediaType)
        }
        return facts
    }

    private enum Outcome {
        case text(DocumentText)
        case noReader, noProgram, locked, failed
    }

    private func facts(of outcome: Outcome) -> DocumentFacts {
        switch outcome {
        case .noReader: DocumentFacts(reading: .noReader)
        case .noProgram: DocumentFacts(reading: .noProgram)
        case .locked: DocumentFacts(reading: .locked)
        case .failed: DocumentFacts(reading: .readerFailed)
        case .text(let text):
            DocumentFacts(
                text, lexicon: lexicon, notAfter: settings.lastDay,
                digest: { ContentDigest.of($0) })
        }
    }

    private func text(of bytes: [UInt8], _ mediaType: String, name: String) -> Outcome {
        switch mediaType {
        case "application/pdf": return pdf(bytes)
        case "image/png", "image/jpeg", "image/tiff":
            return isTooLarge(bytes, mediaType) ? .noReader : recognised(bytes)
        case "message/rfc822": return .text(MailText.read(bytes))
        case "text/rtf": return .text(DocumentText(text: RichText.plain(bytes)))
        case _ where mediaType.hasPrefix("text/") || mediaType == "application/csv":
            return name.lowercased().hasSuffix(".eml")
                ? .text(MailText.read(bytes))
                : .text(
                    DocumentText(
                        text: Charset.text(Array(bytes.prefix(Self.maxTextBytes))),
                        isWhole: bytes.count <= Self.maxTextBytes))
        case _ where mediaType.hasSuffix("spreadsheetml.sheet"),
            _ where mediaType.hasSuffix("opendocument.spreadsheet"):
            return spreadsheet(bytes, name)
        case _ where mediaType.contains("officedocument"),
            _ where mediaType.contains("opendocument"):
            return package(bytes)
        default: return .noReader
        }
    }

    private static let maxTextBytes = 8 << 20
    /// Pages past it are not read: no document that backs an answer has its say there.
    private static let maxPages = 200
    private static let maxRecognisedPages = 8

    private func pdf(_ bytes: [UInt8]) -> Outcome {
        guard let pdfToText else { return .noProgram }
        let arguments = ["-q", "-layout", "-enc", "UTF-8", "-l", String(Self.maxPages), "-", "-"]
        guard let output = pdfToText.run(arguments, input: bytes) else {
            return bytes.contains(Self.encryption) ? .locked : .failed
        }
        let text = String(decoding: output, as: UTF8.self)
        let pages = output.count { $0 == 0x0C }
        if output.count(where: { $0 > 0x40 }) >= Self.fewLetters {
            let isWhole = pages < Self.maxPages && output.count < Tool.Limits().outputBytes
            return .text(DocumentText(text: text, pageCount: pages, isWhole: isWhole))
        }
        return scan(bytes, pages: max(1, pages))
    }

    /// The text of a PDF's pages as pictures, as far as there is time: half of what the document may take is left for the
    /// page under way.
    private func scan(_ bytes: [UInt8], pages: Int) -> Outcome {
        guard let pdfToPicture, recogniser != nil else { return .noProgram }
        var limits = Tool.Limits()
        limits.outputBytes = 64 << 20
        limits.clockSeconds = max(1, min(limits.clockSeconds, settings.policy.clockSeconds / 4))
        let end = ContinuousClock.now + .seconds(settings.policy.clockSeconds / 2)
        var read: [String] = []
        for page in 1...min(pages, Self.maxRecognisedPages) where ContinuousClock.now < end {
            let number = String(page)
            let arguments = ["-q", "-r", "150", "-gray", "-f", number, "-l", number, "-"]
            guard let picture = pdfToPicture.run(arguments, input: bytes, limits: limits),
                let text = recognise(picture, limits)
            else { break }
            read.append(text)
        }
        guard !read.isEmpty else { return .failed }
        guard saysSomething(read) || trial.recognises else { return .noProgram }
        return .text(
            DocumentText(
                text: read.joined(separator: "\u{0C}"), pageCount: pages, isRecognised: true,
                isWhole: read.count == pages))
    }

    private static let encryption = Array("/Encrypt".utf8)
    /// A page number and a stamp are no text: what has fewer letters is a scan.
    private static let fewLetters = 40

    private func recognised(_ bytes: [UInt8]) -> Outcome {
        guard recogniser != nil else { return .noProgram }
        guard let text = recognise(bytes) else { return .failed }
        guard saysSomething([text]) || trial.recognises else { return .noProgram }
        return .text(DocumentText(text: text, pageCount: 1, isRecognised: true))
    }

    private func saysSomething(_ pages: [String]) -> Bool {
        pages.contains { $0.utf8.contains { $0 > 0x40 } }
    }

    private func recognise(_ picture: [UInt8], _ limits: Tool.Limits = Tool.Limits()) -> String? {
        recogniser?.run(["stdin", "stdout", "-l", "spa"], input: picture, limits: limits)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private func spreadsheet(_ bytes: [UInt8], _ name: String) -> Outcome {
        do throws(IngestError) {
            var limits = IngestLimits.standard
            limits.maxCells = 500_000
            let workbook = try WorkbookReader(limits: limits).read(bytes, fileName: name)
            var text = ""
            for table in workbook.tables {
                text += table.name
                var row = 0
                for cell in table.cells where text.utf8.count < Self.maxTextBytes {
                    text += cell.address.row == row ? "\t" : "\n"
                    row = cell.address.row
                    text += Self.shown(cell)
                }
                text += "\n"
            }
            return .text(
                DocumentText(
                    text: text, pageCount: workbook.tables.count, isSpreadsheet: true,
                    isWhole: text.utf8.count < Self.maxTextBytes))
        } catch { return .failed }
    }

    static func shown(_ cell: Cell) -> String {
        switch cell.value {
        case .date(let date), .datetime(let date, _): date.description
        // Without marks: a year must stay four digits.
        case .number(let number): Int(exactly: number).map(String.init) ?? cell.text
        default: cell.text
        }
    }

    private func package(_ bytes: [UInt8]) -> Outcome {
        do throws(IngestError) {
            let content = try PackageText.read(bytes)
            return .text(
                DocumentText(
                    text: content.text, pageCount: content.partCount, isWhole: content.isWhole))
        } catch { return .failed }
    }

    /// True for a picture whose header promises more pixels than this process opens: a person looks at it.
    private func isTooLarge(_ bytes: [UInt8], _ mediaType: String) -> Bool {
        PictureSize(bytes, mediaType: mediaType)?.isTooLarge ?? false
    }

    private func isPicture(_ mediaType: String) -> Bool {
        mediaType == "image/png" || mediaType == "image/jpeg"
    }

    /// The marks of the first page as a picture of nine by eight greys: whether each is lighter than the next.
    ///
    /// **Source**: N. Krawetz, "Kind of like that" (dHash), 2013.
    private func picture(of bytes: [UInt8], _ mediaType: String) -> UInt64? {
        let page = mediaType == "application/pdf" ? bytes : PicturePage.pdf(bytes, mediaType)
        guard let page, let pdfToPicture,
            let grey = pdfToPicture.run(
                [
                    "-q", "-gray", "-f", "1", "-l", "1", "-scale-to-x", "9", "-scale-to-y", "8",
                    "-",
                ], input: page)
        else { return nil }
        let header = Array("P5\n9 8\n255\n".utf8)
        guard grey.count == header.count + 72, grey.starts(with: header) else { return nil }
        let shades = grey.dropFirst(header.count)
        var marks: UInt64 = 0
        for row in 0..<8 {
            for column in 0..<8 {
                let at = shades.startIndex + row * 9 + column
                marks = marks << 1 | (shades[at] < shades[at + 1] ? 1 : 0)
            }
        }
        // A plain page has hardly a mark, and is like every other.
        return (8...56).contains(marks.nonzeroBitCount) ? marks : nil
    }
}
