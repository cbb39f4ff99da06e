import Evidence
import Ingest
import Instrument
import Ledger
import SSMEModel

/// Opens what was received: a workbook, a CSV, a zip or a folder with one form and its documents.
struct DeliveryReader: Sendable {
    /// What came of opening a delivery.
    enum Opened: Sendable {
        /// The form, bound, and the documents beside it.
        case opened(Submission, [EvidenceFile])
        /// Why it goes back to its sender.
        case returned(LocalizedText)
    }

    private let binder: Binder
    private let limits = IngestLimits.standard

    init(_ survey: Survey) {
        binder = Binder(
            questionnaire: survey.questionnaire, routing: survey.routing, roster: survey.roster)
    }

    /// Opens a receipt; its bytes come from the archive.
    ///
    /// **Throws**: where the archive cannot be read. What a sender did never throws.
    func open(_ receipt: Receipt, archive: Archive) throws(PipelineError) -> Opened {
        var files: [EvidenceFile] = []
        for part in receipt.parts {
            let bytes = try archive.bytes(part.digest)
            files.append(EvidenceFile(name: part.path, bytes: bytes, digest: part.digest))
        }
        return open(files, name: receipt.name, digest: receipt.digest)
    }

    /// Opens files that nobody archived: what `check` does.
    func open(_ files: [EvidenceFile], name: String, digest: String) -> Opened {
        let contents: [EvidenceFile]
        do throws(IngestError) { contents = try unpacked(files) } catch {
            return .returned(error.explanation(of: name))
        }
        let forms = contents.filter { Self.mayBeForm($0) }
        var bound: [(file: EvidenceFile, submission: Submission)] = []
        var refusal: LocalizedText?
        for file in (forms.isEmpty && contents.count == 1 ? contents : forms).sorted(
            by: Self.nearerTheTop)
        {
            switch bind(file, name: name, digest: digest) {
            case .success(let submission): bound.append((file, submission))
            case .failure(let returned): refusal = refusal ?? returned.explanation
            }
        }
        guard let form = bound.first else { return .returned(refusal ?? Self.noForm(name)) }
        guard bound.count == 1 else {
            return .returned(Self.twoForms(name, bound.map(\.file.name)))
        }
        return .opened(form.submission, contents.filter { $0.name != form.file.name })
    }

    private struct Returned: Error { let explanation: LocalizedText }

    private func bind(
        _ file: EvidenceFile, name: String, digest: String
    ) -> Result<Submission, Returned> {
        do {
            let workbook = try WorkbookReader(limits: limits).read(file.bytes, fileName: file.name)
            return .success(
                try binder.bind(workbook, digest: digest, fileName: name, round: 1))
        } catch let error as IngestError {
            return .failure(Returned(explanation: error.explanation(of: file.name)))
        } catch let error as BindingError {
            return .failure(Returned(explanation: error.explanation))
        } catch {
            return .failure(Returned(explanation: LocalizedText(String(describing: error))))
        }
    }

    private func unpacked(_ files: [EvidenceFile]) throws(IngestError) -> [EvidenceFile] {
        var contents: [EvidenceFile] = []
        for file in files {
            guard FileKind.of(file.bytes) == .zip else {
                contents.append(file)
                continue
            }
            let zip = try ZipArchive(file.bytes, limits: limits)
            for entry in zip.entries where !entry.isFolder {
                let bytes = try zip.bytes(of: entry)
                contents.append(
                    EvidenceFile(
                        name: entry.name, bytes: bytes, digest: ContentDigest.of(bytes)))
            }
        }
        return contents
    }

    private static func mayBeForm(_ file: EvidenceFile) -> Bool {
        let endings = [".xlsx", ".xlsm", ".ods", ".csv", ".txt", ".tsv", ".xls", ".xlsb"]
        return endings.contains { file.name.lowercased().hasSuffix($0) }
    }

    private static func nearerTheTop(_ left: EvidenceFile, _ right: EvidenceFile) -> Bool {
        func depth(_ file: EvidenceFile) -> Int { file.name.count { $0 == "/" } }
        return (depth(left), left.name) < (depth(right), right.name)
    }

    private static func noForm(_ name: String) -> LocalizedText {
        LocalizedText(
            "«\(name)» no trae el formulario. Agregue el libro de Excel diligenciado, junto con sus soportes, y envíelo de nuevo.",
            english:
                "«\(name)» does not bring the form. Add the workbook that you filled in, with its documents, and send it again."
        )
    }

    private static func twoForms(_ name: String, _ forms: [String]) -> LocalizedText {
        LocalizedText(
            "«\(name)» trae más de un formulario: \(Figure(.spanish).list(forms)). Deje solo el que vale y envíelo de nuevo.",
            english:
                "«\(name)» brings more than one form: \(Figure(.english).list(forms)). Leave only the one that counts and send it again."
        )
    }
}
