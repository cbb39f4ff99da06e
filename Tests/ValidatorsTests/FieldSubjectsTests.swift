import Expressions
import SSMEModel
import Testing

@testable import Validators

/// `each: field`: one subject for every answer cell that the form has.
struct FieldSubjectsTests {
    private func subject(_ answers: Answer...) throws -> Subject {
        let subjects = FieldSubjects(Form.questionnaire)(try Form.submission(answers))
        return try #require(subjects.last)
    }

    @Test func `only fields with a place in the form are subjects, in questionnaire order`() throws
    {
        let submission = try Form.submission([
            Form.answer("D2.1", .number(5)), Form.answer("D1.1", .blank),
        ])
        #expect(FieldSubjects(Form.questionnaire)(submission).map(\.name) == ["D1.1", "D2.1"])
    }

    @Test func `every name of the scope has a value`() throws {
        let subject = try subject(Form.answer("D1.1", .blank))
        #expect(Set(subject.locals.keys) == Set(Scope.field.locals.keys))
    }

    @Test func `a reason for no value is answered but not given`() throws {
        let subject = try subject(
            Form.answer("D2.1", .nonResponse(.notMeasured), typed: "no se midió"))
        #expect(subject.locals["answered"] == .truth(true))
        #expect(subject.locals["given"] == .truth(false))
    }

    @Test func `a number`() throws {
        let subject = try subject(Form.answer("D2.1", .number(5), typed: "5,0"))
        #expect(
            subject.locals == [
                "typed": .text("5,0"), "kind": .text("amount"), "question": .text("D2.1"),
                "label": .text("¿Cuánto costó?"), "options": .text(""), "answered": .truth(true),
                "blank": .truth(false), "understood": .truth(true), "known_option": .truth(true),
                "skipped": .truth(false), "asked": .truth(true), "required": .truth(true),
                "formula": .truth(false), "given": .truth(true),
                "value": .number(5), "doubtful": .truth(false), "readings": .text(""),
                "as_typed": .text(""), "reading_count": .number(0),
            ])
        #expect(subject.locals(in: .english)["label"] == .text("What did it cost?"))
        #expect(subject.question == "D2.1")
        #expect(subject.fields == ["D2.1"])
    }

    @Test func `something with two readings is no value, and is understood as a doubt`() throws {
        let readings = [Reading(.number(1234)), Reading(.number(1.234))]
        let subject = try subject(Form.answer("D2.1", .ambiguous(readings), typed: "1,234"))
        #expect(subject.locals["doubtful"] == .truth(true))
        #expect(subject.locals["readings"] == .text("1234 o 1,234"))
        #expect(subject.locals["as_typed"] == .text("1234 o 1,234"))
        #expect(subject.locals["reading_count"] == .number(2))
        #expect(subject.locals(in: .english)["readings"] == .text("1234 or 1.234"))
        #expect(subject.locals(in: .english)["as_typed"] == .text("1234 or 1,234"))
        #expect(subject.locals["understood"] == .truth(true))
        #expect(subject.locals["answered"] == .truth(false))
        #expect(subject.locals["given"] == .truth(false))
        #expect(subject.locals["value"] == .unknown)
    }

    @Test func `an option that may be meant is shown by its label`() throws {
        let answer = Form.answer("D1.1", .ambiguous([Reading(.choice("si"))]), typed: "síi")
        let subject = try subject(answer)
        #expect(subject.locals["known_option"] == .truth(true))
        #expect(subject.locals["readings"] == .text("«Sí»"))
        #expect(subject.locals(in: .english)["readings"] == .text("“Yes”"))
    }

    @Test func `a word that is no option`() throws {
        let subject = try subject(Form.answer("D1.1", .unreadable, typed: "quizás"))
        #expect(subject.locals["known_option"] == .truth(false))
        #expect(subject.locals["understood"] == .truth(false))
        #expect(subject.locals["answered"] == .truth(false))
        #expect(subject.locals["blank"] == .truth(false))
        #expect(subject.locals["value"] == .unknown)
        #expect(subject.locals["options"] == .text("«Sí», «No» u «Otro»"))
        #expect(subject.locals(in: .english)["options"] == .text("“Yes”, “No” or “Other”"))
    }

    @Test func `a formula without its result`() throws {
        let formula = try subject(Form.answer("D2.1", .unreadable, typed: "=A1+B1"))
        #expect(formula.locals["formula"] == .truth(true))
        #expect(formula.locals["known_option"] == .truth(true))
        let text = try subject(Form.answer("D1.2.nota", .text("=A1"), typed: "=A1"))
        #expect(text.locals["formula"] == .truth(false))
    }

    @Test func `a cell of a question that is not asked gives no number`() throws {
        let subject = try subject(
            Form.answer("D1.1", .choice("no")), Form.answer("D1.2.avance", .number(300)))
        #expect(subject.locals["skipped"] == .truth(true))
        #expect(subject.locals["asked"] == .truth(false))
        #expect(subject.locals["required"] == .truth(false))
        #expect(subject.locals["value"] == .unknown)
        #expect(subject.locals["answered"] == .truth(true))
    }

    @Test func `whether it is asked may be unknown`() throws {
        let subject = try subject(Form.answer("D1.2.avance", .blank))
        #expect(subject.locals["skipped"] == .unknown)
        #expect(subject.locals["asked"] == .unknown)
        #expect(subject.locals["required"] == .unknown)
    }

    @Test func `what is not required is not required even when nobody knows if it is asked`() throws
    {
        let flag = try subject(Form.answer("D1.3.a", .blank))
        #expect(flag.locals["required"] == .truth(false))
    }

    @Test func `a finding stands at its cell and shows what was typed`() throws {
        let rules = try Form.rules(
            "each: field", "applies: answered and kind = \"percent\"", "check: value <= 100",
            "says: {es: '{label}: {typed}.', en: '{label}: {typed}.'}")
        let review = Form.review(
            rules,
            try Form.submission([
                Form.answer("D1.1", .choice("si")),
                Form.answer("D1.2.avance", .number(300), typed: "300%"),
                Form.answer("D2.2.x", .number(30), typed: "30"),
            ]))
        let finding = try #require(review.findings.first)
        #expect(review.evaluations.map(\.outcome) == [.fail, .pass])
        #expect(finding.id == "I001/RUL-01/D1.2.avance")
        #expect(finding.question == "D1.2")
        #expect(finding.fields == ["D1.2.avance"])
        #expect(finding.locations.map(\.description) == ["'1 Uno'!C2"])
        #expect(finding.value == "300%")
        #expect(finding.expected == "≤ 100")
        #expect(finding.difference == 200)
        #expect(
            finding.message
                == LocalizedText("Avance: 300%.", english: "Progress: 300%."))
    }

    @Test func `a check on the number of a question that is not asked is not applied`() throws {
        let rules = try Form.rules("each: field", "applies: not blank", "check: value <= 100")
        let review = Form.review(
            rules,
            try Form.submission([
                Form.answer("D1.1", .choice("no")), Form.answer("D1.2.avance", .number(300)),
            ]))
        #expect(review.evaluations.map(\.subject) == ["D1.1"])
        #expect(review.evaluations.map(\.outcome) == [.unknown])
    }
}
