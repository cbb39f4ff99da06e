import Instrument
import Reports
import Ledger
import SSMEModel

/// The gestores and stewards of a lived wave, and what they do.
struct LivedStage {
    /// One initiative, its life and what is wrong with its forms.
    struct Member {
        let initiative: Initiative
        let answers: InventedAnswers
        let life: InventedLife
        let faults: InventedLife.Faults
    }

    let members: [Member]
    private let configuration: PipelineConfiguration
    private let survey: Survey
    private let package: InventedPackage

    init(
        _ configuration: PipelineConfiguration, _ survey: Survey, seed: UInt64
    ) throws(PipelineError) {
        self.configuration = configuration
        self.survey = survey
        package = try InventedPackage(survey: survey)
        var generator = SeededGenerator(seed: seed)
        let lives = InventedLife.allCases
        members = survey.roster.initiatives.enumerated().map { index, initiative in
            Member(
                initiative: initiative,
                answers: InventedAnswers(
                    name: initiative.id + " · " + initiative.name, using: &generator),
                life: lives[index % lives.count], faults: Self.faults(index / lives.count))
        }
    }

    /// Faults that an answer alone shows, another pair each time around.
    private static func faults(_ turn: Int) -> InventedLife.Faults {
        let hard = PlantedDefect.toCorrect.filter { $0.evidence == .untouched }
        let soft = PlantedDefect.toConfirm.filter { $0.evidence == .untouched }
        let first = hard[turn % 2]
        let other = PlantedDefect(
            title: first.title, rule: first.rule, subject: first.subject,
            answers: first.answers.merging([first.subject + ".camaras": .number(35)]) { $1 })
        return InventedLife.Faults(
            hard: first, slip: hard[2 + turn % (hard.count - 2)], soft: soft[turn % soft.count],
            other: other)
    }

    func moment(_ time: String) -> Moment {
        guard
            let moment = Moment(
                time.contains("T") ? time : time + "T02:30:00", in: configuration.window.timeZone)
        else { preconditionFailure("the wave's own dates are well formed") }
        return moment
    }

    /// Puts into the inbox what gestores send before a round's run; tells how many forms that are.
    func send(
        _ round: Int, after last: RunReport?, _ progress: (String) -> Void
    ) throws(PipelineError) -> Int {
        let found = Dictionary(grouping: last?.figures?.findings ?? [], by: \.initiative)
        var sent = 0
        for member in members {
            guard let sending = member.life.sending(in: round, member.faults) else { continue }
            progress(member.initiative.id)
            sent += 1
            let place = configuration.folders.inbox + "/\(member.initiative.id)-ronda-\(round)"
            let answers = answers(of: member, sending)
            let findings = (found[member.initiative.id] ?? []).filter { $0.outcome == .fail }
            guard !findings.isEmpty else {
                try package.sendForm(
                    of: member.initiative, answers, with: sending.defects, to: place,
                    deadline: configuration.window.closes, created: configuration.window.opens)
                continue
            }
            try package.sendCorrections(
                of: member.initiative, answers, with: sending.defects, findings: findings,
                replies: replies(sending.reply, to: findings), to: place,
                deadline: configuration.window.correctionsUntil,
                created: configuration.window.closes)
        }
        return sent
    }

    private func answers(
        of member: Member, _ sending: InventedLife.Sending
    ) -> InventedAnswers {
        guard sending.changesMonth, case .month(let month) = member.answers.values["D3.2"] else {
            return member.answers
        }
        var answers = member.answers
        answers.set(
            "D3.2", YearMonth(year: month.year, month: month.month % 12 + 1).map { .month($0) })
        return answers
    }

    private func replies(
        _ answer: InventedLife.Sending.Answer, to findings: [Finding]
    ) -> [Reply] {
        guard answer != .none else { return [] }
        return findings.enumerated().map { index, finding in
            Reply(
                finding: finding.id, isConfirmed: answer == .confirms,
                isContested: answer == .contests,
                explanation: answer == .confirms
                    ? "Lo revisamos y es correcto." : "En nuestro caso la regla no vale.",
                location: CellLocation(
                    sheet: "Correcciones", address: CellAddress(row: index + 1, columnIndex: 4)))
        }
    }

    func run(_ time: String, _ progress: (String) -> Void) throws(PipelineError) -> RunReport {
        try WaveRun(configuration: configuration, survey: survey, moment: moment(time))
            .perform(progress: progress)
    }

