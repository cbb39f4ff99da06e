import Expressions
import SSMEModel
import Testing

@testable import Validators

/// `each: note`: the form as a whole, and what happened to it.
struct NoteSubjectsTests {
    private func subjects(_ notes: [FormNote]) throws -> [Subject] {
        NoteSubjects(questionnaire: Form.questionnaire)(try Form.submission([], notes: notes))
    }

    @Test func `of a form that nobody changed there is the whole form alone`() throws {
        let subjects = try subjects([])
        #expect(subjects.map(\.name) == [""])
        #expect(subjects[0].locals["kind"] == .text("none"))
        #expect(subjects[0].locals["count"] == .number(0))
    }

    @Test func `a note is filed under its question, and its lists are in either language`() throws {
        let place = CellLocation(sheet: "2 Dos", address: CellAddress(row: 9, columnIndex: 2))
        let subject = try subjects([
            FormNote(
                kind: .formula, subject: "D2.2.x", fields: ["D2.2.x"], locations: [place],
                sheet: "2 Dos", found: "=1", items: ["uno", "dos"])
        ])[1]
        #expect(subject.name == "D2.2.x")
        #expect(subject.question == "D2.2")
        #expect(subject.locals["label"] == .text("Fuente x"))
        #expect(subject.locals(in: .english)["label"] == .text("Source x"))
        #expect(subject.locals["items"] == .text("uno y dos"))
        #expect(subject.locals(in: .english)["quoted"] == .text("“uno” and “dos”"))
        #expect(subject.locals["first_cell"] == .text("C9"))
        #expect(subject.locations == [place])
    }

    @Test func `two notes of one kind about one thing keep their names apart`() throws {
        let note = FormNote(kind: .ghostCells, subject: "D1")
        #expect(try subjects([note, note]).map(\.name) == ["", "D1", "D1:2"])
    }

    @Test func `a long text is cut at a word and a long list is counted`() throws {
        let text = (1...60).map { "palabra\($0)" }.joined(separator: " ")
        let subject = try subjects([
            FormNote(
                kind: .changedText, subject: "D1.1", found: text,
                items: (1...12).map { "D\($0)" })
        ])[1]
        guard case .text(let found) = subject.locals["found"] else {
            Issue.record("no text")
            return
        }
        #expect(found.count < 165 && found.hasSuffix("…"))
        #expect(
            subject.locals["items"]
                == .text("D1, D2, D3, D4, D5, D6, D7, D8, D9, D10 y 2 más"))
    }

    @Test func `a rule about a kind of note fails once for each, with its cells`() throws {
        let rules = try Form.rules(
            "each: note", "check: kind != \"formula\"", "level: 0",
            "says: {es: \"{question} en {sheet}\", en: x}")
        let place = CellLocation(sheet: "2 Dos", address: CellAddress(row: 9, columnIndex: 2))
        let review = Form.review(
            rules,
            try Form.submission(
                [],
                notes: [
                    FormNote(
                        kind: .formula, subject: "D2.1", fields: ["D2.1"], locations: [place],
                        sheet: "2 Dos"),
                    FormNote(kind: .extraSheet, items: ["Hoja1"]),
                ]))
        #expect(review.findings.map(\.id) == ["I001/RUL-01/D2.1"])
        #expect(review.findings[0].locations == [place])
        #expect(review.findings[0].message.spanish == "D2.1 en 2 Dos")
        #expect(review.evaluations.map(\.outcome) == [.pass, .fail, .pass])
    }

    @Test func `what lost its place in the form is not asked about by other rules`() throws {
        let rules = try Form.rules("each: question", "check: complete")
        let lost = FormNote(
            kind: .missingSheet, subject: "D2",
            fields: ["D2.1", "D2.2.x", "D2.2.y", "D2.2.z"], items: ["2 Dos"])
        let before = Form.review(rules, try Form.submission([]))
        let after = Form.review(rules, try Form.submission([], notes: [lost]))
        #expect(before.findings.filter { $0.outcome == .fail }.map(\.question).contains("D2.1"))
        #expect(!after.findings.map(\.question).contains { $0.hasPrefix("D2") })
        #expect(
            after.findings.map(\.id)
                == before.findings.map(\.id).filter { !$0.contains("/D2.") })
        let outcomes = after.evaluations.filter { $0.subject.hasPrefix("D2") }.map(\.outcome)
        #expect(outcomes == [.unknown, .unknown])
    }

    @Test func `an example says what happened to the form`() throws {
        let rules = try Form.rules(
            "each: note", "check: kind != \"hidden_rows\"",
            "examples: {passing: [{}], failing: [{notes: [{kind: hidden_rows, sheet: H, cells: [C4], count: 1}]}]}"
        )
        for example in rules.examples {
            let submission = example.submission(
                of: Form.questionnaire, routing: try Routing(Form.questionnaire))
            #expect(example.holds(in: Form.review(rules, submission)))
        }
        #expect(rules.examples.last?.notes.first?.locations.first?.description == "'H'!C4")
    }

    @Test func `an example of something that cannot happen is refused with its place`() {
        #expect(throws: RuleSetError.self) {
            try Form.rules(
                "each: note", "check: true", "examples: {passing: [{notes: [{kind: x}]}]}")
        }
    }
}
