import SSMEModel

/// The questions that have no place in the form any more: whole sheets as one note, the rest a question each.
struct LostQuestions {
    let form: FormIntegrity

    var notes: [FormNote] {
        let gone = form.index.questionnaire.dimensions.filter { dimension in
            let fields = dimension.questions.flatMap(\.fields)
            return !fields.isEmpty && fields.allSatisfy { isLost($0.code) }
        }
        return sheets(gone) + questions(besides: Set(gone.map(\.code)))
    }

    private func isLost(_ field: FieldCode) -> Bool {
        form.answers[field] == nil && form.cells.movedOver[field] == nil
    }

    private func sheets(_ gone: [Dimension]) -> [FormNote] {
        let lists = form.missingLists.filter { question in
            !gone.contains { $0.questions.contains(question) }
        }
        let items = gone.map(\.sheet) + lists.compactMap(\.list?.sheet)
        guard !items.isEmpty else { return [] }
        let questions = gone.flatMap(\.questions) + lists
        let subject = items.count > 1 ? "" : gone.first?.code ?? lists.first?.code ?? ""
        return [
            FormNote(
                kind: .missingSheet, subject: subject,
                fields: questions.flatMap(\.fields).map(\.code), sheet: items[0], items: items,
                count: questions.count)
        ]
    }

    private func questions(besides gone: Set<String>) -> [FormNote] {
        var lost: [FormNote] = []
        for dimension in form.index.questionnaire.dimensions where !gone.contains(dimension.code) {
            let sheet = sheet(of: dimension)
            for question in dimension.questions {
                let fields = question.fields.filter { isLost($0.code) }
                guard !fields.isEmpty else { continue }
                let parts = fields.map { $0.name(in: question).spanish }
                lost.append(
                    FormNote(
                        kind: .missingQuestion, subject: question.code, fields: fields.map(\.code),
                        sheet: sheet, expected: question.text.spanish,
                        items: fields.count < question.fields.count ? parts : [],
                        count: fields.count))
            }
        }
        guard form.isOfAnotherTemplate, lost.count > 1 else { return lost }
        return [
            FormNote(
                kind: .missingQuestion, fields: lost.flatMap(\.fields), items: lost.map(\.subject))
        ]
    }

    /// The tab where the questions of a dimension were looked for: where most of its answers stand.
    private func sheet(of dimension: Dimension) -> String {
        var counts: [String: Int] = [:]
        for field in dimension.questions.flatMap(\.fields) {
            if let name = form.answers[field.code]?.location?.sheet {
                counts[name, default: 0] += 1
            }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? dimension.sheet
    }
}
