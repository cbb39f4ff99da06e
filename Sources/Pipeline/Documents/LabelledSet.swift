import Evidence
import Instrument
import Ledger
import SSMEModel

/// Documents whose outcome is known, to measure how well documents are judged.
///
/// **Shape**: a folder with `labels.csv`: a row a claim, with the half it belongs to, its package, wave, initiative, the day
/// that the form arrived, the file, the question, which of its documents (from 1), the outcome, and the document's own date.
public struct LabelledSet: Sendable {
    private struct Label {
        let half: String
        let package: String
        let wave: String
        let initiative: String
        let received: CalendarDate?
        let file: String
        let question: QuestionCode
        let requirement: Int
        let outcome: EvidenceItem.Status?
        let date: CalendarDate?
    }

    private let folder: String
    private let labels: [Label]
    private let survey: Survey
    private let configuration: PipelineConfiguration
    private let program: String

    /// Loads the labels. **Throws**: `cannotRead`; `wrongConfiguration` where a row is no label.
    public init(
        folder: String, configuration: PipelineConfiguration, survey: Survey, program: String
    ) throws(PipelineError) {
        self.folder = folder
        self.configuration = configuration
        self.survey = survey
        self.program = program
        let path = folder + "/labels.csv"
        var labels: [Label] = []
        for line in try DurableFile.text(path).split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(
                String.init)
            guard cells.count == 10, let number = Int(cells[7]),
                cells[8].isEmpty || EvidenceItem.Status(rawValue: cells[8]) != nil
            else {
                throw .wrongConfiguration(
                    LocalizedText(
                        "labels.csv: «\(line)» no es un rótulo.",
                        english: "labels.csv: «\(line)» is no label."))
            }
            labels.append(
                Label(
                    half: cells[0], package: cells[1], wave: cells[2], initiative: cells[3],
                    received: CalendarDate(iso: cells[4]), file: cells[5], question: cells[6],
                    requirement: number - 1, outcome: EvidenceItem.Status(rawValue: cells[8]),
                    date: CalendarDate(iso: cells[9])))
        }
        self.labels = labels
    }

    /// Reads and judges every document and sets the outcomes beside the labels.
    ///
    /// **Throws**: `cannotRead`; `wrongConfiguration` where the machine cannot look at documents at all.
    public func measure(
        progress: (String) -> Void = { _ in }
    ) throws(PipelineError) -> EvidenceMeasure {
        var files: [String: EvidenceFile] = [:]
        for name in Set(labels.map(\.file)) where Listing.entry(at: folder + "/" + name) != nil {
            let bytes = try DurableFile.read(folder + "/" + name)
            files[name] = EvidenceFile(
                name: name, bytes: bytes, digest: ContentDigest.of(bytes))
        }
        let ordered = files.values.sorted { $0.name < $1.name }
        let examined: [ExaminedFile]
        do throws(EvidenceError) { examined = try EvidenceAssessor().examine(ordered) } catch {
            throw .wrongConfiguration(error.explanation)
        }
        let jobs = zip(ordered, examined).filter { $1.status.isOpen }.map { file, known in
            DocumentJob(
                alone: file, mediaType: known.mediaType ?? "")
        }
        let facts = DocumentLibrary(survey, configuration, program: program, keepingIn: nil)
            .read(jobs, progress: progress).facts
        let known = Dictionary(
            examined.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        return EvidenceMeasure(cases: cases(known, facts))
    }

    private func cases(
        _ files: [String: ExaminedFile], _ facts: [String: DocumentFacts]
    ) -> [EvidenceMeasure.Case] {
        let prints = labels.compactMap { label in
            files[label.file].flatMap { file in
                facts[file.digest].map {
                    DocumentPrint(
                        of: $0, digest: file.digest, initiative: label.initiative,
                        wave: label.wave)
                }
            }
        }
        let reuse = ReuseIndex(prints, lexicon: survey.evidence)
        let judge = EvidenceJudge(
            questionnaire: survey.questionnaire, lexicon: survey.evidence)
        var cases: [EvidenceMeasure.Case] = []
        var start = 0
        while start < labels.count {
            let first = labels[start]
            let end =
                labels[start...].firstIndex { $0.package != first.package || $0.half != first.half }
                ?? labels.count
            let package = labels[start..<end]
            start = end
            let claims = package.map {
                EvidenceClaim(
                    question: $0.question, file: $0.file, requirement: $0.requirement,
                    location: nil)
            }
            let initiative = survey.roster.initiatives.first { $0.id == first.initiative }
            let submission = Submission(
                initiative: initiative ?? Initiative(id: first.initiative, name: ""),
                wave: first.wave, round: 1, digest: "", fileName: "", answers: [:], routing: [:],
                claims: claims)
            let here = Set(package.map(\.file)).compactMap { files[$0] }
            let items = judge.judge(
                submission, files: here, documents: facts, reuse: reuse, received: first.received
            ).items
            for (label, item) in zip(package, items) {
                guard let expected = label.outcome else { continue }
                let dating = item.digest.flatMap { facts[$0]?.dating }
                cases.append(
                    EvidenceMeasure.Case(
                        half: label.half, name: label.file + " → " + label.question,
                        expected: expected, found: item.status, expectedDate: label.date,
                        foundDate: dating?.date))
            }
        }
        return cases
    }
}

extension DocumentJob {
    /// A document by itself.
    init(alone file: EvidenceFile, mediaType: String) {
        self.init(
            parts: [Part(name: file.name, digest: file.digest, path: "", bytes: file.bytes)],
            wanted: [Wanted(digest: file.digest, mediaType: mediaType)])
    }
}
