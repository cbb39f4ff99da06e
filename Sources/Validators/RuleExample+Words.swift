import Expressions
public import SSMEModel

extension RuleExample {
    /// The form that the example shows: «D7.1 = 120.000.000; D7.2.camaras = 60».
    public func words(_ language: Language, of questionnaire: Questionnaire) -> String {
        let words = ExampleWords(questionnaire: questionnaire, language: language)
        var parts = answers.map(words.answer)
        parts += documents.map(words.document)
        parts += notes.map(words.note)
        if !initiative.managingEntity.isEmpty {
            parts.append(
                words.say("gestora ", "manager ") + words.quoted(initiative.managingEntity))
        }
        if let earlier {
            parts.append(
                words.say("antes: ", "before: ")
                    + earlier.answers.map(words.answer).joined(separator: ", "))
        }
        if let first = peers.first {
            parts.append(
                (peers.count == 1
                    ? words.say("con otra iniciativa: ", "with another: ")
                    : words.say(
                        "con \(peers.count) iniciativas más, como ",
                        "with \(peers.count) others, like "))
                    + (first.answers.map(words.answer)
                    + (first.manager.isEmpty ? [] : [words.quoted(first.manager)]))
                    .joined(separator: ", "))
        }
        return parts.isEmpty
            ? words.say("un formulario sin nada más", "a form and nothing else")
            : parts.joined(separator: "; ")
    }
}

struct ExampleWords {
    let questionnaire: Questionnaire
    let language: Language

    func say(_ spanish: String, _ english: String) -> String {
        language == .spanish ? spanish : english
    }

    func quoted(_ text: String) -> String { Figure(language).quoted(text) }

    func answer(_ answer: Answer) -> String { answer.field + " = " + value(answer) }

    private func value(_ answer: Answer) -> String {
        let figure = Figure(language)
        switch answer.value {
        case .blank: return say("en blanco", "blank")
        case .choice(let code):
            let field = (questionnaire.field(answer.field) ?? questionnaire.entry(answer.field))?
                .field
            let label = field?.options.first { $0.code == code }?.label[language]
            return quoted(label ?? code)
        case .flag(let isMarked): return isMarked ? say("sí", "yes") : say("no", "no")
        case .number(let number):
            let isAmount = questionnaire.field(answer.field)?.field.kind == .amount
            // A year has no thousands: what is no amount is shown as typed.
            let shown =
                isAmount || answer.typed.isEmpty || answer.sureness.habit != nil
                ? figure.number(number, decimals: 6) : answer.typed
            return answer.sureness.habit == nil
                ? shown : shown + say(" (de ", " (from ") + quoted(answer.typed) + ")"
        case .month(let month): return figure.month(month)
        case .text(let text): return quoted(text)
        case .nonResponse(let reason): return quoted(reason.words)
        case .unreadable:
            return quoted(answer.typed) + say(", que no se entiende", ", not understood")
        case .ambiguous:
            return quoted(answer.typed)
                + say(", que se lee de varias formas", ", of several readings")
        }
    }

    func document(_ document: ExampleDocument) -> String {
        let facts = document.facts.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { fact($0.key, $0.value) }
        return say("soporte de ", "document of ") + document.claim.question + " "
            + quoted(document.claim.file) + ": "
            + ([document.status.map(fate) ?? say("nadie lo ha mirado", "nobody has looked")] + facts)
            .joined(separator: ", ")
    }

    private func fact(_ fact: DocumentFact, _ value: FactValue) -> String {
        let name = fact.rawValue
        let noun = LocalWords.noun(name, language) ?? name
        switch value {
        case .truth(let isTrue):
            return LocalWords.clause(name, isTrue: isTrue, language) ?? name
        case .number(let number):
            return noun + ": " + Figure(language).number(number, decimals: 6)
        case .text(let text):
            let written = text[language]
            guard !written.isEmpty else {
                return LocalWords.emptiness(name, isEmpty: true, language) ?? name
            }
            return noun + ": " + quoted(LocalWords.code(written, language) ?? written)
        }
    }

    private func fate(_ status: EvidenceItem.Status) -> String {
        switch status {
        case .accepted: say("se puede abrir y sirve", "opens and serves")
        case .acceptedWithRemark: say("sirve, con una observación", "serves, with a remark")
        case .insufficient: say("no alcanza", "not enough")
        case .notPertinent: say("no es lo que se pide", "not what is asked for")
        case .outOfPeriod: say("de otro período", "of another period")
        case .duplicated: say("repetido", "given twice")
        case .illegible: say("no se alcanza a leer", "cannot be made out")
        case .notAssessable: say("solo lo puede leer una persona", "only a person can read it")
        case .missing: say("no llegó", "did not arrive")
        case .empty: say("vacío", "empty")
        case .unreadable: say("no se puede abrir", "cannot be opened")
        }
    }

    func note(_ note: FormNote) -> String {
        (LocalWords.code(note.kind.rawValue, language) ?? note.kind.rawValue)
            + (note.subject.isEmpty ? "" : say(" en ", " at ") + note.subject)
    }
}
