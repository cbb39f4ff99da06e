import Expressions
import SSMEModel
import Testing

@testable import Validators

/// `each: question`: one subject for every question.
struct QuestionSubjectsTests {
    private func subject(_ code: QuestionCode, _ answers: Answer...) throws -> Subject {
        let subjects = QuestionSubjects(Form.questionnaire)(try Form.submission(answers))
        return try #require(subjects.first { $0.name == code })
    }

    private let yes = Form.answer("D1.1", .choice("si"))
    private let no = Form.answer("D1.1", .choice("no"))

    @Test func `every question is a subject and every name has a value`() throws {
        let subjects = QuestionSubjects(Form.questionnaire)(try Form.submission([]))
        #expect(subjects.map(\.name) == ["D1.1", "D1.2", "D1.3", "D1.4", "D2.1", "D2.2"])
        #expect(subjects.allSatisfy { Set($0.locals.keys) == Set(Scope.question.locals.keys) })
    }

    @Test func `one part of two`() throws {
        let subject = try subject("D1.2", yes, Form.answer("D1.2.avance", .number(1)))
        #expect(
            subject.locals == [
                "question": .text("D1.2"), "text": .text("¿Cuánto avanzó?"),
                "kind": .text("composite"), "missing": .text("Nota"), "asked": .truth(true),
                "answered": .truth(true), "required": .truth(true), "complete": .truth(false),
                "exclusive_marked": .truth(false), "skipped_answered": .truth(false),
                "marked": .number(0), "skipped_fields": .number(0), "alone": .text(""),
                "others": .text(""), "assumed": .number(0), "the_assumed": .text(""),
            ])
        #expect(subject.locals(in: .english)["missing"] == .text("Note"))
    }

    @Test func `what a habit was needed to read is told with the habit`() throws {
        let subject = try subject(
            "D2.1",
            Answer(
                field: "D2.1", value: .number(120_000_000), typed: "120 M",
                sureness: .assumed(.millionsLetter)))
        #expect(subject.locals["assumed"] == .number(1))
        #expect(
            subject.locals["the_assumed"]
                == .text("«120 M» como $\u{A0}120.000.000 («M» son millones)"))
        #expect(
            subject.locals(in: .english)["the_assumed"]
                == .text("“120 M” as $\u{A0}120,000,000 (“M” is millions)"))
        #expect(subject.focus["assumed"] == ["D2.1"])
        #expect(subject.locals["answered"] == .truth(true))
    }

    @Test func `an answer in doubt is not missing, and is none`() throws {
        let readings = [Reading(.number(1234)), Reading(.number(1.234))]
        let subject = try subject("D2.1", Form.answer("D2.1", .ambiguous(readings), typed: "1,234"))
        #expect(subject.locals["complete"] == .truth(true))
        #expect(subject.locals["answered"] == .truth(false))
    }

    @Test func `a question with nothing at all misses itself`() throws {
        let subject = try subject("D1.2", yes)
        #expect(subject.locals["complete"] == .truth(false))
        #expect(subject.locals["answered"] == .truth(false))
        #expect(subject.locals["missing"] == .text("¿Cuánto avanzó?"))
    }

    @Test func `something that nobody understands is not missing`() throws {
        let subject = try subject("D2.1", Form.answer("D2.1", .unreadable, typed: "mil"))
        #expect(subject.locals["complete"] == .truth(true))
        #expect(subject.locals["answered"] == .truth(false))
    }

    @Test func `a reason for no value is an answer`() throws {
        let subject = try subject("D2.1", Form.answer("D2.1", .nonResponse(.declined)))
        #expect(subject.locals["complete"] == .truth(true))
        #expect(subject.locals["answered"] == .truth(true))
    }

    @Test func `marks and shares need one, not all`() throws {
        let none = try subject("D1.3")
        #expect(none.locals["complete"] == .truth(false))
        #expect(none.locals["missing"] == .text("¿De qué clase?"))
        let one = try subject("D2.2", Form.answer("D2.2.x", .number(100)))
        #expect(one.locals["complete"] == .truth(true))
        #expect(one.locals["missing"] == .text(""))
    }

    @Test func `a question that may stay blank is complete`() throws {
        let subject = try subject("D1.4")
        #expect(subject.locals["complete"] == .truth(true))
        #expect(subject.locals["required"] == .truth(false))
    }

    @Test func `an exclusive option among others`() throws {
        let subject = try subject(
            "D1.3", Form.answer("D1.3.a", .flag(true)), Form.answer("D1.3.b", .flag(false)),
            Form.answer("D1.3.ninguna", .flag(true)))
        #expect(subject.locals["marked"] == .number(2))
        #expect(subject.locals["exclusive_marked"] == .truth(true))
        #expect(subject.locals["alone"] == .text("«Clase ninguna»"))
        #expect(subject.locals["others"] == .text("«Clase a»"))
    }

    @Test func `answers to a question that is not asked`() throws {
        let subject = try subject("D1.2", no, Form.answer("D1.2.nota", .text("ya")))
        #expect(subject.locals["asked"] == .truth(false))
        #expect(subject.locals["complete"] == .truth(true))
        #expect(subject.locals["skipped_answered"] == .truth(true))
        #expect(subject.locals["skipped_fields"] == .number(1))
    }

    @Test func `nobody knows whether it is asked`() throws {
        let answered = try subject("D1.2", Form.answer("D1.2.nota", .text("ya")))
        #expect(answered.locals["asked"] == .unknown)
        #expect(answered.locals["complete"] == .unknown)
        #expect(answered.locals["skipped_answered"] == .unknown)
        let blank = try subject("D1.2")
        #expect(blank.locals["skipped_answered"] == .truth(false))
        #expect(blank.locals["skipped_fields"] == .unknown)
    }

    @Test func `one finding for a question, at the cells that are missing`() throws {
        let rules = try Form.rules(
            "each: question", "applies: asked and required", "check: complete",
            "says: {es: 'Falta {missing}.', en: 'Missing: {missing}.'}")
        let review = Form.review(
            rules,
            try Form.submission([
                yes, Form.answer("D1.2.avance", .number(1)), Form.answer("D1.2.nota", .blank),
                Form.answer("D1.3.a", .flag(true)), Form.answer("D2.1", .number(1)),
                Form.answer("D2.2.x", .number(1)),
            ]))
        let finding = try #require(review.findings.first)
        #expect(review.findings.count == 1)
        #expect(finding.id == "I001/RUL-01/D1.2")
        #expect(finding.fields == ["D1.2.nota"])
        #expect(finding.locations.map(\.description) == ["'1 Uno'!C3"])
        #expect(finding.message == LocalizedText("Falta Nota.", english: "Missing: Note."))
    }

    @Test func `a finding on marks stands at the marked cells`() throws {
        let rules = try Form.rules(
            "each: question", "check: not exclusive_marked or marked = 1")
        let review = Form.review(
            rules,
            try Form.submission([
                Form.answer("D1.3.a", .flag(true)), Form.answer("D1.3.b", .blank),
                Form.answer("D1.3.ninguna", .flag(true)),
            ]))
        #expect(review.findings.map(\.fields) == [["D1.3.a", "D1.3.ninguna"]])
    }
}