    /// Whom a pass reminded, by code.
    func reminded(by report: RunReport) -> Set<String> {
        Set(
            report.delivery.sent.compactMap { letter in
                let words = letter.split(separator: "/")
                return words.count > 1 && words[1] == Letter.reminder
                    ? words.first.map(String.init) : nil
            })
    }

    /// Who sent nothing up to a round, by code.
    func silent(upTo round: Int) -> Set<String> {
        initiatives { member in
            (1...round).allSatisfy { member.life.sending(in: $0, member.faults) == nil }
        }
    }

    /// Who was told of a point before a round and has it open after it, by code.
    func unanswered(in round: Int) -> Set<String> {
        initiatives { member in
            let found = member.life.expected(in: round, member.faults)
            let isOpen = found.map { ![.confirmed, .waived, .contested].contains($0.state) }
            return isOpen == true && member.life.sending(in: round, member.faults) == nil
        }
    }

    private func initiatives(where isMeant: (Member) -> Bool) -> Set<String> {
        Set(members.filter(isMeant).map(\.initiative.id))
    }

    /// True where a release is signed and nothing changes until the wave is opened again.
    func isLocked(_ release: Int) throws(PipelineError) -> Bool {
        let signOff = try Store(configuration, wave: survey.questionnaire.wave).signOff()
        return signOff.isLocked && signOff.release == release
    }

    func sign(with key: String, on day: String) throws(PipelineError) -> SigningReport {
        try Signing(configuration: configuration, survey: survey, moment: moment(day))
            .sign(keyFile: key)
    }

    /// What a run found, set against what the lives of the members planted.
    func comparison(of report: RunReport, in round: Int) -> LivedStory.Comparison {
        var planted: [String: FindingState] = [:]
        for member in members {
            guard let expected = member.life.expected(in: round, member.faults) else { continue }
            planted["\(member.initiative.id)/\(expected.rule)/\(expected.subject)"] = expected.state
        }
        let found = (report.figures?.findings ?? []).filter {
            $0.outcome == .fail && $0.severity > .info
        }
        return LivedStory.Comparison(
            planted: planted,
            found: Dictionary(found.map { ($0.id, $0.state) }, uniquingKeysWith: { $1 }),
            fixedCount: report.figures?.fixedCount ?? 0,
            isOpen: report.figures?.verdict.isOpen ?? false)
    }

    /// Two stewards waive what the members of a life have to correct; tells how many waivers that are.
    func waive(
        _ life: InventedLife, on day: String, until: CalendarDate? = nil
    ) throws(PipelineError) -> Int {
        let desk = desk(on: day)
        let about = members.filter { $0.life == life }
        for member in about {
            let id =
                "\(member.initiative.id)/\(member.faults.hard.rule)/\(member.faults.hard.subject)"
            let waiver = try desk.decide(
                DecisionRequest(
                    .waive, subjects: [id], by: "Ana", reason: "caso-particular",
                    text: "La regla no contempla este caso.", until: until))
            _ = try desk.decide(DecisionRequest(.second, subjects: waiver.names, by: "Luis"))
        }
        return about.count
    }

    /// A steward returns whole submissions; tells how many.
    func sendBack(on day: String) throws(PipelineError) -> Int {
        let about = members.filter { $0.life == .sentBack }.map(\.initiative.id)
        guard !about.isEmpty else { return 0 }
        _ = try desk(on: day).decide(
            DecisionRequest(
                .sendBack, subjects: about, by: "Ana", reason: "error-de-captura",
                text: "Revise con su equipo las respuestas de la dimensión 3."))
        return about.count
    }

    /// A steward confirms what changed after the wave was signed; tells how many changes that are.
    func confirmChanges(on day: String) throws(PipelineError) -> Int {
        let about = members.filter { $0.life == .afterSigning }.map {
            Finding.id(
                initiative: $0.initiative.id, rule: SilentChanges.rule.id,
                subject: InventedLife.changedQuestion)
        }
        guard !about.isEmpty else { return 0 }
        _ = try desk(on: day).decide(
            DecisionRequest(
                .confirm, subjects: about, by: "Ana", reason: "verificado",
                text: "Lo verificamos por teléfono."))
        return about.count
    }

    func reopen(on day: String) throws(PipelineError) {
        _ = try desk(on: day).decide(
            DecisionRequest(
                .reopen, isWave: true, by: "Ana", reason: "otra", text: "Llegaron envíos que valen."
            )
        )
    }

    private func desk(on day: String) -> DecisionDesk {
        DecisionDesk(configuration: configuration, survey: survey, moment: moment(day))
    }
}
