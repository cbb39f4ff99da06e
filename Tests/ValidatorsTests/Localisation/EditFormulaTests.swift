import Expressions
import SSMEModel
import TestSupport
import Testing

@testable import Validators

/// The translation of every rule of the wave against the rule itself, on its examples and on random changes of them.
struct EditFormulaTests {
    static let rules = (try? WaveRules.load())
    static let ids = rules?.summaries.map(\.id) ?? []

    /// One example of a rule with its edits, and what the rules themselves say of it.
    private struct Bench {
        let questionnaire: Questionnaire
        let routing: Routing
        let validator: Validator
        let edits: Edits
        let submissions: [Submission]

        init(_ id: String) throws {
            questionnaire = try WaveRules.questionnaire()
            routing = try Routing(questionnaire)
            let only = try WaveRules.load().only(id)
            validator = Validator(rules: only, questionnaire: questionnaire)
            edits = Edits(only.rules, questionnaire)
            let (questionnaire, routing) = (questionnaire, routing)
            submissions = only.examples.map {
                $0.submission(of: questionnaire, routing: routing)
            }
        }

        func failed(_ submission: Submission) -> Set<Int> {
            Set(
                validator.review(submission).findings.filter { $0.outcome == .fail }
                    .compactMap(edits.place))
        }
    }

    @Test(arguments: ids)
    func `a rule says the same as conditions on unknowns`(_ id: String) throws {
        let bench = try Bench(id)
        var generator = SplitMix64(state: 7)
        for submission in bench.submissions {
            let failed = bench.failed(submission)
            for (place, edit) in bench.edits.edits.enumerated() {
                guard edit.field.map({ submission.answers[$0.code] != nil }) ?? true else {
                    continue
                }
                let isNear = failed.contains(place) || generator.next(below: 150) == 0
                guard edit.question == nil || isNear else { continue }
                let unknowns = SubmissionUnknowns(
                    submission, edits: bench.edits, suspects: [:], swaps: [])
                guard let formula = try? EditFormula(edit, of: unknowns)
                else { continue }
                #expect(formula.fails.holds { _ in 0 } == failed.contains(place))
                for _ in 0..<6 {
                    try compare(edit, place, formula, unknowns, bench, &generator)
                }
            }
        }
    }

    private func compare(
        _ edit: Edits.Edit, _ place: Int, _ formula: EditFormula, _ unknowns: SubmissionUnknowns,
        _ bench: Bench, _ generator: inout SplitMix64
    ) throws {
        var numbers: [Variable: Double] = [:]
        var changed: [FieldCode: AnswerValue] = [:]
        let writable = unknowns.operations.filter { edit.reads.contains($0.fields[0]) }
        guard !writable.isEmpty else { return }
        for _ in 0...generator.next(below: 3) {
            let operation = writable[generator.next(below: writable.count)]
            guard case .write(let fresh, _) = operation.kind, let variable = fresh.variable else {
                continue
            }
            let number = Self.number(fresh.field, &generator)
            numbers[operation.use] = 1
            numbers[variable] = number
            changed[fresh.field.code] = fresh.value(number)
        }
        let submission = unknowns.submission.with(changed, routing: bench.routing)
        let says = formula.fails.holds { numbers[$0] ?? 0 }
        #expect(
            says == bench.failed(submission).contains(place),
            "\(edit.rule.declaration.id) on \(edit.subject): \(changed)")
    }

    private static func number(_ field: Field, _ generator: inout SplitMix64) -> Double {
        switch field.kind {
        case .percent: Double(generator.next(below: 101) * 100)
        case .choice: Double(generator.next(below: field.options.count))
        case .flag: Double(generator.next(below: 2))
        case .month: Double(2_020 * 12 + generator.next(below: 90))
        default: Double([0, 1, 2, 5, 40, 2_000_000][generator.next(below: 6)])
        }
    }

    @Test func `most rules of the wave have a translation`() throws {
        let questionnaire = try WaveRules.questionnaire()
        let rules = try WaveRules.load().rules.filter {
            $0.declaration.each == nil || $0.declaration.each == .field
                || $0.declaration.each == .question
        }
        let edits = Edits(rules, questionnaire)
        let blank = try #require(try WaveRules.load().examples.first).submission(
            of: questionnaire, routing: try Routing(questionnaire))
        var left: Set<String> = []
        for edit in edits.edits {
            let unknowns = SubmissionUnknowns(blank, edits: edits, suspects: [:], swaps: [])
            let formula = try? EditFormula(edit, of: unknowns)
            if formula == nil { left.insert(edit.rule.declaration.id) }
        }
        #expect(left.sorted() == [])
    }
}
