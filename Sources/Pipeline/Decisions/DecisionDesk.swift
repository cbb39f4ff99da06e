import Instrument
import Ledger
import SSMEModel

/// `decide`: checks what a steward decides against what the latest run found, and records it. The next run acts on it.
public struct DecisionDesk: Sendable {
    let configuration: PipelineConfiguration
    let survey: Survey
    let moment: Moment

    /// Prepares decisions over a wave whose configuration was loaded whole.
    public init(configuration: PipelineConfiguration, survey: Survey, moment: Moment) {
        self.configuration = configuration
        self.survey = survey
        self.moment = moment
    }

    /// Records what was asked, all of it or nothing where a check fails. The same request again adds nothing.
    ///
    /// **Throws**: `wrongUse` for a name that nobody knows; `refused` where the decision may not be taken.
    public func decide(_ request: DecisionRequest) throws(PipelineError) -> DecisionReport {
        try configuration.folders.make()
        let store = try Store(configuration, wave: survey.questionnaire.wave)
        try check(request, store)
        var drafts: [Decision] = []
        if request.isWave {
            drafts.append(try wave(request, store))
        } else if !request.rule.isEmpty {
            drafts.append(try rule(request, store))
        } else {
            for subject in request.subjects {
                drafts.append(try draft(request, about: subject, store))
            }
        }
        var recorded: [DecisionReport.Entry] = []
        for draft in drafts {
            let history = try store.history(of: draft.initiative)
            let (decision, isNew) = try store.record(draft) { earlier, all in
                // Another steward may have decided since this one looked.
                let book = DecisionBook(decisions: all, day: moment.date)
                return earlier.subjects.isEmpty
                    || [.inForce, .waiting].contains(book.standing(of: earlier, history))
            }
            recorded.append(DecisionReport.Entry(decision: decision, isNew: isNew))
        }
        return DecisionReport(recorded)
    }

    /// Every decision of the wave, with what became of it.
    public func list() throws(PipelineError) -> DecisionList {
        let store = try Store(configuration, wave: survey.questionnaire.wave, isLook: true)
        let book = try store.book(on: moment.date)
        var items: [DecisionList.Item] = []
        for decision in book.decisions {
            let history = try store.history(of: decision.initiative)
            items.append(
                DecisionList.Item(
                    decision: decision, people: book.people(behind: decision),
                    standing: book.standing(of: decision, history)))
        }
        return DecisionList(items, reasons: configuration.decisions)
    }

    private func draft(
        _ request: DecisionRequest, about subject: String, _ store: Store
    ) throws(PipelineError) -> Decision {
        if request.kind == .second { return try second(request, subject, store) }
        if subject.contains("/") { return try finding(request, subject, store) }
        guard [.accept, .reopen, .sendBack].contains(request.kind) else {
            throw .wrongUse(
                LocalizedText(
                    "«\(subject)» no es un hallazgo: escriba iniciativa/regla/pregunta, o use --rule y --initiative.",
                    english:
                        "«\(subject)» is no finding: write initiative/rule/question, or use --rule and --initiative."
                ))
        }
        return try submission(request, subject, store)
    }

    private func finding(
        _ request: DecisionRequest, _ id: String, _ store: Store
    ) throws(PipelineError) -> Decision {
        let initiative = String(id.prefix { $0 != "/" })
        let findings = try latest(initiative, store).findings
        guard let finding = findings.first(where: { $0.id == id }) else {
            throw .wrongUse(Self.unknownFinding(id, among: findings.map(\.id)))
        }
        try check(request.kind, on: finding, try store.book(on: moment.date))
        return make(request, initiative: initiative, subjects: [finding.subject])
    }

