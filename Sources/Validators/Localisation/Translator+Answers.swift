import Expressions
import SSMEModel

/// Answers of which some are unknowns.
protocol SymbolicAnswers {
    /// What a field holds; blank where the form has no place for it.
    func state(_ field: FieldCode) -> FieldState
    /// When a question is asked, and when it is not.
    func asked(_ question: QuestionCode) -> (yes: Formula, no: Formula)
    /// When something of the question was answered.
    func isAnswered(_ question: QuestionCode) -> Formula
    /// Whether what was typed is a formula that gives no value.
    func isFormula(_ field: FieldCode) -> Formula
}

/// How answers read; the mirror of `Evaluator`.
extension Translator {
    func read(_ field: Field, of question: QuestionCode) throws(Untranslatable) -> Symbol {
        let state = answers.state(field.code)
        let isAsked = !answers.asked(question).no
        var known = isAsked && state.hasValue
        switch state.content {
        case .number(let number):
            guard blank == .zero else { return .number(known: known, number) }
            known = isAsked && (state.hasValue || state.isBlank)
            return .number(known: known, .choose(state.hasValue, number, .constant(0)))
        case .option(let codes): return .option(codes.mapValues { known && $0 })
        case .month(let month): return .month(known: known, month)
        case .flag(let isMarked):
            let isBlankNo = isAsked && state.isBlank && answers.isAnswered(question)
            return .truth(yes: known && isMarked, no: (known && !isMarked) || isBlankNo)
        case .text(let text):
            if known == .never { return .text(nil) }
            guard known == .always, let text else { throw Untranslatable() }
            return .text(text)
        case .none: return missing(field, state, isAsked, question)
        }
    }

    private func missing(
        _ field: Field, _ state: FieldState, _ isAsked: Formula, _ question: QuestionCode
    ) -> Symbol {
        switch field.kind {
        case .percent, .amount, .integer, .entries:
            .number(
                known: blank == .zero ? isAsked && state.isBlank : .never, .constant(0))
        case .choice: .option([:])
        case .month: .month(known: .never, .constant(0))
        case .flag:
            .truth(
                yes: .never, no: isAsked && state.isBlank && answers.isAnswered(question))
        case .text, .nit: .text(nil)
        }
    }

    func share(
        _ field: Field, among fields: [Field], of question: QuestionCode
    ) throws(Untranslatable) -> Symbol {
        let state = answers.state(field.code)
        guard case .numbers(let isShared, _) = try parts(question, fields),
            case .number(let known, let number) = try read(field, of: question)
        else { throw Untranslatable() }
        let isZero = state.isBlank && isShared
        return .number(known: known || isZero, .choose(state.hasValue, number, .constant(0)))
    }

    func marked(_ question: QuestionCode, _ flags: [Field]) -> Symbol {
        var known = Formula.truth(blank == .zero) || answers.isAnswered(question)
        var codes: [String: Formula] = [:]
        for flag in flags {
            let state = answers.state(flag.code)
            known = known && (state.isBlank || state.hasValue)
            if case .flag(let isMarked) = state.content {
                codes[flag.part] = state.hasValue && isMarked
            }
        }
        return .options(known: known && !answers.asked(question).no, codes)
    }

    func parts(_ question: QuestionCode, _ fields: [Field]) throws(Untranslatable) -> Symbol {
        var known = !answers.asked(question).no
        var numbers: [(given: Formula, number: Term)] = []
        for field in fields {
            let state = answers.state(field.code)
            known = known && (state.isBlank || state.hasValue)
            if case .number(let number) = state.content { numbers.append((state.hasValue, number)) }
        }
        if blank != .zero { known = known && .any(of: numbers.map(\.given)) }
        return .numbers(known: known, numbers)
    }
}
