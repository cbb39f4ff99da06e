import Evidence
import Ingest
import Ledger
import SSMEModel

/// What a delivery holds, read but not yet bound: every file, and those of them that may be the form.
struct DeliveryContents: Sendable {
    /// A file that may be the form.
    struct Form: Sendable {
        /// Its name in the delivery.
        let name: String
        /// Its cells; `nil` where it could not be read.
        let workbook: Workbook?
        /// Why it could not be read; `nil` where it was.
        let refusal: LocalizedText?
    }

    /// The files that may be the form, those nearest the top first.
    let forms: [Form]
    /// Every file, the forms too, by what its content shows.
    let files: [ExaminedFile]
    /// What keeps this machine from looking at documents at all; `nil` where nothing does.
    let fault: LocalizedText?
    /// Why the package itself could not be opened; `nil` where it was.
    let refusal: LocalizedText?

    /// Opens packages and reads what may be the form. What a sender did is never an error.
    ///
    /// All that is inflated on the way, of however many archives, counts against one total.
    init(opening parts: [EvidenceFile], name: String, policy: ReadingPolicy = ReadingPolicy()) {
        let contents: Unpacked
        var budget = InflationBudget(policy.limits)
        do throws(IngestError) { contents = try Self.unpacked(parts, &budget) } catch {
            self.init(
                refused: error.explanation(
                    of: name, isPackage: parts.contains(where: Self.isPackage)))
            return
        }
        let files: [ExaminedFile]
        do throws(EvidenceError) { files = try EvidenceAssessor().examine(contents.files) } catch {
            self.init(forms: [], files: [], refusal: nil, fault: error.explanation)
            return
        }
        self.init(
            forms: Self.forms(among: contents, policy, &budget), files: files, refusal: nil,
            fault: nil)
    }

    /// Every file of a delivery, packages opened; none of a package that cannot be.
    static func files(in parts: [EvidenceFile], policy: ReadingPolicy) -> [EvidenceFile] {
        var budget = InflationBudget(policy.limits)
        return (try? unpacked(parts, &budget))?.files ?? []
    }

    private static func forms(
        among contents: Unpacked, _ policy: ReadingPolicy, _ budget: inout InflationBudget
    ) -> [Form] {
        let files = contents.files
        let likely = files.filter(mayBeForm)
        let candidates = likely.isEmpty && files.count == 1 ? files : likely
        return candidates.sorted(by: nearerTheTop).map { file in
            do throws(IngestError) {
                if let fault = contents.faults[file.name] { throw fault }
                try budget.spend(onWorkbook: file.bytes)
                let workbook = try policy.reader.read(file.bytes, fileName: file.name)
                guard workbook.tables.contains(where: { !$0.cells.isEmpty }) else {
                    throw .emptyFile
                }
                return Form(name: file.name, workbook: workbook, refusal: nil)
            } catch {
                let isPackage = file.name.lowercased().hasSuffix(".zip")
                let sentence = error.explanation(of: file.name, isPackage: isPackage)
                return Form(name: file.name, workbook: nil, refusal: sentence)
            }
        }
    }

    /// A delivery that could not be opened at all.
    init(refused: LocalizedText) {
        self.init(forms: [], files: [], refusal: refused, fault: nil)
    }

    private init(
        forms: [Form], files: [ExaminedFile], refusal: LocalizedText?, fault: LocalizedText?
    ) {
        self.forms = forms
        self.files = files
        self.refusal = refusal
        self.fault = fault
    }

    /// The files of a delivery, those of its packages among them.
    private struct Unpacked {
        var files: [EvidenceFile] = []
        /// By name, why a file could not be taken out of its package.
        var faults: [String: IngestError] = [:]

        /// One bad file costs itself, and no other of its package.
        mutating func take(_ entry: ZipArchive.Entry, of zip: ZipArchive, in folder: String) {
            let name = folder + entry.name.plainName
            do throws(IngestError) {
                let bytes = try zip.bytes(of: entry)
                files.append(
                    EvidenceFile(name: name, bytes: bytes, digest: ContentDigest.of(bytes)))
            } catch {
                faults[name] = error
                files.append(
                    EvidenceFile(
                        name: name, bytes: [], digest: ContentDigest.of([]),
                        loss: Self.loss(error)))
            }
        }

        private static func loss(_ error: IngestError) -> EvidenceFile.Loss {
            switch error {
            case .damagedArchive(.encrypted, _): .locked
            case .limitExceeded: .tooLarge
            default: .damaged
            }
        }
    }

    private static func unpacked(
        _ parts: [EvidenceFile], _ budget: inout InflationBudget
    ) throws(IngestError) -> Unpacked {
        var unpacked = Unpacked()
        for part in parts {
            guard isPackage(part) else {
                unpacked.files.append(part)
                continue
            }
            let zip = try budget.open(part.bytes, isPackage: true)
            // Of a package among other files the form may name the package itself, or what it holds.
            let isAmongOthers = parts.count > 1
            if isAmongOthers { unpacked.files.append(part) }
            let folder = isAmongOthers ? part.name + "/" : ""
            for entry in zip.entries where !entry.isFolder {
                unpacked.take(entry, of: zip, in: folder)
            }
        }
        return unpacked
    }

