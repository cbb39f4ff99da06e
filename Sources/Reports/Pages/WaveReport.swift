public import SSMEModel

/// All that one run tells the data steward of a wave: the input of the report page and of its machine copies.
public struct WaveReport: Sendable, Equatable {
    /// What the report was made from.
    public struct Provenance: Hashable, Sendable {
        /// The run, `2026-11-22-001`.
        public let run: String
        /// When it was made, ISO 8601.
        public let generatedAt: String
        /// The version of the rules that were in force.
        public let ruleSetVersion: String
        /// SHA-256 of the instrument file, hexadecimal.
        public let instrumentDigest: String
        /// The hash of the ledger's last line; empty where there is no ledger.
        public let ledgerHead: String

        /// Makes a provenance from its parts.
        public init(
            run: String, generatedAt: String, ruleSetVersion: String, instrumentDigest: String,
            ledgerHead: String
        ) {
            self.run = run
            self.generatedAt = generatedAt
            self.ruleSetVersion = ruleSetVersion
            self.instrumentDigest = instrumentDigest
            self.ledgerHead = ledgerHead
        }
    }

    /// The instrument; its title names the wave.
    public let questionnaire: Questionnaire
    /// What the report was made from.
    public let provenance: Provenance
    /// The rules that were in force, by id.
    public let rules: [RuleSummary]
    /// The initiatives that sent a submission, by code: never ranked.
    public let initiatives: [InitiativeReport]
    /// The files that went back, by time of receipt.
    public let returned: [ReturnedFile]
    /// The documents that came with the submissions.
    public let documents: ReceivedDocuments
    /// The initiatives of the roster from which no file arrived, by code.
    public let silent: [Initiative]
    /// Every rule's outcome on every submission.
    public let evaluations: [Evaluation]
    /// What the rules on trial found: for the data steward alone.
    public let trial: [Finding]
    /// How often gestores said that a rule is wrong, by the rule's id, whatever was decided since.
    public let objections: [String: Int]
    /// What became of each rule's points over the rounds, by the rule's id.
    public let rounds: [String: RuleRounds]
    /// May the wave be published?
    public let gate: GateVerdict
    /// Who signed it, and what came of that; `nil` where nobody did.
    public let signOff: SignOffState?
    /// The last day for corrections; `nil` where none was set.
    public let correctionsUntil: CalendarDate?
    /// What readers must know: «los pesos son propuesta nuestra».
    public let notes: [LocalizedText]
    /// True where the data are invented: every page says so at the top.
    public let isInvented: Bool

    /// Makes a report; every list is put in its order.
    public init(
        questionnaire: Questionnaire, provenance: Provenance, rules: [RuleSummary],
        initiatives: [InitiativeReport], returned: [ReturnedFile] = [],
        documents: ReceivedDocuments = .none, silent: [Initiative] = [],
        evaluations: [Evaluation], trial: [Finding] = [], objections: [String: Int] = [:],
        rounds: [String: RuleRounds] = [:], gate: GateVerdict,
        signOff: SignOffState? = nil, correctionsUntil: CalendarDate? = nil,
        notes: [LocalizedText] = [], isInvented: Bool
    ) {
        self.questionnaire = questionnaire
        self.provenance = provenance
        self.rules = rules.sorted { $0.id < $1.id }
        self.initiatives = initiatives.sorted { $0.initiative.id < $1.initiative.id }
        self.returned = returned.sorted {
            ($0.receivedAt, $0.fileName) < ($1.receivedAt, $1.fileName)
        }
        self.documents = documents
        self.silent = silent.sorted { $0.id < $1.id }
        self.evaluations = evaluations
        self.trial = trial.sorted(by: Finding.readingOrder)
        self.objections = objections
        self.rounds = rounds
        self.gate = gate
        self.signOff = signOff
        self.correctionsUntil = correctionsUntil
        self.notes = notes
        self.isInvented = isInvented
    }

    /// True where a submission was received after the last day for corrections.
    public func isLate(_ entry: InitiativeReport) -> Bool {
        guard let correctionsUntil, let day = CalendarDate(iso: entry.receivedAt.prefix(10))
        else { return false }
        return day > correctionsUntil
    }

    /// Beside what was received after the last day.
    static let late = LocalizedText("recibido fuera de plazo", english: "received late")

    /// The initiatives known to the report and where each stands, by code.
    public var roll: [(initiative: Initiative, standing: Standing)] {
        var roll = initiatives.map { ($0.initiative, $0.standing) }
        var known = Set(roll.map(\.0.id))
        for initiative in returned.compactMap(\.initiative)
        where known.insert(initiative.id).inserted {
            roll.append((initiative, .returned))
        }
        for initiative in silent where known.insert(initiative.id).inserted {
            roll.append((initiative, .nothingReceived))
        }
        return roll.sorted { $0.0.id < $1.0.id }
    }

    /// Every outcome, by initiative, rule and subject: the evaluations, and each finding that comes from none of them
    /// (form integrity, evidence, unusual values).
    private var unordered: [Evaluation] {
        var known = Set(evaluations.map { OutcomeKey($0) })
        var outcomes = evaluations
        for entry in initiatives {
            for finding in entry.findings where finding.state != .fixed {
                let outcome = Evaluation(
                    rule: finding.rule, initiative: finding.initiative,
                    subject: finding.subject, outcome: finding.outcome)
                if known.insert(OutcomeKey(outcome)).inserted { outcomes.append(outcome) }
            }
        }
        return outcomes
    }

    /// The same in the order of initiatives, rules and subjects.
    public var outcomes: [Evaluation] {
        unordered.sorted {
            ($0.initiative, $0.rule, $0.subject) < ($1.initiative, $1.rule, $1.subject)
        }
    }

    /// How many outcomes of the rules that are not on trial are of a kind.
    public func count(of outcome: Outcome) -> Int {
        let onTrial = Set(rules.filter { $0.status == .trial }.map(\.id))
        return unordered.count { $0.outcome == outcome && !onTrial.contains($0.rule) }
    }

    private struct OutcomeKey: Hashable {
        let initiative: String
        let rule: String
        let subject: String

        init(_ evaluation: Evaluation) {
            initiative = evaluation.initiative
            rule = evaluation.rule
            subject = evaluation.subject == Finding.wholeForm ? "" : evaluation.subject
        }
    }
}
