import Evidence
import Instrument
import SSMEModel

/// What the documents of a wave say: read once, kept by their digests, read again when the words to look for change.
struct DocumentLibrary {
    /// What was read of the documents of some deliveries.
    struct Read: Sendable {
        /// By digest.
        var facts: [String: DocumentFacts] = [:]
        /// The prints of the waves before.
        var earlier: [DocumentPrint] = []

        /// Nobody read anything: documents are judged by their containers.
        static let nothing = Read()
    }

    private let program: String
    private let settings: DocumentSettings
    private let cache: FactsCache?
    private let isLook: Bool
    private let prints: PrintStore?
    private let wave: String
    private let language: Language

    /// Prepares to read with a program that understands `read-documents`; without `folders` nothing is kept.
    ///
    /// - Parameter isLook: what is kept serves, and nothing is added to it.
    init(
        _ survey: Survey, _ configuration: PipelineConfiguration, program: String,
        keepingIn folders: WorkFolders?, isLook: Bool = false
    ) {
        self.isLook = isLook
        self.program = program
        settings = DocumentSettings(survey, configuration)
        wave = survey.questionnaire.wave
        language = configuration.language
        let settings = settings
        cache = folders.map {
            FactsCache(folder: $0.evidence + "/" + survey.questionnaire.wave, settings: settings)
        }
        prints = folders.map { PrintStore(folder: $0.prints) }
    }

    /// Reads the documents of jobs that are not known yet; each document once, whoever sent it.
    ///
    /// - Parameter progress: hears how many are read and how many there are.
    func read(_ jobs: [DocumentJob], progress: (String) -> Void = { _ in }) -> Read {
        guard !settings.lexiconText.isEmpty else { return .nothing }
        var read = Read(earlier: prints?.others(than: wave) ?? [])
        var unknown: [DocumentJob] = []
        var asked: Set<String> = []
        for job in jobs {
            var job = job
            job.wanted = job.wanted.filter { wanted in
                guard asked.insert(wanted.digest).inserted else { return false }
                guard let facts = cache?.facts(of: wanted.digest) else { return true }
                read.facts[wanted.digest] = facts
                return false
            }
            if !job.wanted.isEmpty { unknown.append(job) }
        }
        guard !unknown.isEmpty else { return read }
        if !isLook { cache?.dropOthers() }
        let total = unknown.reduce(0) { $0 + $1.wanted.count }
        var done = 0
        let workers = DocumentWorkers(program: program, settings: settings)
        workers.read(unknown) { digest, facts in
            read.facts[digest] = facts
            if !isLook, !workers.untried.contains(digest) { cache?.keep(facts, of: digest) }
            done += 1
            if done % 20 == 0 || done == total { progress(step(done, of: total)) }
        }
        return read
    }

    private func step(_ done: Int, of total: Int) -> String {
        let figure = Figure(language)
        let (read, all) = (figure.number(Double(done)), figure.number(Double(total)))
        return LocalizedText(
            "Documentos leídos: \(read) de \(all)", english: "Documents read: \(read) of \(all)")[
                language]
    }
}

extension DocumentSettings {
    /// What the process that reads the documents of a wave is told.
    init(_ survey: Survey, _ configuration: PipelineConfiguration) {
        self.init(
            lexiconText: survey.evidenceText, initiatives: survey.roster.initiatives,
            lastDay: configuration.window.correctionsUntil,
            antivirusSocket: configuration.antivirusSocket, policy: configuration.reading)
    }
}
