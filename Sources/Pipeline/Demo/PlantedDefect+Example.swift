import Expressions
import SSMEModel
import Validators

extension PlantedDefect {
    /// Why an example cannot be planted in a form.
    enum Obstacle: Error, Hashable, CaseIterable {
        /// The rule is a draft: nobody asks it.
        case draft
        /// It is about what a document says, or how it says it.
        case content
    }

    /// The failing example of a rule, planted in a whole form: whatever the rule reads is answered as the example says
    /// and no other way. Its earlier wave and the other forms that it shows are planted as well.
    init(
        _ example: RuleExample, of rule: RuleSummary, in survey: Survey
    ) throws(Obstacle) {
        guard rule.status.isAsked else { throw .draft }
        let rules = survey.rules
        self.init(title: rule.title, rule: rule.id, subject: example.questions.first ?? "")
        place = example.file.fileName + ":" + String(example.line)
        write(example.answers, reading: rules.fieldsRead(by: rule.id))
        if example.answers.contains(where: { $0.isDoubtfulShare }) {
            replaced.formUnion(survey.questionnaire.sharesQuestions)
        }
        notes = example.notes
        isPlantedOnce = rule.level >= 3
        guard example.unclaimed.isEmpty else { throw .content }
        if !example.documents.isEmpty {
            var documents: [(EvidenceClaim, EvidenceItem.Status)] = []
            for document in example.documents {
                guard let status = document.status, Self.plantable.contains(status),
                    document.facts.isEmpty
                else { throw .content }
                documents.append((document.claim, status))
            }
            self.documents = documents
        }
        earlier = Self.values(example.earlier?.answers ?? [])
        isCopied = rules.comparesForms(rule.id)
        initiative = example.initiative.id == Self.anyInitiative ? nil : example.initiative.id
        manager = Self.named(example.initiative.managingEntity)
        companions = Self.companions(of: example, rule, reading: rules.fieldsRead(by: rule.id))
    }

    /// What can become of a document whatever it says.
    private static let plantable: Set<EvidenceItem.Status> = [
        .accepted, .missing, .empty, .unreadable,
    ]

    /// The others that an example shows, each once: that there are many of them goes without saying in a whole wave.
    private static func companions(
        of example: RuleExample, _ rule: RuleSummary, reading fields: Set<FieldCode>
    ) -> [PlantedDefect] {
        let isOneOfMany = example.peers.count > 1
        guard !isOneOfMany else { return [] }
        return example.peers.map { peer in
            var companion = PlantedDefect(title: rule.title, rule: "", subject: "")
            companion.write(peer.answers, reading: fields)
            companion.manager = named(peer.manager)
            return companion
        }
    }

    private mutating func write(_ shown: [Answer], reading fields: Set<FieldCode>) {
        for field in fields { answers[field] = .some(nil) }
        for answer in shown {
            replaced.insert(Self.question(of: answer.field))
            // What is not read with certainty is planted as it was typed, and read again.
            let isTyped = answer.isUnclear || answer.sureness != .certain
            if isTyped { typed[answer.field] = answer.typed }
            answers[answer.field] =
                answer.value == .blank ? .some(nil) : isTyped ? .unreadable : answer.value
        }
    }

    /// The question that a field, or a cell of its list, belongs to: `D1.9` of `D1.9.nit.3`.
    private static func question(of field: FieldCode) -> QuestionCode {
        field.split(separator: ".").prefix(2).joined(separator: ".")
    }

    private static func values(_ answers: [Answer]) -> [FieldCode: AnswerValue] {
        Dictionary(answers.map { ($0.field, $0.value) }) { _, last in last }
    }

    private static func named(_ manager: String) -> String? { manager.isEmpty ? nil : manager }

    /// The code of an example that does not say whose form it is.
    private static let anyInitiative = "I000"

    /// The questions whose documents it writes, named or not.
    var documented: [QuestionCode] {
        (documents ?? []).map(\.claim.question) + replaced.sorted()
    }

    /// The questions whose answers it writes, or whose document it changes.
    func questions(of questionnaire: Questionnaire) -> Set<QuestionCode> {
        let written = answers.keys.compactMap { field in
            (questionnaire.field(field) ?? questionnaire.entry(field))?.question.code
        }
        return replaced.union(written).union(documents == nil ? [] : documented)
            .union(subject.isEmpty ? [] : [subject])
            .union(notes.flatMap { ChangedForm.questions(of: $0, in: questionnaire) })
    }
}

extension Answer {
    /// True for a share that may be a fraction or points: the other shares of the form would tell.
    fileprivate var isDoubtfulShare: Bool {
        guard case .ambiguous(let readings) = value else { return false }
        let numbers = readings.compactMap { reading -> Double? in
            if case .number(let number) = reading.value { number } else { nil }
        }
        return numbers.count == 2 && abs(numbers[0] - 100 * numbers[1]) < 1e-9
    }
}

extension Questionnaire {
    /// The questions answered by percentages.
    fileprivate var sharesQuestions: [QuestionCode] {
        questions.filter { $0.fields.contains { $0.kind == .percent } }.map(\.code)
    }
}
