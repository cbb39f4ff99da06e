import Expressions
import SSMEModel

/// The names of a scope, where answers are unknowns; the mirror of `FieldSubjects` and `QuestionSubjects`.
struct SymbolicSubject {
    let edit: Edits.Edit
    let answers: any SymbolicAnswers

    /// **Throws**: `Untranslatable` for a name that is about words.
    func locals(_ names: Set<String>) throws(Untranslatable) -> [String: Symbol] {
        var locals: [String: Symbol] = [:]
        for name in names.sorted() {
            if let question = edit.question, let field = edit.field {
                locals[name] = try symbol(name, of: field, in: question)
            } else if let question = edit.question {
                locals[name] = try symbol(name, of: question)
            }
        }
        return locals
    }

    private func symbol(
        _ name: String, of field: Field, in question: Question
    ) throws(Untranslatable) -> Symbol {
        let state = answers.state(field.code)
        let asked = answers.asked(question.code)
        switch name {
        case "kind": return .text(field.kind.rawValue)
        case "question": return .text(question.code)
        case "answered": return .truth(state.isAnswered)
        case "blank": return .truth(state.isBlank)
        case "understood": return .truth(!state.isUnreadable)
        case "known_option":
            return .truth(
                field.kind == .choice || field.kind == .flag ? !state.isUnreadable : .always)
        case "formula": return .truth(state.isUnreadable && isFormula(field.code))
        case "given": return .truth(state.hasValue)
        case "doubtful": return .truth(state.isUntouched && isDoubtful(field.code))
        case "reading_count":
            let count = Double(answers.answer(field.code).readings.count)
            return .number(
                known: .always, .choose(state.isUntouched, .constant(count), .constant(0)))
        case "asked": return .truth(yes: asked.yes, no: asked.no)
        case "skipped": return .truth(yes: asked.no, no: asked.yes)
        case "required":
            return field.isRequired && question.isRequired
                ? .truth(yes: asked.yes, no: asked.no) : .truth(.never)
        case "value":
            guard case .number(let number) = state.content else {
                return .number(known: .never, .constant(0))
            }
            return .number(known: !asked.no && state.hasValue, number)
        default: throw Untranslatable()
        }
    }

    private func symbol(_ name: String, of question: Question) throws(Untranslatable) -> Symbol {
        let asked = answers.asked(question.code)
        let states = question.fields.map { answers.state($0.code) }
        let isAnswered = Formula.any(of: states.map(\.isAnswered))
        let marked = zip(question.fields, states).map { field, state in
            guard case .flag(let isMarked) = state.content else { return (field, Formula.never) }
            return (field, state.hasValue && isMarked)
        }
        switch name {
        case "kind": return .text(question.kind.rawValue)
        case "question": return .text(question.code)
        case "asked": return .truth(yes: asked.yes, no: asked.no)
        case "answered": return .truth(isAnswered)
        case "required":
            return question.isRequired ? .truth(yes: asked.yes, no: asked.no) : .truth(.never)
        case "complete":
            let isComplete = isComplete(question, states)
            return .truth(yes: isComplete || asked.no, no: !isComplete && asked.yes)
        case "assumed":
            let assumed = zip(question.fields, states).filter {
                answers.answer($0.0.code).sureness.habit != nil
            }
            return .number(
                known: .always, Translator.count(assumed.map { $0.1.isUntouched }))
        case "marked": return .number(known: .always, Translator.count(marked.map(\.1)))
        case "exclusive_marked":
            return .truth(.any(of: marked.filter { $0.0.isExclusive }.map(\.1)))
        case "skipped_answered":
            return .truth(yes: asked.no && isAnswered, no: asked.yes || !isAnswered)
        case "skipped_fields":
            let count = Translator.count(states.map(\.isAnswered))
            return .number(
                known: asked.yes || asked.no, .choose(asked.yes, .constant(0), count))
        default: throw Untranslatable()
        }
    }

    private func isFormula(_ field: FieldCode) -> Formula {
        .truth(answers.answer(field).typed.utf8.first == UInt8(ascii: "="))
    }

    private func isDoubtful(_ field: FieldCode) -> Formula {
        .truth(!answers.answer(field).readings.isEmpty)
    }

    private func isComplete(_ question: Question, _ states: [FieldState]) -> Formula {
        guard question.isRequired else { return .always }
        let required = zip(question.fields, states).filter { $0.0.isRequired }.map { !$0.1.isBlank }
        return .all(of: required) && !Formula.all(of: states.map(\.isBlank))
    }
}
