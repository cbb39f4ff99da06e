import Glibc
import Ledger
import Reports
import SSMEModel

/// `gate --sign`: a steward's signature under the latest run, and the lock that follows the last one.
public struct Signing: Sendable {
    private let configuration: PipelineConfiguration
    private let survey: Survey
    private let moment: Moment
    private let program: String?

    /// Prepares a signature over a wave whose configuration was loaded whole.
    public init(
        configuration: PipelineConfiguration, survey: Survey, moment: Moment,
        program: String? = nil
    ) {
        self.configuration = configuration
        self.survey = survey
        self.moment = moment
        self.program = program
    }

    /// Signs the latest run with the key in a file. Signing again what one signed before changes nothing, and says so.
    ///
    /// **Throws**: `refused` where the gate is closed, the run is stale or the key does not count; then nothing is signed.
    public func sign(keyFile: String) throws(PipelineError) -> SigningReport {
        try configuration.folders.make()
        let lock = try RunLock(path: configuration.folders.lock)
        let report = try signed(with: keyFile)
        withExtendedLifetime(lock) {}
        return report
    }

    private func signed(with keyFile: String) throws(PipelineError) -> SigningReport {
        let store = try Store(configuration, wave: survey.questionnaire.wave)
        let (key, steward) = try signer(keyFile, store)
        let before = try store.signOff()
        if before.isLocked {
            guard before.signatures.contains(where: { $0.steward == steward.name }) else {
                throw .refused(Self.locked(before.release))
            }
            return SigningReport(before, steward: steward.name, isNew: false)
        }
        let twin = before.signatures.map(\.steward).first {
            $0 != steward.name && PersonName($0) == PersonName(steward.name)
        }
        if let twin { throw .refused(Self.signedAlready(twin, as: steward.name)) }
        let statement = try statement(store, release: before.next)
        let text = statement.text
        guard let signature = key.signature(of: [UInt8](text.utf8)) else {
            throw .refused(
                LocalizedText("La llave no firmó.", english: "The key did not sign."))
        }
        let record = ReleaseSignature(
            release: before.next, run: statement.run.id, statement: text,
            required: configuration.signOff.required, steward: steward.name,
            publicKey: steward.publicKey, signature: signature, at: moment.description)
        // Stewards decide without waiting for this lock: what they did meanwhile is not in the statement.
        guard try fingerprint(of: store) == statement.run.fingerprint else {
            throw .refused(Self.stale(statement.run.id))
        }
        let isNew = try store.record(record)
        let after = try store.signOff()
        try ReleaseFiles.write(after, to: store.folder(of: statement.run.id))
        return SigningReport(after, steward: steward.name, isNew: isNew)
    }

    private func signer(
        _ keyFile: String, _ store: Store
    ) throws(PipelineError) -> (SigningKey, Steward) {
        guard unsafe access(keyFile, F_OK) == 0 else { throw .notThere(path: keyFile) }
        guard let key = SigningKey(pem: try DurableFile.text(keyFile)) else {
            throw .wrongUse(
                LocalizedText(
                    "«\(keyFile)» no es la llave de un custodio.",
                    english: "«\(keyFile)» is no steward's key."))
        }
        guard let steward = try store.stewards().first(where: { $0.publicKey == key.verifier.pem })
        else {
            throw .refused(
                LocalizedText(
                    "La llave «\(keyFile)» no está admitida, o fue retirada.",
                    english: "The key «\(keyFile)» is not admitted, or was withdrawn."))
        }
        guard configuration.signOff.counts(steward.name) else {
            throw .refused(
                LocalizedText(
                    "«\(steward.name)» no está entre quienes firman (sign_off.stewards en pipeline.yml).",
                    english:
                        "«\(steward.name)» is not among those who sign (sign_off.stewards in pipeline.yml)."
                ))
        }
        return (key, steward)
    }

    /// What would be signed now. **Throws**: `refused` where the latest run is not what a run would find now.
    private func statement(
        _ store: Store, release: Int
    ) throws(PipelineError) -> ReleaseStatement {
        guard let last = try store.latestRun() else {
            throw .refused(
                LocalizedText(
                    "Todavía no hay ninguna corrida que firmar.",
                    english: "There is no run to sign yet."))
        }
        let fingerprint = try fingerprint(of: store)
        guard fingerprint == last.fingerprint else { throw .refused(Self.stale(last.id)) }
        let waiting = try store.waiting(at: moment)
        guard waiting.isEmpty else { throw .refused(Self.waiting(waiting)) }
        let run = try WaveRun(
            configuration: configuration, survey: survey, moment: moment, program: program
        ).judge(store, id: last.id, fingerprint: fingerprint)
        guard run.verdict.isOpen else { throw .refused(Self.closed(run)) }
        let folder = store.folder(of: last.id)
        let statement = ReleaseStatement(
            run: run, release: release, ledgerHash: try store.hash(ofLine: last.number),
            manifestDigest: ContentDigest.of(
                (try? DurableFile.read(folder + "/clean/manifest-sha256.txt")) ?? []))
        guard (try? CleanData.isIntact(in: folder + "/clean")) == true,
            (try? DurableFile.text(folder + "/findings.jsonl")) == statement.findings
        else { throw .refused(Self.touched(folder)) }
        return statement
    }

    private func fingerprint(of store: Store) throws(PipelineError) -> String {
        RunFingerprint.of(
            try store.receipts(), survey, configuration, try store.book(on: moment.date),
            program: program)
    }
}

extension Signing {
    private static func locked(_ release: Int) -> LocalizedText {
        LocalizedText(
            "La entrega \(release) ya está firmada. Para cambiar algo, reabra la edición: ssme-pipeline decide reopen --wave.",
            english:
                "Release \(release) is signed already. To change anything, reopen the wave: ssme-pipeline decide reopen --wave."
        )
    }

    private static func signedAlready(_ name: String, as other: String) -> LocalizedText {
        LocalizedText(
            "«\(name)» ya firmó; «\(other)» es la misma persona, y hace falta otra.",
            english:
                "«\(name)» has signed already; «\(other)» is the same person, and another is needed."
        )
    }

    private static func stale(_ run: String) -> LocalizedText {
        LocalizedText(
            "La corrida \(run) ya no dice cómo están las cosas: cambió lo recibido, una regla, la política o una decisión. Corra primero: ssme-pipeline run.",
            english:
                "Run \(run) no longer tells how things are: what was received, a rule, the policy or a decision changed. First: ssme-pipeline run."
        )
    }

    private static func waiting(_ names: [String]) -> LocalizedText {
        LocalizedText(
            "En la bandeja hay entregas que ninguna corrida ha visto: \(Figure(.spanish).list(names)). Corra primero: ssme-pipeline run.",
            english:
                "The inbox holds deliveries that no run has seen: \(Figure(.english).list(names)). First: ssme-pipeline run."
        )
    }

    private static func closed(_ run: FinishedRun) -> LocalizedText {
        func lines(_ language: Language) -> String {
            ([run.verdict.sentence(language)] + run.verdict.reasons.map { "  " + $0[language] })
                .joined(separator: "\n")
        }
        return LocalizedText(lines(.spanish), english: lines(.english))
    }

    private static func touched(_ folder: String) -> LocalizedText {
        LocalizedText(
            "Alguien cambió o borró los resultados de «\(folder)». Borre esa carpeta y corra de nuevo: ssme-pipeline run.",
            english:
                "Somebody changed or removed the results in «\(folder)». Remove that folder and run again: ssme-pipeline run."
        )
    }
}
