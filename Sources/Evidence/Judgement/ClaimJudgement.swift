import SSMEModel

/// One claim set against what was asked: its facts, and from them its outcome.
struct ClaimJudgement {
    /// Among the question's documents, 0-based; `nil` where the question asks for none.
    let requirement: Int?
    let document: DocumentFacts?
    var facts: [DocumentFact: FactValue]
    var isInsufficient = false
    var isDuplicated = false
    /// True where only its beginning was read, and that is not what was asked: the rest may be.
    private var isUndecided = false

    private let container: EvidenceItem
    private let isAmbiguous: Bool

    init(
        _ item: EvidenceItem, document: DocumentFacts?, in submission: Submission,
        of questionnaire: Questionnaire, lexicon: EvidenceLexicon, received: CalendarDate?
    ) {
        container = item
        // Which of several files is meant only a person can tell.
        isAmbiguous = item.facts[.candidates]?.number ?? 1 > 1
        self.document = item.status.isOpen && !isAmbiguous ? document : nil
        facts = item.facts
        let asked = questionnaire.question(item.claim.question)?.evidence ?? []
        requirement = Self.requirement(item.claim, asked, document, lexicon)
        guard let document = self.document else { return }
        facts[.scanned] = .truth(document.virus != nil)
        facts[.infected] = .truth(document.virus.map { !$0.isEmpty } ?? false)
        let wanted = requirement.map { asked[$0] }
        if !document.isWhole, let wanted, !wanted.kinds.isEmpty {
            isUndecided = lexicon.fit(document, to: wanted) < 1
        }
        facts[.seen] = .truth(wasRead)
        facts[.lacksProgram] = .truth(document.reading == .noProgram)
        if document.reading == .locked {
            facts[.flaw] = .text(LocalizedText(ContainerFacts.Flaw.password.rawValue))
        }
        facts[.words] = .number(Double(document.wordCount))
        facts[.recognised] = .truth(document.reading == .recognised)
        guard wasRead else { return }
        kind(wanted, document, lexicon)
        names(wanted, document, submission, lexicon)
        dates(wanted, document, submission, questionnaire, lexicon, received)
        figures(document, submission, questionnaire, lexicon)
        facts[.signatures] = .number(Double(document.signatureBlocks))
        facts[.people] = .number(Double(document.identityNumbers))
        facts[.health] = .truth(document.hasHealthWords)
        if !document.isWhole { withholdWhatMayFollow() }
    }

    /// True where a machine knows what it says.
    var wasRead: Bool {
        !isUndecided && (document?.reading == .read || document?.reading == .recognised)
    }

    /// True where a machine cannot say what it is: a person looks at it.
    var isForAPerson: Bool { status == .notAssessable }

    /// True where more of it was left unread.
    var hasMore: Bool { document?.isWhole == false }

    /// What the document counts for where several are asked for: each day in the period of minutes bound together, else
    /// its day, else itself.
    func occasions(in questionnaire: Questionnaire) -> [String] {
        let asked = questionnaire.question(claim.question)?.evidence ?? []
        let period = requirement.flatMap { asked[$0].validity }
        let days = document?.meetings ?? []
        let inPeriod = days.filter { period?.covers($0, in: questionnaire) ?? true }
        if !inPeriod.isEmpty { return inPeriod.map(\.description) }
        return [document?.dating.map { $0.date.description } ?? digest].compactMap { $0 }
    }

    /// What was not found may stand where nobody has read.
    private mutating func withholdWhatMayFollow() {
        for fact in [DocumentFact.namesInitiative, .namesBody, .dated, .inPeriod]
        where facts[fact]?.truth == false { facts[fact] = nil }
        for fact in [DocumentFact.afterSubmission, .beforeStart]
        where facts[fact]?.truth == true { facts[fact] = nil }
        if facts[.signatures]?.number == 0 { facts[.signatures] = nil }
        if facts[.stated] != facts[.answer] { facts[.stated] = nil }
    }

    /// True for a document that is what was asked, whether there are enough of them or not.
    var isWhatWasAsked: Bool {
        wasRead && !isDuplicated && isKnown && !isOfAnotherPeriod && !isInfected
    }

    /// What was claimed.
    var claim: EvidenceClaim { container.claim }

