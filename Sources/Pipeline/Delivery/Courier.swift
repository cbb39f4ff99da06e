import Foundation
import Ledger
import Reports
import SSMEModel

/// Hands letters to the mail program: what must go and did not yet, each once.
///
/// What is about to happen is in the ledger before the mail program begins, and what came of it after. The lock of a run is
/// held all the while.
struct Courier {
    private let configuration: PipelineConfiguration
    private let survey: Survey
    private let moment: Moment
    private let store: Store
    private var policy: DeliveryPolicy { configuration.delivery }

    init(
        _ configuration: PipelineConfiguration, _ survey: Survey, _ moment: Moment, _ store: Store
    ) {
        self.configuration = configuration
        self.survey = survey
        self.moment = moment
        self.store = store
    }

    /// A letter and where its message comes from.
    struct Item {
        let letter: Letter
        let message: () throws(PipelineError) -> [UInt8]
    }

    /// Finds out what became of letters that were under way, then sends what is due. What the hours, the day's cap or the
    /// time do not allow waits. With `isUrgent` a letter that failed is tried at once, and at any hour.
    func deliver(
        within limit: TimeLimit, isUrgent: Bool = false
    ) throws(PipelineError) -> DeliveryReport {
        guard policy.isOn else { return DeliveryReport() }
        var report = DeliveryReport()
        try settle(&report)
        report.failed += try latestLetters().damaged.map {
            (
                $0,
                "está dañada en la última corrida; borre la carpeta de esa corrida y la siguiente la hace de nuevo"
            )
        }
        let outbox = Outbox(try store.deliveries())
        let due = LettersDue(outbox: outbox, policy: policy, moment: moment)
        var room = policy.dailyCap - outbox.count(on: moment.date)
        var failuresInARow = 0
        for item in try items(outbox) {
            let letter = item.letter
            if letter.to.isEmpty {
                report.withoutAddress.append(letter.initiative)
            } else if !isUrgent, let hours = policy.quietHours, hours.contains(moment) {
                report.wait(letter, .quietHours(until: hours.to))
            } else if room <= 0 {
                report.wait(letter, .cap(policy.dailyCap))
            } else if failuresInARow >= 3 || limit.isOver {
                report.wait(letter, .laterPass)
            } else if !isUrgent, !due.mayTry(letter) {
                report.wait(letter, .failedBefore(outbox[letter.name]?.detail ?? ""))
            } else {
                room -= 1
                let isSent = try send(item, after: outbox[letter.name], &report)
                failuresInARow = isSent ? 0 : failuresInARow + 1
            }
        }
        return report
    }

    /// What is due, by initiative: letters about a form, then reminders. Nothing while the wave is signed.
    func items(_ outbox: Outbox) throws(PipelineError) -> [Item] {
        guard try !store.signOff().isLocked else { return [] }
        let letters = try latestLetters().whole
        let due = LettersDue(outbox: outbox, policy: policy, moment: moment)
        let heard = Set(try store.versions().map(\.initiative))
        let reminders = RemindersDue(
            survey: survey, configuration: configuration, moment: moment, outbox: outbox
        ).reminders(
            heard: heard,
            letters: letters.map(\.letter).filter { !due.isDue($0) })
        return letters.filter { due.isDue($0.letter) }.map { letter, path in
            Item(letter: letter) { () throws(PipelineError) in try DurableFile.read(path) }
        }
            + reminders.map { reminder in
                Item(letter: reminder.letter) { () throws(PipelineError) in
                    reminder.message.encoded
                }
            }
    }

    private func latestLetters() throws(PipelineError) -> (
        whole: [(letter: Letter, message: String)], damaged: [String]
    ) {
        let run = try store.latestRun()
        return run.map { LettersDue.letters(in: store.folder(of: $0.id)) } ?? ([], [])
    }

    /// Reads what became of the letters that a pass cut short left under way.
    private func settle(_ report: inout DeliveryReport) throws(PipelineError) {
        let outbox = Outbox(try store.deliveries())
        for intent in outbox.inDoubt {
            let handOff = handOff(intent.letter, intent.attempt)
            let outcome = handOff.outcome(
                isSameBoot: intent.boot == LockOwner.bootIdentifier,
                seconds: policy.timeoutSeconds)
            if outcome == .notStarted {
                try store.record(intent.followed(by: .settledUnsent, at: moment, "no empezó"))
            } else {
                try record(outcome, of: intent, &report)
            }
        }
        sweep()
    }

    private func send(
        _ item: Item, after last: DeliveryEvent?, _ report: inout DeliveryReport
    ) throws(PipelineError) -> Bool {
        let letter = item.letter
        let intent = DeliveryEvent(
            letter: letter.name, initiative: letter.initiative, round: letter.round,
            points: letter.points, step: .intent, attempt: (last?.attempt ?? 0) + 1,
            at: moment.description, clock: moment.epoch, to: letter.to,
            boot: LockOwner.bootIdentifier)
        let handOff = handOff(intent.letter, intent.attempt)
        try handOff.prepare(try item.message())
        CrashPoint.reach("prepared/" + letter.initiative)
        guard try store.record(intent) else { return true }
        CrashPoint.reach("intent/" + letter.initiative)
        let outcome = try handOff.perform(
            words(to: letter.to), seconds: policy.timeoutSeconds)
        CrashPoint.reach("handed over/" + letter.initiative)
        try record(outcome, of: intent, &report)
        CrashPoint.reach("told/" + letter.initiative)
        return outcome == .sent
    }

    private func record(
        _ outcome: HandOff.Outcome, of intent: DeliveryEvent, _ report: inout DeliveryReport
    ) throws(PipelineError) {
        switch outcome {
        case .sent:
            try store.record(intent.followed(by: .sent, at: moment))
            report.sent.append(intent.letter)
        case .failed(let status, let words):
            let detail = words.isEmpty ? "código \(status)" : words
            try store.record(intent.followed(by: .failed, at: moment, detail))
            report.failed.append((intent.letter, detail))
        case .notStarted:
            let command = policy.command.first ?? ""
            try store.record(intent.followed(by: .failed, at: moment, "«\(command)» no empezó"))
            report.failed.append((intent.letter, "«\(command)» no empezó"))
        case .unknown:
            report.unknown.append((intent.letter, intent.at))
            return
        }
        handOff(intent.letter, intent.attempt).clear()
    }

    private func handOff(_ letter: String, _ attempt: Int) -> HandOff {
        HandOff(
            folder: store.folders.outbox + "/"
                + letter.split(separator: "/").joined(separator: "-") + ".\(attempt)")
    }

    /// Removes what was prepared and never noted, or noted to its end: only letters in doubt keep their folder.
    private func sweep() {
        let folder = store.folders.outbox
        let doubts = (try? store.deliveries()).map { Outbox($0).inDoubt } ?? []
        let kept = Set(doubts.map { handOff($0.letter, $0.attempt).folder })
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where !kept.contains(folder + "/" + name) {
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }

    /// The mail program's words with the addresses in their places.
    private func words(to addresses: [String]) -> [String] {
        policy.command.flatMap { word in
            word == "{to}" ? addresses : [word.replacing("{from}", with: policy.sender)]
        }
    }
}

extension DeliveryEvent {
    /// What came of an intent.
    fileprivate func followed(
        by step: Step, at moment: Moment, _ detail: String = ""
    ) -> DeliveryEvent {
        DeliveryEvent(
            letter: letter, initiative: initiative, round: round, points: points, step: step,
            attempt: attempt, at: moment.description, clock: moment.epoch, to: to, boot: boot,
            detail: detail)
    }
}
