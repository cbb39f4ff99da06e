import Expressions
import SSMEModel

/// Answers of which some are unknowns.
protocol SymbolicAnswers {
    /// What a field holds; blank where the form has no place for it.
    func state(_ field: FieldCode) -> FieldState
    /// The answer as it was sent.
    func answer(_ field: FieldCode) -> Answer
    /// When a question is asked, and when it is not.
    func asked(_ question: QuestionCode) -> (yes: Formula, no: Formula)
    /// When one of the fields holds a value.
    func isBegun(_ fields: [Field]) -> Formula
    /// What a node gives that reads no answer of the submission: the earlier wave, the others, the documents.
    func value(of node: Node, amid setting: Setting) throws(Untranslatable) -> Symbol
}

/// How answers read; the mirror of `Evaluator`.
extension Translator {
    func answer(_ node: Node) throws(Untranslatable) -> Symbol {
        switch node {
        case .field(let field, let question): return try read(field, of: question)
        case .flag(let flag, let siblings, let question):
            let (yes, no) = mark(flag, among: siblings, of: question)
            return .truth(yes: yes, no: no)
        case .share(let field, let parts, let question):
            return try share(field, among: parts, of: question)
        case .marked(let question, let flags, let siblings):
            return marked(question, flags, among: siblings)
        case .parts(let question, let fields): return try parts(question, fields)
        case .answered(let fields, let question):
            let isAnswered = Formula.any(of: fields.map { answers.state($0.code).isAnswered })
            return .truth(!answers.asked(question).no && isAnswered)
        case .asked(let question):
            let asked = answers.asked(question)
            return .truth(yes: asked.yes, no: asked.no)
        default: throw Untranslatable()
        }
    }

    private func read(_ field: Field, of question: QuestionCode) throws(Untranslatable) -> Symbol {
        let state = answers.state(field.code)
        let isAsked = !answers.asked(question).no
        let known = isAsked && state.hasValue
        switch state.content {
        case .number(let number):
            guard blank == .zero else { return .number(known: known, number) }
            return .number(
                known: isAsked && (state.hasValue || state.isBlank),
                .choose(state.hasValue, number, .constant(0)))
        case .option(let codes): return .option(codes.mapValues { known && $0 })
        case .month(let month): return .month(known: known, month)
        case .flag(let isMarked): return .truth(isMarked, known: known)
        case .text(let text):
            if known == .never { return .nothing }
            guard known == .always, let text else { throw Untranslatable() }
            return .text(text)
        case .none:
            let isNumber = [.percent, .amount, .integer, .entries].contains(field.kind)
            guard blank == .zero, isNumber else { return .nothing }
            return .number(known: isAsked && state.isBlank, .constant(0))
        }
    }

    private func share(
        _ field: Field, among fields: [Field], of question: QuestionCode
    ) throws(Untranslatable) -> Symbol {
        let state = answers.state(field.code)
        guard case .numbers(let isShared, _) = try parts(question, fields) else {
            throw Untranslatable()
        }
        let isZero = state.isBlank && isShared
        switch try read(field, of: question) {
        case .number(let known, let number):
            return .number(known: known || isZero, .choose(state.hasValue, number, .constant(0)))
        default: return .number(known: isZero, .constant(0))
        }
    }

    private func parts(
        _ question: QuestionCode, _ fields: [Field]
    ) throws(Untranslatable) -> Symbol {
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

/// Options of a multiple question: one left blank is not marked once another cell of its question holds a value.
extension Translator {
    /// When an option is marked in a set, and when it is not.
    func mark(_ code: String, in set: Node) throws(Untranslatable) -> (yes: Formula, no: Formula) {
        if case .marked(let question, let flags, let siblings) = set {
            guard let flag = flags.first(where: { $0.part == code }) else {
                return (.never, .always)
            }
            return mark(flag, among: siblings, of: question)
        }
        switch try symbol(set) {
        case .options(let known, let marked):
            let isMarked = marked[code] ?? .never
            return (known && isMarked, known && !isMarked)
        case .nothing: return (.never, .never)
        default: throw Untranslatable()
        }
    }

    private func mark(
        _ flag: Field, among siblings: [Field], of question: QuestionCode
    ) -> (yes: Formula, no: Formula) {
        let state = answers.state(flag.code)
        let isAsked = !answers.asked(question).no
        let isLeftOut =
            state.isBlank && (blank == .zero ? .always : answers.isBegun(siblings))
        guard case .flag(let isMarked) = state.content else {
            return (.never, isAsked && isLeftOut)
        }
        let isGiven = isAsked && state.hasValue
        return (isGiven && isMarked, (isGiven && !isMarked) || (isAsked && isLeftOut))
    }

    private func marked(
        _ question: QuestionCode, _ flags: [Field], among siblings: [Field]
    ) -> Symbol {
        var known = Formula.always
        var codes: [String: Formula] = [:]
        for flag in flags {
            let (yes, no) = mark(flag, among: siblings, of: question)
            known = known && (yes || no)
            codes[flag.part] = yes
        }
        return .options(known: known, codes)
    }
}
