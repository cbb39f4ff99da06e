import Ledger
import SSMEModel

/// Answers that changed from one round to the next though nobody had asked about them: each is a question itself.
struct SilentChanges {
    let questionnaire: Questionnaire
    /// The initiative's reviews, oldest first: what was asked in each round.
    let history: [PastReview]

    /// What changed unasked up to a submission and still stands.
    ///
    /// **Shape**: `earlier` holds the versions before it, by round; those that no run reviewed do not count, since their
    /// gestor corrected them before anybody asked. One finding a question; none where something else is asked about it.
    func findings(
        in latest: Submission, after earlier: [Submission], besides found: [Finding] = []
    ) -> [Finding] {
        let found = found.filter { $0.outcome == .fail }
        let taken = Set(found.flatMap { questions(of: $0.fields + [$0.question]) })
        let reviewed = Set(history.map(\.round))
        let versions = earlier.filter { reviewed.contains($0.round) } + [latest]
        var standing: [QuestionCode: [FieldCode: String]] = [:]
        for (old, new) in zip(versions, versions.dropFirst()) {
            let asked = questionsAsked(in: old.round)
            for question in questionnaire.questions {
                let before = standing[question.code] ?? [:]
                standing[question.code] =
                    asked.contains(question.code) && differ(old, new, in: question)
                    ? nil : changes(in: question, from: old, to: new, since: before)
            }
        }
        return questionnaire.questions.filter { !taken.contains($0.code) }.compactMap { question in
            standing[question.code].flatMap { finding(question, $0, in: latest) }
        }
    }

    /// The questions that the findings of a round were about, or read.
    private func questionsAsked(in round: Int) -> Set<QuestionCode> {
        var asked: Set<QuestionCode> = []
        for finding in history.filter({ $0.round == round }).flatMap(\.findings)
        where finding.state != .postponed {
            asked.formUnion(
                questions(
                    of: finding.fields + [
                        finding.question, Finding.parts(of: finding.id)?.subject ?? "",
                    ]))
        }
        return asked
    }

    private func questions(of codes: [String]) -> [QuestionCode] {
        codes.compactMap { code in
            (questionnaire.question(code) ?? questionnaire.field(code)?.question)?.code
        }
    }

    private func differ(_ old: Submission, _ new: Submission, in question: Question) -> Bool {
        question.fields.contains { old.answer($0.code).value != new.answer($0.code).value }
            || entries(of: question, in: old) != entries(of: question, in: new)
    }

    /// The fields that say something else than before anybody noticed, each with what it said then.
    private func changes(
        in question: Question, from old: Submission, to new: Submission,
        since before: [FieldCode: String]
    ) -> [FieldCode: String]? {
        guard new.asked(question.code) == .yes, old.asked(question.code) == .yes else { return nil }
        var changes = before
        let isAnswered = question.fields.contains { old.answer($0.code).isAnswered }
        for field in question.fields {
            let (was, now) = (old.answer(field.code), new.answer(field.code))
            guard was.value != now.value else { continue }
            if let first = before[field.code] {
                changes[field.code] = first == shown(now) ? nil : first
            } else if was.isAnswered || (question.kind == .multiple && isAnswered) {
                changes[field.code] = shown(was)
            }
        }
        if changes.isEmpty, let field = question.fields.first,
            let was = entries(of: question, in: old), !was.isEmpty,
            was != entries(of: question, in: new)
        {
            changes[field.code] = String(was.count)
        }
        return changes.isEmpty ? nil : changes
    }

    private func entries(of question: Question, in submission: Submission) -> [[AnswerValue]]? {
        question.list?.entries(in: submission.answers).map { $0.map(\.value) }
    }

    private func shown(_ answer: Answer) -> String {
        answer.isAnswered || !answer.typed.isEmpty ? answer.typed : ""
    }

    private func finding(
        _ question: Question, _ changes: [FieldCode: String], in latest: Submission
    ) -> Finding? {
        let fields = question.fields.filter { changes[$0.code] != nil }
        guard !fields.isEmpty else { return nil }
        let answers = fields.map { latest.answer($0.code) }
        func words(_ language: Language) -> String {
            SilentChangeWords(language).sentence(
                question,
                zip(fields, answers).map { field, answer in
                    (field.name(in: question)[language], changes[field.code] ?? "", shown(answer))
                })
        }
        return Finding(
            id: Finding.id(
                initiative: latest.initiative.id, rule: Self.rule.id, subject: question.code),
            initiative: latest.initiative.id, submission: latest.digest, round: latest.round,
            rule: Self.rule.id, ruleVersion: Self.rule.version, level: Self.rule.level,
            severity: Self.rule.severity, state: .changed,
            locations: answers.compactMap(\.location).sorted(), fields: fields.map(\.code),
            question: question.code, value: answers.count == 1 ? shown(answers[0]) : "",
            message: LocalizedText(words(.spanish), english: words(.english)),
            fix: LocalizedText(
                "Si el cambio es correcto, responda «confirmo» y cuéntenos en una línea por qué; si no, escriba la respuesta anterior.",
                english:
                    "If the change is right, answer «confirmo» and tell us why in one line; otherwise write the earlier answer."
            ))
    }

    /// As reports list it among the rules.
    static let rule = RuleSummary(
        id: "RON-01",
        title: LocalizedText(
            "Entre rondas cambia solo lo que se preguntó",
            english: "Between rounds only what was asked about changes"),
        level: 3, severity: .warning, expression: "", version: "1")
}

/// What changed, in one sentence.
private struct SilentChangeWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    func sentence(_ question: Question, _ changes: [(name: String, was: String, now: String)])
        -> String
    {
        let isSpanish = language == .spanish
        guard question.list == nil else {
            return isSpanish
                ? "La lista de \(question.code) no es la de la ronda anterior, y no se le había preguntado por ella."
                : "The list of \(question.code) is not the one of the round before, and nobody had asked about it."
        }
        let all = changes.prefix(3).map { name, was, now in
            Figure(language).quoted(name) + (isSpanish ? " pasó de " : " went from ")
                + quoted(was) + (isSpanish ? " a " : " to ") + quoted(now)
        }
        let more = changes.count - all.count
        let rest = more > 0 ? (isSpanish ? " y \(more) más" : " and \(more) more") : ""
        return isSpanish
            ? "Desde la ronda anterior cambió una respuesta por la que no se le había preguntado: "
                + all.joined(separator: "; ") + rest + "."
            : "Since the round before, an answer changed that nobody had asked about: "
                + all.joined(separator: "; ") + rest + "."
    }

    private func quoted(_ text: String) -> String {
        guard text.isEmpty else { return Figure(language).quoted(text) }
        return language == .spanish ? "sin respuesta" : "no answer"
    }
}
