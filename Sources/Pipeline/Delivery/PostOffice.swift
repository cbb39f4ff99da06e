import Foundation
import Ledger
import Reports
public import SSMEModel

/// The letters by hand: send what waits, look at what would go, say what became of one.
public struct PostOffice: Sendable {
    /// What a person says of a letter in doubt.
    public enum Verdict: String, Sendable, CaseIterable {
        /// It went.
        case sent
        /// It did not go: it may go again.
        case unsent
    }

    private let configuration: PipelineConfiguration
    private let survey: Survey
    private let moment: Moment

    /// Prepares the letters of a wave.
    public init(configuration: PipelineConfiguration, survey: Survey, moment: Moment) {
        self.configuration = configuration
        self.survey = survey
        self.moment = moment
    }

    /// Sends what waits, at any hour, also what failed lately; the day's cap holds.
    public func send() throws(PipelineError) -> DeliveryReport {
        guard configuration.delivery.isOn else { throw .refused(Self.isOff) }
        return try locked { _, courier throws(PipelineError) in
            try courier.deliver(
                within: TimeLimit(minutes: configuration.schedule.maxMinutes), isUrgent: true)
        }
    }

    /// Writes what would go into a folder, one `.eml` a letter, and sends nothing. **Shape**: the files written.
    public func rehearse(in folder: String) throws(PipelineError) -> [String] {
        let store = try Store(configuration, wave: survey.questionnaire.wave, isLook: true)
        let items = try Courier(configuration, survey, moment, store)
            .items(Outbox(try store.deliveries()))
        var files: [String] = []
        for item in items {
            let name = item.letter.name.split(separator: "/").joined(separator: "-")
            let file = folder + "/" + name + ".eml"
            try DurableFile.write(try item.message(), to: file)
            files.append(file)
        }
        return files
    }

    /// Every letter and its last word, a line each.
    public func list(_ language: Language) throws(PipelineError) -> [String] {
        let store = try Store(configuration, wave: survey.questionnaire.wave, isLook: true)
        return Outbox(try store.deliveries()).all.map { event in
            [
                event.letter, Self.word(event.step)[language], event.at,
                event.to.joined(separator: ", "), event.detail,
            ].filter { !$0.isEmpty }.joined(separator: "  ")
        }
    }

    /// Records what a person says of a letter in doubt.
    ///
    /// **Throws**: `wrongUse` for a letter that nobody knows, `refused` for one that is not in doubt.
    public func settle(_ letter: String, as verdict: Verdict, by person: String)
        throws(PipelineError)
    {
        try locked { store, _ throws(PipelineError) in
            guard let last = Outbox(try store.deliveries())[letter] else {
                throw .wrongUse(Self.unknown(letter))
            }
            guard last.step == .intent else {
                throw .refused(Self.settled(letter, Self.word(last.step)))
            }
            try store.record(
                DeliveryEvent(
                    letter: last.letter, initiative: last.initiative, round: last.round,
                    points: last.points, step: verdict == .sent ? .settledSent : .settledUnsent,
                    attempt: last.attempt, at: moment.description, clock: moment.epoch,
                    to: last.to, boot: last.boot, detail: person))
        }
    }

    /// Does what nobody else may do meanwhile; what is known of the letters is read under the lock.
    private func locked<T>(
        _ body: (Store, Courier) throws(PipelineError) -> T
    ) throws(PipelineError) -> T {
        try configuration.folders.make()
        let lock = try RunLock(path: configuration.folders.lock)
        let store = try Store(configuration, wave: survey.questionnaire.wave)
        let result = try body(store, Courier(configuration, survey, moment, store))
        withExtendedLifetime(lock) {}
        return result
    }

    private static func unknown(_ letter: String) -> LocalizedText {
        LocalizedText(
            "No hay una carta «\(letter)». Vea los nombres con: ssme-pipeline deliver list",
            english: "There is no letter «\(letter)». See: ssme-pipeline deliver list")
    }

    private static func settled(_ letter: String, _ word: LocalizedText) -> LocalizedText {
        LocalizedText(
            "De la carta «\(letter)» ya se sabe qué pasó: \(word.spanish).",
            english: "What became of letter «\(letter)» is known: \(word[.english]).")
    }

    private static func word(_ step: DeliveryEvent.Step) -> LocalizedText {
        switch step {
        case .intent: LocalizedText("no se sabe si salió", english: "nobody knows whether it went")
        case .sent: LocalizedText("enviada", english: "sent")
        case .failed: LocalizedText("no salió", english: "did not go")
        case .settledSent: LocalizedText("salió, según una persona", english: "went, says a person")
        case .settledUnsent: LocalizedText("por enviar de nuevo", english: "to be sent again")
        }
    }

    private static let isOff = LocalizedText(
        "Las cartas no se envían solas: escriba el programa de correo en «delivery: command» de pipeline.yml.",
        english:
            "Letters are not sent: name the mail program under «delivery: command» in pipeline.yml."
    )
}