    private func rule(
        _ request: DecisionRequest, _ store: Store
    ) throws(PipelineError) -> Decision {
        let findings = try latest(request.initiative, store).findings
            .filter { $0.rule == request.rule }
        guard !findings.isEmpty else {
            throw .wrongUse(
                LocalizedText(
                    "La última corrida no encontró nada con \(request.rule) en \(request.initiative).",
                    english:
                        "The latest run found nothing with \(request.rule) in \(request.initiative)."
                ))
        }
        let book = try store.book(on: moment.date)
        for finding in findings { try check(request.kind, on: finding, book) }
        return make(
            request, initiative: request.initiative, rule: request.rule,
            subjects: findings.map(\.subject))
    }

    private func submission(
        _ request: DecisionRequest, _ initiative: String, _ store: Store
    ) throws(PipelineError) -> Decision {
        let review = try latest(initiative, store)
        if request.kind == .accept {
            let open = review.findings.filter(configuration.gate.holdsBack)
            guard open.isEmpty else {
                throw .refused(Self.notYet(initiative, open.count))
            }
        }
        return make(request, initiative: initiative, submission: review.submission)
    }

    private func second(
        _ request: DecisionRequest, _ id: String, _ store: Store
    ) throws(PipelineError) -> Decision {
        let book = try store.book(on: moment.date)
        guard let waiver = book.decisions.first(where: { $0.id == id && $0.kind == .waive }) else {
            throw .wrongUse(
                LocalizedText(
                    "No hay una excepción «\(id)». Véalas con: ssme-pipeline decide list",
                    english: "There is no waiver «\(id)». See them: ssme-pipeline decide list"))
        }
        guard waiver.by != request.by, PersonName(waiver.by) != PersonName(request.by) else {
            throw .refused(Self.samePerson(waiver))
        }
        guard book.holdsToday(waiver) else {
            throw .refused(
                LocalizedText(
                    "La excepción \(id) venció el \(waiver.until): proponga otra con ssme-pipeline decide waive.",
                    english:
                        "Waiver \(id) ended on \(waiver.until): propose another with ssme-pipeline decide waive."
                ))
        }
        let earlier = book.decisions.first { $0.kind == .second && $0.waiver == id }
        return earlier
            ?? make(request, initiative: waiver.initiative, waiver: id)
    }

    private func wave(
        _ request: DecisionRequest, _ store: Store
    ) throws(PipelineError) -> Decision {
        guard request.kind == .reopen else {
            throw .wrongUse(
                LocalizedText("--wave vale con «reopen».", english: "--wave goes with «reopen»."))
        }
        let signOff = try store.signOff()
        let decision = make(
            request, initiative: "", submission: signOff.signatures.first?.digest ?? "")
        if let earlier = signOff.reopening, earlier.saysTheSame(as: decision) { return earlier }
        guard signOff.isLocked else {
            throw .refused(
                LocalizedText(
                    "La edición no está firmada: no hay nada que reabrir.",
                    english: "The wave is not signed: there is nothing to reopen."))
        }
        return decision
    }

    private func make(
        _ request: DecisionRequest, initiative: String, rule: String = "",
        subjects: [Decision.Subject] = [], submission: String = "", waiver: String = ""
    ) -> Decision {
        Decision(
            request.kind, by: request.by, at: moment.description, initiative: initiative,
            rule: rule, subjects: subjects, submission: submission, waiver: waiver,
            reason: request.reason, text: request.text,
            until: request.until?.description ?? "")
    }

    /// What the latest run that looked at an initiative found.
    private func latest(
        _ initiative: String, _ store: Store
    ) throws(PipelineError) -> PastReview {
        let codes = survey.roster.initiatives.map(\.id)
        guard codes.contains(initiative) else {
            throw .wrongUse(Self.unknownInitiative(initiative, among: codes))
        }
        guard let review = try store.history(of: initiative).last else {
            throw .refused(
                LocalizedText(
                    "Ninguna corrida ha revisado un envío de \(initiative).",
                    english: "No run has reviewed a submission of \(initiative)."))
        }
        return review
    }
}
