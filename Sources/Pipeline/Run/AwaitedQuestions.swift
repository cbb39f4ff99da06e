import SSMEModel

/// Which unanswered question a check waits for, where it is one question alone.
struct AwaitedQuestions {
    let submission: Submission
    let questionnaire: Questionnaire

    /// The question, by the id of each finding that could not be evaluated.
    func byFinding(_ findings: [Finding]) -> [String: QuestionCode] {
        var awaited: [String: QuestionCode] = [:]
        for finding in findings where finding.outcome == .unknown {
            awaited[finding.id] = question(of: finding)
        }
        return awaited
    }

    private func question(of finding: Finding) -> QuestionCode? {
        var codes: [QuestionCode] = []
        for code in [finding.question] + finding.fields.compactMap(question(of:))
        where !code.isEmpty && !codes.contains(code) {
            codes.append(code)
        }
        if let gate = codes.lazy.compactMap(gate(of:)).first { return gate }
        let blank = codes.filter { submission.asked($0) == .yes && !isAnswered($0) }
        return blank.count == 1 ? blank[0] : nil
    }

    /// The first unanswered question that decides whether this one is asked; `nil` where that is decided.
    private func gate(of code: QuestionCode) -> QuestionCode? {
        guard submission.asked(code) == .unknown,
            let condition = questionnaire.question(code)?.askedWhen
        else { return nil }
        for read in questions(in: condition.text) {
            if let gate = gate(of: read) { return gate }
            if !isAnswered(read) { return read }
        }
        return nil
    }

    private func questions(in condition: String) -> [QuestionCode] {
        condition.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "_") }
            .compactMap { question(of: String($0)) }
    }

    private func question(of field: FieldCode) -> QuestionCode? {
        questionnaire.question(field)?.code ?? questionnaire.field(field)?.question.code
    }

    private func isAnswered(_ code: QuestionCode) -> Bool {
        questionnaire.question(code)?.fields.contains { submission.answer($0.code).isAnswered }
            ?? false
    }
}
