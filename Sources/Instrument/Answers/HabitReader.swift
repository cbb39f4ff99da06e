import SSMEModel

/// Settles doubts by what the rest of the form shows: how its other shares are written, which mark divides its
/// thousands, what its dates begin with. What the form does not tell stays a question.
///
/// A distribution is settled first by its own sum: parts that make one are fractions, parts that make a hundred are
/// not. Then the shares that are sure tell of those that are not, unless some say one thing and some the other.
struct HabitReader {
    private let questions: [Question]

    init(_ questionnaire: Questionnaire) { questions = questionnaire.questions }

    /// The answers, with those settled that the form's habits settle. **Complexity**: linear in answers, and nothing
    /// at all where none is in doubt.
    func settled(_ answers: [FieldCode: Answer]) -> [FieldCode: Answer] {
        var answers = answers
        var isWritten = false
        var shares: Set<Habit> = []
        for question in questions where question.kind == .distribution {
            guard let habit = sharing(question.fields, answers) else { continue }
            shares.insert(habit)
            isWritten = settle(question.fields, by: [habit], in: &answers) || isWritten
        }
        guard isWritten || answers.values.contains(where: { !$0.readings.isEmpty }) else {
            return answers
        }
        let entries = questions.flatMap { question in
            question.list.map { list in
                list.entries(in: answers).indices.flatMap { entry in
                    list.columns.map { ListForm.field($0, entry: entry + 1) }
                }
            } ?? []
        }
        let fields = questions.flatMap(\.fields) + entries
        for field in fields { if isPoint(field, answers[field.code]) { shares.insert(.points) } }
        _ = settle(fields.filter { $0.kind == .percent }, by: shares, in: &answers)
        let amounts = fields.filter { $0.kind == .amount || $0.kind == .integer }
        _ = settle(amounts, by: marks(amounts, answers), in: &answers)
        let months = fields.filter { $0.kind == .month }
        _ = settle(months, by: days(months, answers), in: &answers)
        return answers
    }

    /// How the parts of a distribution are written, where their sum tells; a lone 1 is the whole.
    private func sharing(_ fields: [Field], _ answers: [FieldCode: Answer]) -> Habit? {
        var sums: [Habit: Double] = [.fractions: 0, .points: 0]
        var count = 0
        var isInDoubt = false
        for field in fields where field.kind == .percent {
            guard let answer = answers[field.code], answer.value != .blank else { continue }
            count += 1
            switch answer.value {
            case .number(let number):
                let isOne = number == 1 && answer.typed == "1"
                isInDoubt = isInDoubt || isOne
                sums[.points, default: 0] += number
                sums[.fractions, default: 0] += isOne ? 100 : number
            case .ambiguous(let readings):
                isInDoubt = true
                for reading in readings {
                    guard let habit = reading.habit, case .number(let number) = reading.value,
                        sums[habit] != nil
                    else { return nil }
                    sums[habit, default: 0] += number
                }
            default: return nil
            }
        }
        guard isInDoubt else { return nil }
        let slack = 0.5 * Double(count) + 0.01
        let fits = sums.filter { abs($0.value - 100) <= slack }.map(\.key)
        return fits.count == 1 ? fits[0] : nil
    }

    /// Gives each doubtful answer the one reading that the habits allow; true where one was given.
    private func settle(
        _ fields: [Field], by habits: Set<Habit>, in answers: inout [FieldCode: Answer]
    ) -> Bool {
        guard !habits.isEmpty else { return false }
        var isWritten = false
        for field in fields {
            guard let answer = answers[field.code] else { continue }
            var found = answer.readings.filter { $0.habit.map(habits.contains) ?? false }
            if habits == [.fractions], answer.value == .number(1), answer.typed == "1" {
                found = [Reading(.number(100), habit: .fractions)]
            }
            guard found.count == 1, let habit = found[0].habit, isFit(found[0], for: field) else {
                continue
            }
            isWritten = true
            answers[field.code] = Answer(
                field: answer.field, value: found[0].value, typed: answer.typed,
                decimals: found[0].decimals, location: answer.location, sureness: .assumed(habit))
        }
        return isWritten
    }

    /// A habit that makes half a peso of an amount was not that person's.
    private func isFit(_ reading: Reading, for field: Field) -> Bool {
        guard field.kind != .percent, case .number(let number) = reading.value else { return true }
        return number == number.rounded()
    }

    /// A share above one, typed without a sign, is in points.
    private func isPoint(_ field: Field, _ answer: Answer?) -> Bool {
        guard field.kind == .percent, let answer, case .number(let number) = answer.value,
            answer.sureness == .certain, !answer.typed.contains("%")
        else { return false }
        return number > 1
    }

    /// Which mark divides thousands, and so which one decimals, where the other numbers of the form all agree.
    private func marks(_ fields: [Field], _ answers: [FieldCode: Answer]) -> Set<Habit> {
        let spanish: Set<Habit> = [.pointGroups, .commaDecimals]
        let english: Set<Habit> = [.commaGroups, .pointDecimals]
        var shown: Set<Habit> = []
        for field in fields {
            guard let answer = answers[field.code], answer.hasValue,
                let numbers = NumberText(FoldedText(answer.typed))?.numbers, numbers.count == 1,
                let habit = numbers[0].habit
            else { continue }
            if spanish.contains(habit) { shown.formUnion(spanish) }
            if english.contains(habit) { shown.formUnion(english) }
        }
        return shown == spanish || shown == english ? shown : []
    }

    /// What dates begin with, where the other dates of the form all agree.
    private func days(_ fields: [Field], _ answers: [FieldCode: Answer]) -> Set<Habit> {
        let shown = fields.compactMap { field -> Habit? in
            guard let answer = answers[field.code], answer.hasValue,
                let readings = MonthText(FoldedText(answer.typed))?.readings, readings.count == 1
            else { return nil }
            return readings[0].habit.flatMap { [.dayFirst, .monthFirst].contains($0) ? $0 : nil }
        }
        return Set(shown).count == 1 ? Set(shown) : []
    }
}
