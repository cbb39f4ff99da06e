import Evidence
import Instrument
import Ledger
import SSMEModel

/// Turns what was received into a submission: a workbook, a CSV, a zip or a folder with one form and its documents.
struct DeliveryReader {
    /// What came of opening a delivery.
    enum Opened {
        /// The form, bound, and the documents beside it.
        case opened(Submission, [ExaminedFile])
        /// Why it goes back to its sender; with `isUnidentified` nobody knows who that is.
        case returned(LocalizedText, isUnidentified: Bool = false)
    }

    private let binder: Binder
    private let policy: ReadingPolicy
    private let process: ReaderProcess?

    /// Reads in a process of its own where a program is given: a file that brings the reader down is then one returned
    /// file. Without a program it reads here.
    init(_ survey: Survey, _ policy: ReadingPolicy, program: String? = nil) {
        self.policy = policy
        binder = Binder(
            questionnaire: survey.questionnaire, routing: survey.routing, roster: survey.roster,
            instrument: survey.instrumentMark)
        process = program.map { ReaderProcess(program: $0, policy: policy) }
    }

    /// Opens a receipt; its bytes come from the archive.
    ///
    /// **Throws**: where the archive cannot be read. What a sender did never throws.
    func open(_ receipt: Receipt, archive: Archive) throws(PipelineError) -> Opened {
        if let process {
            for part in receipt.parts { try archive.verify(part.digest) }
            let contents = process.contents(of: receipt, archive: archive)
            return try bound(contents, name: receipt.name, digest: receipt.digest)
        }
        var parts: [EvidenceFile] = []
        for part in receipt.parts {
            let bytes = try archive.bytes(part.digest)
            parts.append(EvidenceFile(name: part.path, bytes: bytes, digest: part.digest))
        }
        return try open(parts, name: receipt.name, digest: receipt.digest)
    }

    /// Opens files that nobody archived: what `check` does.
    func open(
        _ parts: [EvidenceFile], name: String, digest: String
    ) throws(PipelineError) -> Opened {
        let contents = DeliveryContents(opening: parts, name: name, policy: policy)
        return try bound(contents, name: name, digest: digest)
    }

    private func bound(
        _ contents: DeliveryContents, name: String, digest: String
    ) throws(PipelineError) -> Opened {
        if let fault = contents.fault { throw .wrongConfiguration(fault) }
        if let refusal = contents.refusal { return .returned(refusal) }
        var bound: [(form: String, submission: Submission)] = []
        var refusal: LocalizedText?
        var isUnidentified = false
        for form in contents.forms {
            guard let workbook = form.workbook else {
                refusal = refusal ?? form.refusal
                continue
            }
            do throws(BindingError) {
                bound.append(
                    (
                        form.name,
                        try binder.bind(workbook, digest: digest, fileName: name, round: 1)
                    ))
            } catch {
                if refusal == nil { isUnidentified = error.leavesSenderOpen }
                refusal = refusal ?? error.explanation
            }
        }
        guard let first = bound.first else {
            return .returned(refusal ?? Self.noForm(name), isUnidentified: isUnidentified)
        }
        guard bound.count == 1 else {
            let senders = Set(bound.map(\.submission.initiative.id))
            return .returned(
                Self.twoForms(name, bound.map(\.form)), isUnidentified: senders.count > 1)
        }
        return .opened(first.submission, contents.files.filter { $0.name != first.form })
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

extension BindingError {
    /// True where the form is of this wave and only its sender is in question.
    fileprivate var leavesSenderOpen: Bool {
        switch self {
        case .noInitiative, .unknownInitiative, .twoInitiatives: true
        case .notOurTemplate, .otherWave, .noWave: false
        }
    }
}
