import Evidence
import Ledger
import SSMEModel

/// What a machine sees in documents, for whoever writes `evidence.yml`: nothing is judged, nothing is kept.
public struct DocumentSheet: Sendable {
    private let survey: Survey
    private let configuration: PipelineConfiguration
    private let program: String

    /// Prepares to read with a program that understands `read-documents`.
    public init(configuration: PipelineConfiguration, survey: Survey, program: String) {
        self.configuration = configuration
        self.survey = survey
        self.program = program
    }

    /// One document.
    public struct Line: Sendable {
        /// The file as named.
        public let name: String
        let file: ExaminedFile
        let facts: DocumentFacts?
    }

    /// Looks at files. **Throws**: `notThere`, `cannotRead`.
    public func lines(for paths: [String]) throws(PipelineError) -> [Line] {
        var files: [EvidenceFile] = []
        for path in paths {
            guard Listing.entry(at: path) != nil else { throw .notThere(path: path) }
            let bytes = try DurableFile.read(path)
            files.append(
                EvidenceFile(name: path.fileName, bytes: bytes, digest: ContentDigest.of(bytes)))
        }
        let examined: [ExaminedFile]
        do throws(EvidenceError) { examined = try EvidenceAssessor().examine(files) } catch {
            throw .wrongConfiguration(error.explanation)
        }
        let jobs = zip(files, examined).filter { $1.status.isOpen }.map { file, known in
            DocumentJob(alone: file, mediaType: known.mediaType ?? "")
        }
        let read = DocumentLibrary(survey, configuration, program: program, keepingIn: nil)
            .read(jobs)
        return zip(paths, examined).map { path, file in
            Line(name: path, file: file, facts: read.facts[file.digest])
        }
    }

    /// The lines as people read them.
    public func text(_ lines: [Line]) -> String {
        lines.map { line in
            var parts = [Listing.shown(line.name)]
            parts.append("  " + (line.file.mediaType ?? "—") + " · " + line.file.status.rawValue)
            if case .text(let flaw) = line.file.facts[.flaw], !flaw.spanish.isEmpty {
                parts[1] += " · " + flaw.spanish
            }
            if let facts = line.facts { parts += self.lines(facts) }
            return parts.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private func lines(_ facts: DocumentFacts) -> [String] {
        var lines = [
            "  \(facts.reading.rawValue) · \(facts.wordCount) palabras · \(facts.pageCount) páginas"
        ]
        if let dating = facts.dating {
            lines.append("  fecha \(dating.date) («\(Listing.shown(dating.excerpt))»)")
        }
        let kinds = survey.evidence.scores(facts).prefix(4).map {
            $0.code + " " + Figure().number($0.fit)
        }
        if !kinds.isEmpty { lines.append("  " + kinds.joined(separator: " · ")) }
        lines.append(
            "  firmas \(facts.signatureBlocks) · documentos de identidad \(facts.identityNumbers) · instancias \(facts.bodies.joined(separator: ", ")) · nombra \(facts.initiatives.count)"
        )
        if let virus = facts.virus {
            lines.append("  antivirus: " + (virus.isEmpty ? "nada" : Listing.shown(virus)))
        }
        return lines
    }
}
