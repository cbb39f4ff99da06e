import SSMEModel

/// Conditions as a spreadsheet, as this program, and as a person sees them.
///
/// All three ask the same thing: is it known that the condition does not hold? While the answer that
/// decides is missing, the question stands.
extension WorkbookLayout {
    /// A formula that is true once the condition is known not to hold; `nil` where it cannot be written.
    func refusal(of condition: SimpleCondition) -> String? {
        switch condition {
        case .choice(let field, let options):
            guard let cell = cell(of: field)?.absolute, let known = questionnaire.field(field)
            else { return nil }
            let others = known.field.options.filter { !options.contains($0.code) }
            let tests = others.compactMap { option in
                option.label.spanish.formulaLiteral.map { cell + "=" + $0 }
            }
            guard tests.count == others.count else { return nil }
            return guarded(field, "OR(" + (["FALSE"] + tests).joined(separator: ",") + ")")
        case .includes(let field):
            guard let cell = cell(of: field), let block = block(of: field) else { return nil }
            let rows = zip(block.question.fields, block.fieldRows).filter { $0.0.kind == .flag }
            guard let first = rows.first?.1, let last = rows.last?.1 else { return nil }
            let column = Self.answerColumn
            let range = MergedRange(
                first: CellAddress(row: first, columnIndex: column),
                last: CellAddress(row: last, columnIndex: column))
            let marks = CellLocation.sheetPrefix(cell.sheet) + range.absolute
            let (yes, no) = ("\"" + AnswerText.yes + "\"", "\"" + AnswerText.no + "\"")
            let count = "COUNTIF(" + marks + "," + yes + ")+COUNTIF(" + marks + "," + no + ")"
            let test =
                "AND(OR(" + cell.absolute + "=\"\"," + cell.absolute + "=" + no + "),"
                + count + ">0," + count + "=COUNTA(" + marks + "))"
            return guarded(field, test)
        case .lacks(let field):
            guard let cell = cell(of: field)?.absolute else { return nil }
            return guarded(field, cell + "=\"" + AnswerText.yes + "\"")
        case .number(let field, let order, let limit):
            guard let cell = cell(of: field)?.absolute else { return nil }
            let test =
                "AND(ISNUMBER(" + cell + "),NOT(" + cell + order.rawValue
                + AnswerText.plain(limit) + "))"
            return guarded(field, test)
        case .any(let parts): return joined(parts, by: "AND")
        case .all(let parts): return joined(parts, by: "OR")
        }
    }

    /// Whether the answers tell that the condition does not hold.
    func isRefused(_ condition: SimpleCondition, by answers: [FieldCode: Answer]) -> Bool {
        switch condition {
        case .choice(let field, let options):
            if case .choice(let code)? = answers[field]?.value, !options.contains(code) {
                return true
            }
            return !isAsked(deciding: field, given: answers)
        case .includes(let field):
            if answers[field]?.value != .flag(true), isMarkedUp(field, answers) { return true }
            return !isAsked(deciding: field, given: answers)
        case .lacks(let field):
            return answers[field]?.value == .flag(true)
                || !isAsked(deciding: field, given: answers)
        case .number(let field, let order, let limit):
            if case .number(let number)? = answers[field]?.value, !order.holds(number, limit) {
                return true
            }
            return !isAsked(deciding: field, given: answers)
        case .any(let parts): return parts.allSatisfy { isRefused($0, by: answers) }
        case .all(let parts): return parts.contains { isRefused($0, by: answers) }
        }
    }

    /// Whether a question stands, as far as the answers tell.
    func isAsked(_ question: QuestionCode, given answers: [FieldCode: Answer]) -> Bool {
        guard let condition = condition(of: question) else { return true }
        return !isRefused(condition, by: answers)
    }

