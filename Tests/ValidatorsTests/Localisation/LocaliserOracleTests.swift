import Expressions
import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Validators

/// Whole localisations against an oracle that changes every set of answers to every value and asks the rules.
struct LocaliserOracleTests {
    private static let questionnaire = Questionnaire(
        id: "tiny", wave: "2026", title: LocalizedText("Prueba"), templateVersion: "1",
        cutOff: CalendarDate(daysSince1970: 20_696), referenceYear: 2025, contact: "",
        dimensions: [
            Dimension(
                code: "D1", title: LocalizedText("Uno"), sheet: "1 Uno", isScored: true,
                questions: [
                    question("D1.1", .single, [choice("D1.1")]),
                    question(
                        "D1.2", .multiple,
                        ["a", "b"].map { field("D1.2." + $0, .flag, isRequired: false) }),
                    question(
                        "D1.3", .composite, ["p", "q", "r"].map { field("D1.3." + $0, .integer) }),
                    question("D1.4", .single, [choice("D1.4")], askedWhen: "D1.1 = x"),
                    question("D1.5", .integer, [field("D1.5", .integer)]),
                ])
        ])

    private static func question(
        _ code: QuestionCode, _ kind: Question.Kind, _ fields: [Field], askedWhen: String? = nil
    ) -> Question {
        Question(
            code: code, text: LocalizedText(code), kind: kind, fields: fields,
            askedWhen: askedWhen.map(Form.source))
    }
    private static func choice(_ code: FieldCode) -> Field {
        Field(
            code: code, label: LocalizedText(""), kind: .choice,
            options: ["x", "y", "z"].map { Option(code: $0, label: LocalizedText($0)) })
    }
    private static func field(
        _ code: FieldCode, _ kind: Field.Kind, isRequired: Bool = true
    ) -> Field {
        Field(code: code, label: LocalizedText(""), kind: kind, isRequired: isRequired)
    }

    private static func rules(_ generator: inout SplitMix64) throws -> RuleSet {
        var lines = [
            ["check: D1.3.p <= 4 and D1.3.q <= 4 and D1.3.r <= 4", "blank: skip"],
            ["check: D1.5 <= 4", "blank: skip"], ["each: question", "check: complete"],
            ["each: question", "check: not skipped_answered"],
        ]
        for _ in 0...generator.next(below: 4) {
            let blank = ["unknown", "zero", "skip"][generator.next(below: 3)]
            var rule = ["check: " + condition(&generator, depth: 2), "blank: " + blank]
            if generator.next(below: 3) == 0 {
                rule.append("applies: " + condition(&generator, depth: 0))
            }
            if generator.next(below: 2) == 0 { rule.append("tolerance: 1") }
            lines.append(rule)
        }
        let files = lines.enumerated().map { index, rule in
            (name: "r\(index).yml", text: Form.text(rule, id: "RUL-0\(index)"))
        }
        return try RuleSet.load(files, questionnaire: questionnaire)
    }

    private static func condition(_ generator: inout SplitMix64, depth: Int) -> String {
        if depth > 0 {
            let (one, other) = (
                condition(&generator, depth: depth - 1), condition(&generator, depth: depth - 1)
            )
            switch generator.next(below: 6) {
            case 0: return "(\(one)) and (\(other))"
            case 1: return "(\(one)) or (\(other))"
            case 2: return "not (\(one))"
            case 3: return "if \(one) then (\(other))"
            case 4: return "(\(one)) = (\(other))"
            default: break
            }
        }
        let signs = ["=", "<=", "<", ">", ">=", "!="]
        let sign = signs[generator.next(below: 6)]
        switch generator.next(below: 8) {
        case 0: return "D1.1 = " + ["x", "y", "z"][generator.next(below: 3)]
        case 1: return "D1.4 in {x, y}"
        case 2: return "D1.2 includes " + ["a", "b"][generator.next(below: 2)]
        case 3: return "sum(D1.3.*) \(sign) " + number(&generator)
        case 4: return "count(D1.2) \(sign) \(generator.next(below: 3))"
        case 5: return "rank(D1.1) \(sign) rank(D1.4)"
        case 6: return "max(D1.3.p, D1.5) \(sign) " + number(&generator)
        default: return number(&generator) + " \(sign) " + number(&generator)
        }
    }