    private static func isPackage(_ part: EvidenceFile) -> Bool {
        FileKind.of(part.bytes) == .zip
            && !EvidenceAssessor.isDocument(part.bytes, name: part.name)
    }

    private static func mayBeForm(_ file: EvidenceFile) -> Bool {
        let endings = [".xlsx", ".xlsm", ".ods", ".csv", ".txt", ".tsv", ".xls", ".xlsb"]
        return endings.contains { file.name.lowercased().hasSuffix($0) }
    }

    private static func nearerTheTop(_ left: EvidenceFile, _ right: EvidenceFile) -> Bool {
        func depth(_ file: EvidenceFile) -> Int { file.name.count { $0 == "/" } }
        return (depth(left), left.name) < (depth(right), right.name)
    }
}

/// What all archives of one delivery may still give, so that many small bombs are no larger than one.
private struct InflationBudget {
    private var limits: IngestLimits
    private let allowed: Int

    init(_ limits: IngestLimits) {
        self.limits = limits
        allowed = limits.maxTotalBytes
    }

    /// Opens an archive whose entries fit into what is left. **Throws**: as `ZipArchive`.
    mutating func open(
        _ bytes: [UInt8], isPackage: Bool = false
    ) throws(IngestError) -> ZipArchive {
        do throws(IngestError) {
            let archive = try ZipArchive(bytes, limits: limits, isPackage: isPackage)
            limits.maxTotalBytes -= archive.byteCount
            return archive
        } catch .limitExceeded(.totalBytes, _, let place) {
            throw .limitExceeded(.totalBytes, allowed: allowed, place: place)
        } catch {
            throw error
        }
    }

    /// Takes a workbook's parts off what is left; what is no archive takes nothing.
    mutating func spend(onWorkbook bytes: [UInt8]) throws(IngestError) {
        guard bytes.starts(with: [0x50, 0x4B]) else { return }
        _ = try open(bytes)
    }
}

extension DeliveryContents {
    /// Writes the contents for another process.
    func write(to writer: inout ByteWriter) {
        writer.write([refusal].compactMap { $0 }) { $0.write($1) }
        writer.write([fault].compactMap { $0 }) { $0.write($1) }
        writer.write(forms) { writer, form in
            writer.write(form.name)
            writer.write([form.refusal].compactMap { $0 }) { $0.write($1) }
            writer.write([form.workbook].compactMap { $0 }) { $1.write(to: &$0) }
        }
        writer.write(files) { writer, file in
            writer.write(file.name)
            writer.write(file.digest)
            writer.write(file.byteCount)
            writer.write(file.status.rawValue)
            writer.write([file.mediaType].compactMap { $0 }) { $0.write($1) }
            let facts = file.facts.sorted { $0.key.rawValue < $1.key.rawValue }
            writer.write(facts) { writer, fact in
                writer.write(fact.key.rawValue)
                writer.write(fact.value)
            }
        }
    }

    /// Reads contents that another process wrote.
    init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
        refusal = try reader.sentence()
        fault = try reader.sentence()
        forms = try reader.list { reader throws(ByteReader.Damaged) in
            let name = try reader.text()
            let refusal = try reader.sentence()
            return Form(
                name: name,
                workbook: try reader.list { reader throws(ByteReader.Damaged) in
                    try Workbook(from: &reader)
                }.first, refusal: refusal)
        }
        files = try reader.list { reader throws(ByteReader.Damaged) in
            let name = try reader.text()
            let digest = try reader.text()
            let byteCount = try reader.integer()
            guard let status = EvidenceItem.Status(rawValue: try reader.text()) else {
                throw ByteReader.Damaged()
            }
            return ExaminedFile(
                name: name, digest: digest, byteCount: byteCount, status: status,
                mediaType: try reader.list { reader throws(ByteReader.Damaged) in
                    try reader.text()
                }.first,
                facts: Dictionary(
                    try reader.list { reader throws(ByteReader.Damaged) in
                        guard let name = DocumentFact(rawValue: try reader.text()) else {
                            throw ByteReader.Damaged()
                        }
                        return (name, try reader.fact())
                    }, uniquingKeysWith: { first, _ in first }))
        }
    }
}

extension ByteWriter {
    fileprivate mutating func write(_ fact: FactValue) {
        switch fact {
        case .truth(let value): write(UInt8(value ? 1 : 0))
        case .number(let value):
            write(UInt8(2))
            write(value)
        case .text(let value):
            write(UInt8(3))
            write(value)
        }
    }

    fileprivate mutating func write(_ text: LocalizedText) {
        write(text.spanish)
        write([text.english].compactMap { $0 }) { $0.write($1) }
    }
}

extension ByteReader {
    fileprivate mutating func fact() throws(Damaged) -> FactValue {
        switch try byte() {
        case 0: return .truth(false)
        case 1: return .truth(true)
        case 2: return .number(try double())
        case 3:
            let spanish = try text()
            let english = try list { reader throws(Damaged) in try reader.text() }.first
            return .text(LocalizedText(spanish, english: english))
        default: throw Damaged()
        }
    }

    fileprivate mutating func sentence() throws(Damaged) -> LocalizedText? {
        try list { reader throws(Damaged) in
            let spanish = try reader.text()
            let english = try reader.list { reader throws(Damaged) in try reader.text() }.first
            return LocalizedText(spanish, english: english)
        }.first
    }
}