    /// The condition in words: «en D3.5 respondió «Documentado y vigente»».
    func words(_ condition: SimpleCondition, _ language: Language) -> String {
        let isSpanish = language == .spanish
        switch condition {
        case .choice(let field, let options):
            guard let known = questionnaire.field(field)?.field else { return "" }
            let others = known.options.filter { !options.contains($0.code) }
            let negates = others.count == 1 && options.count > 2
            let labels = (negates ? others : known.options.filter { options.contains($0.code) })
                .map { quoted($0.label[language], language) }
            let verb =
                negates
                ? (isSpanish ? "respondió algo distinto de " : "the answer is not ")
                : (isSpanish ? "respondió " : "the answer is ")
            return (isSpanish ? "en " : "in ") + name(field, language) + " " + verb
                + Figure(language).alternatives(labels)
        case .includes(let field):
            guard let known = questionnaire.field(field) else { return "" }
            let label = quoted(known.field.label[language], language)
            return isSpanish
                ? "marcó " + label + " en " + known.question.code
                : label + " is marked in " + known.question.code
        case .lacks(let field):
            guard let known = questionnaire.field(field) else { return "" }
            let label = quoted(known.field.label[language], language)
            return isSpanish
                ? "no marcó " + label + " en " + known.question.code
                : label + " is not marked in " + known.question.code
        case .number(let field, let order, let limit):
            return name(field, language) + " " + order.words(language) + " "
                + Figure(language).number(limit)
        case .any(let parts):
            return Figure(language).alternatives(parts.map { words($0, language) })
        case .all(let parts): return Figure(language).list(parts.map { words($0, language) })
        }
    }

    /// `D7.1`, or «Empresas» de D1.1 where the question has several cells.
    private func name(_ field: FieldCode, _ language: Language) -> String {
        guard let known = questionnaire.field(field), !known.field.label.spanish.isEmpty else {
            return field
        }
        return quoted(known.field.label[language], language)
            + (language == .spanish ? " de " : " of ") + known.question.code
    }

    private func joined(_ parts: [SimpleCondition], by function: String) -> String? {
        let tests = parts.compactMap(refusal)
        return tests.count == parts.count
            ? function + "(" + tests.joined(separator: ",") + ")" : nil
    }

    /// The test, or that the question it looks at is not asked itself.
    private func guarded(_ field: FieldCode, _ test: String) -> String {
        guard let block = block(of: field), condition(of: block.question.code) != nil
        else { return test }
        let asked = CellLocation(
            sheet: block.sheet,
            address: CellAddress(row: block.row, columnIndex: Self.askedColumn))
        return "OR(" + asked.absolute + "=0," + test + ")"
    }

    private func isAsked(deciding field: FieldCode, given answers: [FieldCode: Answer]) -> Bool {
        block(of: field).map { isAsked($0.question.code, given: answers) } ?? true
    }

    /// Whether a multiple question has marks, «Sí» or «No», and nothing else: then a blank option is
    /// one that was not marked.
    private func isMarkedUp(_ field: FieldCode, _ answers: [FieldCode: Answer]) -> Bool {
        var hasMark = false
        for flag in block(of: field)?.question.fields ?? [] where flag.kind == .flag {
            switch answers[flag.code]?.value {
            case .flag: hasMark = true
            case nil, .blank: continue
            default: return false
            }
        }
        return hasMark
    }

    private func quoted(_ text: String, _ language: Language) -> String {
        language == .spanish ? "«" + text + "»" : "“" + text + "”"
    }
}

extension SimpleCondition.Order {
    func holds(_ number: Double, _ limit: Double) -> Bool {
        switch self {
        case .atLeast: number >= limit
        case .atMost: number <= limit
        case .above: number > limit
        case .below: number < limit
        }
    }

    func words(_ language: Language) -> String {
        let isSpanish = language == .spanish
        return switch self {
        case .atLeast: isSpanish ? "es al menos" : "is at least"
        case .atMost: isSpanish ? "es como máximo" : "is at most"
        case .above: isSpanish ? "es mayor que" : "is above"
        case .below: isSpanish ? "es menor que" : "is below"
        }
    }
}