    private static func number(_ generator: inout SplitMix64) -> String {
        switch generator.next(below: 6) {
        case 0: String(generator.next(below: 5))
        case 1: "D1.3.p + D1.3.q"
        case 2: "abs(D1.3.r - D1.5)"
        case 3: "(if asked(D1.4) then D1.3.q else 2)"
        case 4: "D1.5"
        default: "2 * D1.3.r"
        }
    }

    private static func values(_ field: Field, _ submission: Submission) -> [AnswerValue] {
        switch field.kind {
        case .choice: ["x", "y", "z"].map { .choice($0) }
        case .flag: [.flag(true), .flag(false)]
        default: (0...5).map { .number(Double($0)) }
        }
    }

    private static func answers(_ generator: inout SplitMix64) -> [FieldCode: Answer] {
        var answers: [FieldCode: Answer] = [:]
        for field in questionnaire.questions.flatMap(\.fields) {
            var value: AnswerValue
            switch field.kind {
            case .choice: value = .choice(["x", "y", "z"][generator.next(below: 3)])
            case .flag: value = .flag(generator.next(below: 2) == 1)
            default: value = .number(Double(generator.next(below: 7)))
            }
            switch generator.next(below: 12) {
            case 0, 1: value = .blank
            case 2: value = .nonResponse(.declined)
            default: break
            }
            answers[field.code] = Answer(field: field.code, value: value)
        }
        return answers
    }

    /// How many answers must change, up to two; `nil` where two are not enough.
    private func oracle(_ submission: Submission, _ validator: Validator, _ routing: Routing)
        -> Int?
    {
        let fields = Self.questionnaire.questions.flatMap(\.fields)
        func isSound(_ changed: [FieldCode: AnswerValue]) -> Bool {
            let candidate = submission.with(changed, routing: routing)
            for (field, value) in changed where value == .blank {
                let question = Self.questionnaire.field(field)?.question.code ?? ""
                if candidate.asked(question) != .no { return false }
            }
            return !validator.review(candidate).findings.contains { $0.outcome == .fail }
        }
        for field in fields {
            for value in Self.values(field, submission) + [.blank] {
                if isSound([field.code: value]) { return 1 }
            }
        }
        for (index, one) in fields.enumerated() {
            for other in fields[(index + 1)...] {
                for value in Self.values(one, submission) + [.blank] {
                    for another in Self.values(other, submission) + [.blank] {
                        if isSound([one.code: value, other.code: another]) { return 2 }
                    }
                }
            }
        }
        return nil
    }

    /// How many sets of rules and answers a batch draws: `SSME_ORACLE=250` for thousands of them.
    private static let seeds =
        ProcessInfo.processInfo.environment["SSME_ORACLE"].flatMap { Int($0) } ?? 16

    @Test(arguments: 0..<12)
    func `as many answers change as the exhaustive search needs`(_ batch: Int) throws {
        let routing = try Routing(Self.questionnaire)
        var compared = 0
        for seed in 0..<Self.seeds {
            var generator = SplitMix64(state: UInt64(batch * 1000 + seed))
            let rules = try Self.rules(&generator)
            let answers = Self.answers(&generator)
            let submission = Submission(
                initiative: Initiative(id: "I001", name: "Café"), wave: "2026", round: 1,
                digest: "abc", fileName: "f.xlsx", answers: answers,
                routing: routing.asked(given: answers))
            let validator = Validator(rules: rules, questionnaire: Self.questionnaire)
            let findings = validator.review(submission).findings.filter { $0.outcome == .fail }
            guard !findings.isEmpty else { continue }
            let localiser = Localiser(
                rules: rules, questionnaire: Self.questionnaire, budget: .init(),
                looksForSlips: false)
            let least = localiser.localisation(of: submission, findings)
            guard let count = oracle(submission, validator, routing) else {
                if least.status == .found { #expect(least.cost > 24, "seed \(batch), \(seed)") }
                continue
            }
            compared += 1
            #expect(least.status == .found, "seed \(batch), \(seed)")
            #expect(least.cost == 12 * count, "seed \(batch), \(seed)")
            #expect(least.leftOut == [], "seed \(batch), \(seed)")
        }
        #expect(compared > 3)
    }
}
