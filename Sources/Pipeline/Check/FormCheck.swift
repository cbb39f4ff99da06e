import Evidence
import Ledger
import Reports
public import SSMEModel

/// What a gestor runs before sending: one or more files reviewed at once, without a store.
public struct FormCheck: Sendable {
    /// What was found in one file.
    public struct Result: Sendable {
        /// The file or folder as named.
        public let name: String
        /// Why it cannot be read; `nil` where it was.
        public let refusal: LocalizedText?
        /// What was found, in reading order.
        public let findings: [Finding]

        /// True where a finding of that severity, or the form itself, stands in the way.
        public func isBlocked(failOn severity: Severity) -> Bool {
            refusal != nil
                || findings.contains { $0.outcome == .fail && $0.severity >= severity }
        }

        /// What people read: the points under the heading of their severity, numbered over the whole list.
        func text(_ language: Language) -> String {
            if let refusal { return refusal[language] }
            let failed = RootCauses(findings.filter { $0.outcome == .fail }).inOrder
            guard !failed.isEmpty else {
                return LocalizedText(
                    "«\(name)»: no encontramos nada por corregir ni por confirmar.",
                    english: "«\(name)»: nothing to correct or confirm.")[language]
            }
            let (errors, warnings) = (failed.count(of: .error), failed.count(of: .warning))
            let summary = LocalizedText(
                "«\(name)»: \(errors) por corregir, \(warnings) por confirmar.",
                english: "«\(name)»: \(errors) to correct, \(warnings) to confirm.")[language]
            let groups = Severity.allCases.reversed()
                .map { severity in (severity, failed.filter { $0.severity == severity }) }
                .filter { !$0.1.isEmpty }
            var numbers: [String: Int] = [:]
            for finding in groups.flatMap(\.1) { numbers[finding.id] = numbers.count + 1 }
            let paragraphs = groups.flatMap { severity, findings in
                ["\(severity.heading[language]) (\(findings.count))"]
                    + findings.map { finding in
                        "\(numbers[finding.id] ?? 0). "
                            + Explanation(
                                finding, language: language, head: numbers[finding.cause]
                            ).paragraph
                    }
            }
            return ([summary] + paragraphs).joined(separator: "\n\n")
        }
    }

    private let survey: Survey
    private let configuration: PipelineConfiguration
    private let program: String?

    /// Prepares a check. What the documents say is read by a process of its own, run from `program`; without one,
    /// nobody reads them.
    public init(
        configuration: PipelineConfiguration, survey: Survey, program: String? = nil
    ) {
        self.configuration = configuration
        self.survey = survey
        self.program = program
    }

    /// Reviews files or folders. Nothing is written, and nobody else's answers are looked at: comparison with similar
    /// initiatives happens when the file is received.
    ///
    /// **Throws**: `notThere` where a file is not there, before any is read; `cannotRead`.
    public func results(for paths: [String]) throws(PipelineError) -> [Result] {
        for path in paths where Listing.entry(at: path) == nil {
            throw .notThere(path: path)
        }
        let reader = DeliveryReader(survey, configuration.reading)
        let review = WaveReview(survey, configuration)
        var results: [Result] = []
        for path in paths {
            let name = path.fileName
            let parts = try files(at: path)
            switch try reader.open(parts, name: name, digest: "") {
            case .returned(let explanation, _):
                results.append(Result(name: name, refusal: explanation, findings: []))
            case .opened(let submission, let files):
                let latest = Deliveries.Latest(
                    submission: submission, earlier: [], receivedAt: "", files: files,
                    brought: Set(files.map(\.name)))
                let findings = review.of([latest], read(parts, files), isAlone: true)
                    .flatMap(\.findings)
                results.append(Result(name: name, refusal: nil, findings: findings))
            }
        }
        return results
    }

    /// The results as people read them.
    public func text(_ results: [Result], _ language: Language) -> String {
        results.map { $0.text(language) }.joined(separator: "\n\n")
    }

    /// The results for other programs: refusals, and findings with their place.
    public func json(_ results: [Result], _ language: Language) -> String {
        JSONOutput.text(
            results.map { result in
                Entry(
                    file: result.name, refusal: result.refusal?[language],
                    findings: result.findings.map { finding in
                        Entry.Point(
                            rule: finding.rule, severity: finding.severity,
                            outcome: finding.outcome, question: finding.question,
                            cells: finding.locations.map(\.description),
                            message: finding.message[language], fix: finding.fix[language])
                    })
            })
    }

    private struct Entry: Encodable {
        struct Point: Encodable {
            let rule: String
            let severity: Severity
            let outcome: Outcome
            let question: String
            let cells: [String]
            let message: String
            let fix: String
        }
        let file: String
        let refusal: String?
        let findings: [Point]
    }

    /// What the documents say; nothing of it is kept.
    private func read(_ parts: [EvidenceFile], _ files: [ExaminedFile]) -> DocumentLibrary.Read {
        guard let program else { return .nothing }
        let job = DocumentJob(
            parts: parts.map {
                DocumentJob.Part(name: $0.name, digest: $0.digest, path: "", bytes: $0.bytes)
            },
            wanted: files.filter(\.status.isOpen).compactMap { file in
                file.mediaType.map { DocumentJob.Wanted(digest: file.digest, mediaType: $0) }
            })
        return DocumentLibrary(survey, configuration, program: program, keepingIn: nil)
            .read([job])
    }

    private func files(at path: String) throws(PipelineError) -> [EvidenceFile] {
        var files: [EvidenceFile] = []
        guard let entry = Listing.entry(at: path) else { throw .notThere(path: path) }
        for (name, file) in Inbox.files(of: entry) {
            let bytes: [UInt8]
            do throws(PipelineError) {
                bytes = try file.path.read(upTo: configuration.maxFileBytes)
            } catch .cannotRead(_, let reason) {
                throw .cannotRead(path: entry.isFolder ? path + "/" + name : path, reason: reason)
            } catch {
                throw error
            }
            files.append(EvidenceFile(name: name, bytes: bytes, digest: ContentDigest.of(bytes)))
        }
        return files
    }
}

extension [Finding] {
    func count(of severity: Severity) -> Int { count { $0.severity == severity } }
}
