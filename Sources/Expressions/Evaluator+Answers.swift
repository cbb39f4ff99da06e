import SSMEModel

/// How answers read: what is missing, unreadable or given as a reason is unknown; a question that is not asked gives
/// nothing at all.
extension Evaluator {
    func read(_ field: Field, of question: QuestionCode) -> Value {
        guard routing[question] != .no else { return .unknown }
        switch answers[field.code]?.value ?? .blank {
        case .number(let number): return .number(number)
        case .choice(let code): return .option(code)
        case .month(let month): return .month(month)
        case .text(let text): return .text(text)
        case .flag(let isMarked): return .truth(isMarked)
        case .blank:
            if field.kind == .flag, isAnswered(question) { return .truth(false) }
            let isNumber = [.percent, .amount, .integer, .entries].contains(field.kind)
            return blank == .zero && isNumber ? .number(0) : .unknown
        case .nonResponse, .ambiguous, .unreadable: return .unknown
        }
    }

    /// A part of a distribution: a blank one is zero where the others say how the whole is shared.
    func share(_ field: Field, among fields: [Field], of question: QuestionCode) -> Value {
        let isBlank = (answers[field.code]?.value ?? .blank) == .blank
        guard isBlank, parts(question, fields) != nil else { return read(field, of: question) }
        return .number(0)
    }

    /// The options marked among some; `nil` where the question is not asked or has no answer at all.
    func marked(_ question: QuestionCode, _ flags: [Field]) -> Set<String>? {
        guard routing[question] != .no else { return nil }
        var codes: Set<String> = []
        var isAnswered = false
        for flag in flags {
            guard let answer = answers[flag.code] else { continue }
            if answer.isUnclear { return nil }
            if case .nonResponse = answer.value { return nil }
            if case .flag(let isMarked) = answer.value {
                isAnswered = true
                if isMarked { codes.insert(flag.part) }
            }
        }
        return isAnswered || blank == .zero || self.isAnswered(question) ? codes : nil
    }

    /// The parts that were given; `nil` where none was, or where one of them has no number.
    func parts(_ question: QuestionCode, _ fields: [Field]) -> [Double]? {
        guard routing[question] != .no else { return nil }
        var numbers: [Double] = []
        for field in fields {
            switch answers[field.code]?.value ?? .blank {
            case .number(let number): numbers.append(number)
            case .blank: continue
            default: return nil
            }
        }
        return numbers.isEmpty && blank != .zero ? nil : numbers
    }

    private func isAnswered(_ question: QuestionCode) -> Bool {
        let prefix = question + "."
        return answers.contains { code, answer in code.hasPrefix(prefix) && answer.isAnswered }
    }
}
