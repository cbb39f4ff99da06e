import SSMEModel

/// When questions are asked, set against the documents that they ask for.
struct DocumentComparison {
    /// Questions that nobody is asked and documents that nobody must bring, in questionnaire order.
    private(set) var notes: [Satisfiability.Note] = []
    /// Questions of which that could not be told.
    private(set) var leftOut: [Satisfiability.LeftOut] = []

    private let all: Satisfiability

    init(_ all: Satisfiability) {
        self.all = all
        var unasked: Set<QuestionCode> = []
        for question in all.edits.questionnaire.questions.map(\.code)
        where all.edits.gates[question] != nil && !canBeAsked(question) {
            unasked.insert(question)
        }
        for requirement in all.requirements where !unasked.contains(requirement.question.code) {
            compare(requirement)
        }
    }

    private mutating func canBeAsked(_ question: QuestionCode) -> Bool {
        var bench = RuleBench(all.edits, effort: all.effort)
        guard let asked = bench.asked(question) else {
            leftOut.append(.init(rule: question, reason: .untranslatable))
            return true
        }
        switch bench.canHold([asked.yes]) {
        case .yes: return true
        case .no:
            notes.append(.init(rule: question, kind: .neverAsked))
            return false
        case .notDecided:
            leftOut.append(.init(rule: question, reason: .tooMuchWork))
            return true
        }
    }

    private mutating func compare(_ requirement: DocumentRequirement) {
        guard let when = requirement.when else { return }
        let question = requirement.question.code
        var bench = RuleBench(all.edits, effort: all.effort)
        guard let condition = bench.truth(when), let asked = bench.asked(question) else {
            leftOut.append(.init(rule: question, reason: .untranslatable))
            return
        }
        switch bench.canHold([condition, asked.yes]) {
        case .yes: break
        case .no: notes.append(.init(rule: question, kind: .neverRequired(requirement.document)))
        case .notDecided: leftOut.append(.init(rule: question, reason: .tooMuchWork))
        }
        guard asked.no != .never, bench.canHold([condition, asked.no]) == .yes else { return }
        notes.append(
            .init(
                rule: question, kind: .requiredUnasked(requirement.document), isFault: false))
    }
}
