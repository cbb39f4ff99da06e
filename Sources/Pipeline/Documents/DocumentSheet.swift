import Evidence
import Expressions
import Ledger
public import SSMEModel

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
    public func text(_ lines: [Line], _ language: Language) -> String {
        lines.map { line in
            let kind = line.file.mediaType ?? "—"
            var parts = [Listing.shown(line.name), "  " + kind + opening(line.file, language)]
            if let facts = line.facts { parts += self.lines(facts, language) }
            return parts.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// Why people cannot open it; nothing where they can.
    private func opening(_ file: ExaminedFile, _ language: Language) -> String {
        guard !file.status.isOpen else { return "" }
        let closed = LocalizedText("no se abre", english: "does not open")[language]
        guard case .text(let flaw) = file.facts[.flaw], !flaw.spanish.isEmpty else {
            return " · " + closed
        }
        return " · " + closed + ": " + (LocalWords.code(flaw.spanish, language) ?? flaw.spanish)
    }

    private func lines(_ facts: DocumentFacts, _ language: Language) -> [String] {
        let figure = Figure(language)
        func say(_ spanish: String, _ english: String) -> String {
            LocalizedText(spanish, english: english)[language]
        }
        func count(_ number: Int, _ one: (String, String), _ many: (String, String)) -> String {
            let words = number == 1 ? one : many
            return figure.number(Double(number)) + " " + say(words.0, words.1)
        }
        var lines = ["  " + facts.reading.words[language]]
        if facts.wordCount > 0 {
            lines[0] += " · " + count(facts.wordCount, ("palabra", "word"), ("palabras", "words"))
        }
        if facts.pageCount > 0 {
            lines[0] += " · " + count(facts.pageCount, ("página", "page"), ("páginas", "pages"))
        }
        if !facts.isWhole { lines[0] += say(" · solo el comienzo", " · only the beginning") }
        if let dating = facts.dating {
            lines.append(
                say("  fecha ", "  date ") + "\(dating.date) («\(Listing.shown(dating.excerpt))»)")
        }
        if facts.meetings.count > 1 {
            lines.append(
                say("  actas de ", "  minutes of ")
                    + figure.list(facts.meetings.map(\.description)))
        }
        let kinds = survey.evidence.scores(facts).prefix(4).map {
            $0.code + " " + figure.number($0.fit)
        }
        if !kinds.isEmpty {
            lines.append(
                say("  se parece a (1 basta): ", "  looks like (1 is enough): ")
                    + kinds.joined(separator: " · "))
            let bodies = facts.bodies.isEmpty ? "—" : facts.bodies.joined(separator: ", ")
            let named = facts.initiatives.isEmpty ? "—" : facts.initiatives.joined(separator: ", ")
            lines.append(
                say("  nombra: instancias ", "  names: bodies ") + bodies
                    + say("; iniciativas ", "; initiatives ") + named)
            lines.append(
                say("  firmas ", "  signatures ") + "\(facts.signatureBlocks)"
                    + say(" · documentos de identidad ", " · identity numbers ")
                    + "\(facts.identityNumbers)")
        }
        if let virus = facts.virus {
            lines.append(
                "  antivirus: " + (virus.isEmpty ? say("nada", "nothing") : Listing.shown(virus)))
        }
        return lines
    }
}

extension DocumentFacts.Reading {
    /// What a machine could do with a document, in words.
    fileprivate var words: LocalizedText {
        switch self {
        case .read: LocalizedText("se leyó", english: "read")
        case .recognised:
            LocalizedText("se reconoció en imagen", english: "recognised in a picture")
        case .illegible: LocalizedText("no muestra texto", english: "shows no text")
        case .locked: LocalizedText("pide contraseña", english: "asks for a password")
        case .noReader: LocalizedText("ningún lector lo abre", english: "no reader opens it")
        case .noProgram:
            LocalizedText("falta el programa que lo lee", english: "its program is missing")
        case .readerFailed: LocalizedText("el lector no pudo", english: "its reader failed")
        }
    }
}
