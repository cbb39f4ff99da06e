import Evidence
import Instrument
import Ledger
import SSMEModel

/// One unattended pass: inbox → findings → corrections → gate → scorer → reports. The whole story on one screen.
///
/// Everything is computed anew from the archive, so the same inputs give the same bytes, and a pass that was cut short
/// is followed by the same command. The ledger learns of a run last, in one transaction.
public struct WaveRun: Sendable {
    private let configuration: PipelineConfiguration
    private let survey: Survey
    private var moment: Moment
    /// The day on which this program runs, whatever moment it looks at again.
    private let today: CalendarDate
    private let program: String?
    private let observer: RunObserver

    /// Prepares a pass over a wave whose configuration was loaded whole; nothing is touched yet.
    ///
    /// What strangers sent is opened by a process of its own, run from `program`; without one, here.
    public init(
        configuration: PipelineConfiguration, survey: Survey, moment: Moment,
        program: String? = nil, observer: RunObserver = .silent
    ) {
        self.configuration = configuration
        self.survey = survey
        self.moment = moment
        today = moment.date
        self.program = program
        self.observer = observer
    }

    /// Runs the pass, then hands over the letters that are due. `progress` hears what is being done, for a person who watches.
    ///
    /// With `isScheduled` the pass is made only where the calendar asks for one that was not made yet; letters that waited
    /// for their hour go in any case.
    ///
    /// **Throws**: `PipelineError`; whatever was received by then is archived and receipted.
    public func perform(
        isScheduled: Bool = false, progress: (String) -> Void = { _ in }
    ) throws(PipelineError) -> RunReport {
        guard moment.date >= configuration.window.opens else {
            return RunReport(.notOpenYet(configuration.window.opens))
        }
        try configuration.folders.make()
        let lock = try RunLock(path: configuration.folders.lock)
        if let owner = lock.formerOwner {
            observer.warn("lock", "La corrida anterior no terminó: \(owner.words().spanish).")
        }
        let report = try locked(isScheduled, progress)
        withExtendedLifetime(lock) {}
        return report
    }

    private func locked(
        _ isScheduled: Bool, _ progress: (String) -> Void
    ) throws(PipelineError) -> RunReport {
        let store = try Store(configuration, wave: survey.questionnaire.wave)
        let last = try store.latestRun().map { RunStart(run: $0.id, startedAt: $0.startedAt) }
        if try FixedClock(configuration).hasGoneBack(moment, since: last) {
            observer.warn(
                "clock", "El reloj dice \(moment), antes de la última corrida: revíselo.")
        }
        let limit = TimeLimit(minutes: configuration.schedule.maxMinutes)
        let calendar = PassCalendar(configuration)
        var due: (day: CalendarDate, missed: Int)?
        if isScheduled {
            let isClosed = moment.date > calendar.closing
            let late = isClosed ? try store.waiting(at: moment) : []
            due = calendar.due(
                at: moment, made: try store.passes(), hasLateFiles: !late.isEmpty)
        }
        var report =
            isScheduled && due == nil
            ? RunReport(.notDue(calendar.next(after: moment), configuration.schedule.hour))
            : try pass(store, limit, progress)
        report.missedPasses = due?.missed ?? 0
        report.delivery = try Courier(configuration, survey, moment, store).deliver(within: limit)
        for letter in report.delivery.sent {
            observer.note("sent", "Salió la carta \(letter).", ["letter": letter])
        }
        for (letter, words) in report.delivery.failed {
            observer.warn(
                "not sent", "No salió la carta \(letter): \(words)", ["letter": letter])
        }
        if let due { try store.recordPass(of: due.day, at: moment) }
        CrashPoint.reach("ended")
        return report
    }

    private func pass(
        _ store: Store, _ limit: TimeLimit, _ progress: (String) -> Void
    ) throws(PipelineError) -> RunReport {
        try store.sweep()
        let arrival = try store.takeIn(at: moment)
        observer.note(
            "received", "Entregas nuevas: \(arrival.new.count).",
            ["new": String(arrival.new.count), "resent": String(arrival.resent.count)])
        CrashPoint.reach("received")
        let signOff = try store.signOff()
        guard !signOff.isLocked else {
            try rebuild(signOff, store, limit, progress)
            let late = try store.namesReceived(after: signOff.cutoff)
            return RunReport(.locked(signOff, late: late), arrival: arrival)
        }
        let fingerprint = try fingerprint(of: store, on: moment.date)
        let last = try store.latestRun()
        let scoring = OutsideScoring(configuration.scorer)
        if let last, last.fingerprint == fingerprint, store.holdsOutput(of: last.id) {
            return RunReport(
                .nothingNew(last), arrival: arrival,
                undelivered: scoring.finish(store.folder(of: last.id)))
        }

        let run = try judge(
            store, id: RunFingerprint.id(on: moment.date, after: last), fingerprint: fingerprint,
            within: limit, progress)
        CrashPoint.reach("judged")
        try keepPrints(of: run)
        try RunOutput(run).write(
            to: store.folder(of: run.id), within: limit, progress: progress)
        try store.record(run.record)
        CrashPoint.reach("recorded")
        observer.note(
            "recorded", "Corrida \(run.id): \(run.reviews.count) formularios revisados.",
            ["run": run.id, "submissions": String(run.reviews.count)])
        return RunReport(
            .done(run.figures), arrival: arrival, documents: run.documents,
            undelivered: scoring.finish(store.folder(of: run.id)))
    }