    /// SHA-256 of the file, hexadecimal.
    var digest: String? { container.digest }

    /// The claim with its outcome.
    var item: EvidenceItem {
        EvidenceItem(
            claim: container.claim, status: status, mediaType: container.mediaType,
            byteCount: container.byteCount, digest: container.digest, facts: facts)
    }

    private var status: EvidenceItem.Status {
        if isAmbiguous, container.status.isOpen { return .notAssessable }
        guard container.status.isOpen, let document else { return container.status }
        if isInfected { return .unreadable }
        switch document.reading {
        case .locked: return .unreadable
        case .noReader, .noProgram, .readerFailed: return .notAssessable
        case .illegible: return document.isWhole ? .illegible : .notAssessable
        case .read, .recognised: break
        }
        if isUndecided { return .notAssessable }
        if isDuplicated { return .duplicated }
        if isSomethingElse { return .notPertinent }
        if !isKnown { return .notAssessable }
        if isOfAnotherPeriod { return .outOfPeriod }
        if isInsufficient { return .insufficient }
        return hasRemark ? .acceptedWithRemark : .accepted
    }

    private var isInfected: Bool { facts[.infected]?.truth == true }

    /// True where it looks like what was asked, or nothing says how that looks.
    private var isKnown: Bool { facts[.fit]?.number.map { $0 >= 1 } ?? true }

    /// True for what looks clearly like another kind, and not like what was asked; a document that looks like none is left
    /// to a person.
    private var isSomethingElse: Bool { !isKnown && facts[.looksLike] != nil }

    private var isOfAnotherPeriod: Bool {
        facts[.inPeriod]?.truth == false || facts[.afterSubmission]?.truth == true
    }

    private var hasRemark: Bool {
        let wrongWhenTrue: [DocumentFact] = [
            .macros, .misnamed, .elsewhere, .redated, .beforeStart,
        ]
        let wrongWhenFalse: [DocumentFact] = [.namesInitiative, .namesBody, .dated, .signedWhole]
        let isUnsigned =
            facts[.needsSignatures]?.truth == true && facts[.signatures]?.number == 0
            && facts[.signed]?.truth != true
        return isUnsigned || wrongWhenTrue.contains { facts[$0]?.truth == true }
            || wrongWhenFalse.contains { facts[$0]?.truth == false }
    }

    /// The document that a claim stands for: the one it says, the only one, or the one that it looks like most.
    private static func requirement(
        _ claim: EvidenceClaim, _ asked: [EvidenceRequirement], _ document: DocumentFacts?,
        _ lexicon: EvidenceLexicon
    ) -> Int? {
        if let said = claim.requirement, asked.indices.contains(said) { return said }
        guard let document, asked.count > 1 else { return asked.isEmpty ? nil : 0 }
        let scores = asked.map { requirement in
            lexicon.fit(document, to: requirement)
                + (lexicon.bodies(in: requirement).contains { document.bodies.contains($0.code) }
                    ? 1 : 0)
        }
        return scores.indices.max { scores[$0] < scores[$1] }
    }

    private mutating func kind(
        _ wanted: EvidenceRequirement?, _ document: DocumentFacts, _ lexicon: EvidenceLexicon
    ) {
        let fit = wanted.map { lexicon.fit(document, to: $0) } ?? 0
        if let best = lexicon.likeliest(document, beyond: fit) {
            facts[.looksLike] = .text(best.label)
        }
        guard let wanted, !wanted.kinds.isEmpty else { return }
        facts[.fit] = .number(fit)
        facts[.wanted] = .text(wanted.document)
        // A document of several acceptable kinds must be signed only where each of them is.
        let signed = lexicon.kinds.filter { kind in wanted.kinds.contains { $0.code == kind.code } }
        facts[.needsSignatures] = .truth(!signed.isEmpty && signed.allSatisfy(\.isSigned))
    }