    /// Makes the output of the signed run again where it is gone, from what it was made of: the same clean data, the same
    /// findings. Where a rule or the policy is another by now, nothing can be made again.
    private func rebuild(
        _ signOff: SignOff, _ store: Store, _ limit: TimeLimit, _ progress: (String) -> Void
    ) throws(PipelineError) {
        guard !store.holdsOutput(of: signOff.run), let last = try store.latestRun(),
            let then = asOf(last)
        else { return }
        let store = store.asOf(line: signOff.cutoff)
        let fingerprint = try fingerprint(of: store, on: then.moment.date)
        guard fingerprint == last.fingerprint else { return }
        let run = try then.judge(
            store, id: last.id, fingerprint: fingerprint, within: limit, progress)
        try keepPrints(of: run)
        try RunOutput(run).write(
            to: store.folder(of: last.id), within: limit, progress: progress)
        try ReleaseFiles.write(signOff, to: store.folder(of: last.id))
    }

    /// The pass as it was at a run's moment: a waiver whose last day has passed since held then.
    private func asOf(_ run: RunSummary) -> WaveRun? {
        Moment(String(run.startedAt.prefix(19)), in: configuration.window.timeZone).map { then in
            var pass = self
            pass.moment = then
            return pass
        }
    }

    /// After the day on which all is forgotten nothing of documents is kept again.
    private var isForgotten: Bool { today > survey.evidence.purge }

    private func keepPrints(of run: FinishedRun) throws(PipelineError) {
        guard program != nil, !isForgotten else { return }
        try PrintStore(folder: configuration.folders.prints)
            .keep(run.prints, of: survey.questionnaire.wave)
    }

    private func fingerprint(
        of store: Store, on day: CalendarDate
    ) throws(PipelineError) -> String {
        RunFingerprint.of(
            try store.receipts(), survey, configuration, try store.book(on: day), program: program)
    }

    /// Where the wave stands by what was received so far: nothing is taken in, nothing is recorded.
    ///
    /// **Throws**: `PipelineError` where the archive or the ledger cannot be read.
    public func look() throws(PipelineError) -> WaveStatus {
        let store = try Store(configuration, wave: survey.questionnaire.wave, isLook: true)
        let signOff = try store.signOff()
        let last = try store.latestRun()
        let id = last?.id ?? ""
        let next = NextPass(configuration, after: moment)
        guard signOff.isLocked else {
            return WaveStatus(try judge(store, id: id, fingerprint: ""), next: next)
        }
        var run = try (last.flatMap(asOf) ?? self)
            .judge(store.asOf(line: signOff.cutoff), id: id, fingerprint: "")
        run.late = try store.namesReceived(after: signOff.cutoff)
        return WaveStatus(run, next: next)
    }

    /// Reads everything received, reviews it, remembers the rounds before, and judges the wave.
    func judge(
        _ store: Store, id: String, fingerprint: String, within limit: TimeLimit? = nil,
        _ progress: (String) -> Void = { _ in }
    ) throws(PipelineError) -> FinishedRun {
        let limit = limit ?? TimeLimit(minutes: configuration.schedule.maxMinutes)
        let reader = DeliveryReader(survey, configuration.reading, program: program)
        let deliveries = try Deliveries(
            from: store, with: reader, within: limit, progress: progress)
        let library = program.map {
            DocumentLibrary(
                survey, configuration, program: $0,
                keepingIn: isForgotten ? nil : configuration.folders)
        }
        let read = library?.read(deliveries.jobs(in: store.archive), progress: progress) ?? .nothing
        let review = WaveReview(survey, configuration)
        let book = try store.book(on: moment.date)
        var reviews: [ReviewedSubmission] = []
        var rounds = RuleHistory()
        for (reviewed, delivery) in zip(review.of(deliveries.latest, read), deliveries.latest) {
            let memory = try store.memory(of: reviewed.submission.initiative.id, with: book)
            let remembered = memory.remember(
                reviewed, after: delivery.earlier, of: survey.questionnaire)
            let capped = configuration.questionCap.applied(
                to: remembered, memory, under: configuration.gate)
            rounds.add(memory.history + [PastReview(capped)])
            reviews.append(capped)
        }
        let verdict = configuration.gate.verdict(
            reviews, expected: survey.roster.initiatives.count)
        return FinishedRun(
            id: id, fingerprint: fingerprint, moment: moment, deliveries: deliveries,
            reviews: reviews, news: try RunNews(deliveries, reviews, since: store, with: book),
            book: book, signOff: try store.signOff(), verdict: verdict,
            score: try WaveScore(of: configuration.gate.accepted(reviews), by: survey),
            rules: review.rules(survey) + [SilentChanges.rule, DecisionBook.returnRule],
            ruleRounds: rounds.rules,
            survey: survey, configuration: configuration,
            prints: review.prints(of: deliveries.latest, read),
            documents: DocumentTally(
                read, of: reviews,
                missing: program == nil ? [] : DocumentPrograms.missing))
    }
}