    private mutating func names(
        _ wanted: EvidenceRequirement?, _ document: DocumentFacts, _ submission: Submission,
        _ lexicon: EvidenceLexicon
    ) {
        let id = submission.initiative.id
        if lexicon.names.contains(where: { $0.initiative == id }) {
            facts[.namesInitiative] = .truth(document.initiatives.contains(id))
        }
        let bodies = wanted.map { lexicon.bodies(in: $0) } ?? []
        guard !bodies.isEmpty else { return }
        facts[.body] = .text(
            LocalizedText(
                Figure(.spanish).alternatives(bodies.map(\.label.spanish)),
                english: Figure(.english).alternatives(bodies.map(\.label[.english]))))
        facts[.namesBody] = .truth(bodies.contains { document.bodies.contains($0.code) })
    }

    private mutating func dates(
        _ wanted: EvidenceRequirement?, _ document: DocumentFacts, _ submission: Submission,
        _ questionnaire: Questionnaire, _ lexicon: EvidenceLexicon, _ received: CalendarDate?
    ) {
        if let period = wanted?.validity {
            facts[.period] = .text(period.words(in: questionnaire))
            facts[.inPeriod] = period.covers(document, in: questionnaire).map(FactValue.truth)
        }
        facts[.dated] = .truth(document.dating != nil)
        guard let dating = document.dating else { return }
        facts[.date] = .text(dating.words)
        facts[.monthsOld] = .number(
            Double(
                questionnaire.cutOff.yearMonth.monthsSinceYearZero
                    - dating.date.yearMonth.monthsSinceYearZero))
        if let received { facts[.afterSubmission] = .truth(dating.isAfter(received)) }
        if let field = lexicon.start, case .month(let start) = submission.answer(field).value {
            facts[.beforeStart] = .truth(dating.date.yearMonth < start)
        }
    }

    private mutating func figures(
        _ document: DocumentFacts, _ submission: Submission, _ questionnaire: Questionnaire,
        _ lexicon: EvidenceLexicon
    ) {
        guard let code = lexicon.figures[container.claim.question],
            let field = questionnaire.field(code)?.field,
            case .number(let answer) = submission.answer(code).value, answer > 0
        else { return }
        facts[.answer] = .number(answer)
        let isMoney = field.kind == .amount
        facts[.inPesos] = .truth(isMoney)
        let stated = isMoney ? document.amounts : document.counts
        // Tables of money are often in thousands or millions.
        let scales: [Double] = isMoney ? [1, 1_000, 1_000_000] : [1]
        let readings = stated.flatMap { figure in scales.map { figure * $0 } }
        let near = readings.min { abs($0 - answer) < abs($1 - answer) }
        if let near { facts[.stated] = .number(near) }
    }
}

extension DocumentFacts.Dating {
    /// «12 de marzo de 2026», or «marzo de 2026».
    fileprivate var words: LocalizedText {
        func text(_ language: Language) -> String {
            hasDay ? Figure(language).date(date) : Figure(language).month(date.yearMonth)
        }
        return LocalizedText(text(.spanish), english: text(.english))
    }

    fileprivate func isAfter(_ day: CalendarDate) -> Bool {
        hasDay ? date > day : date.yearMonth > day.yearMonth
    }
}

extension EvidenceLexicon {
    /// How much a document looks like the likeliest of the kinds that are accepted: 1 is enough.
    func fit(_ document: DocumentFacts, to wanted: EvidenceRequirement) -> Double {
        guard document.fit.count == kinds.count else { return 0 }
        return zip(kinds, document.fit)
            .filter { kind, _ in wanted.kinds.contains { $0.code == kind.code } }
            .map(\.1).max() ?? 0
    }

    /// What a document clearly looks like; `nil` where it looks like nothing, or hardly more so than like what was asked.
    func likeliest(_ document: DocumentFacts, beyond fit: Double) -> Kind? {
        guard document.fit.count == kinds.count else { return nil }
        let best = zip(kinds, document.fit).max { $0.1 < $1.1 }
        return best.flatMap { $0.1 >= clearly * max(1, fit) ? $0.0 : nil }
    }

    /// The bodies that a requirement names: «la última acta del comité».
    func bodies(in wanted: EvidenceRequirement) -> [Body] {
        let words = TextTokens(wanted.document.spanish).words.map(\.text)
        return bodies.filter { body in
            body.phrases.contains { phrase in
                let wanted = TextTokens(phrase).words.map(\.text)
                return words.indices.contains { words[$0...].starts(with: wanted) }
            }
        }
    }
}
