import SSMEModel
import Testing

@testable import Pipeline

struct EvidenceOutcomesTests {
    @Test func `each claim is a row, by initiative, and nothing in it runs as a formula`() {
        let outcomes = outcomes([
            ("X02", [item("=acta.pdf", .missing)]),
            (
                "X01",
                [
                    item(
                        "acta.pdf", .outOfPeriod, requirement: 0,
                        [
                            .date: .text(LocalizedText("3 de mayo de 2021")),
                            .period: .text(LocalizedText("de agosto de 2025 en adelante")),
                            .scanned: .truth(false),
                        ])
                ]
            ),
        ])
        #expect(
            outcomes.csv().text == """
                initiative,question,document_number,document,file,outcome,outcome_words,looks_like,date,period,scanned,sha256
                X01,D4.4,1,la última acta,acta.pdf,out_of_period,es de otra fecha,,3 de mayo de 2021,de agosto de 2025 en adelante,no,
                X02,D4.4,,,'=acta.pdf,missing,no llegó,,,,,

                """)
    }

    @Test func `the report counts them, names those for a person, and says what was scanned`() {
        let outcomes = outcomes([
            (
                "X01",
                [
                    item("acta.pdf", .accepted, [.scanned: .truth(true)]),
                    item("foto.heic", .notAssessable, [.scanned: .truth(false)]),
                ]
            )
        ])
        #expect(
            outcomes.notes.map(\.spanish) == [
                "Soportes, uno por renglón en evidence.csv: 1 respalda la respuesta; 1 lo debe mirar una persona.",
                "Los debe mirar una persona: X01 D4.4 «foto.heic».",
                "El antivirus no revisó 1 de 2 soportes.",
            ])
        #expect(outcomes.leftCount == 1)
    }

    @Test func `of many for a person forty are named`() {
        let items = (1...50).map { item("\($0).heic", .notAssessable) }
        let note = outcomes([("X01", items)]).notes[1].spanish
        #expect(note.hasSuffix("X01 D4.4 «40.heic» y otros 10."))
    }

    @Test func `forms that name no document leave no note`() {
        #expect(outcomes([("X01", [])]).notes.isEmpty)
    }

    private func outcomes(_ forms: [(String, [EvidenceItem])]) -> EvidenceOutcomes {
        let question = Question(
            code: "D4.4", text: LocalizedText(""), kind: .text,
            fields: [Field(code: "D4.4", label: LocalizedText(""), kind: .text)],
            evidence: [
                EvidenceRequirement(
                    document: LocalizedText("la última acta"), kinds: [], validity: nil)
            ])
        let dimension = Dimension(
            code: "D4", title: LocalizedText(""), sheet: "4", isScored: true,
            questions: [question])
        let questionnaire = Questionnaire(
            id: "prueba", wave: "2026", title: LocalizedText("Prueba"), templateVersion: "1",
            cutOff: CalendarDate(daysSince1970: 20_000), referenceYear: 2025, contact: "",
            dimensions: [dimension])
        let submissions = forms.map { id, items in
            var submission = Submission(
                initiative: Initiative(id: id, name: "Clúster \(id)"), wave: "2026", round: 1,
                digest: "", fileName: "", answers: [:], routing: [:])
            submission.evidence = items
            return submission
        }
        return EvidenceOutcomes(submissions: submissions, questionnaire: questionnaire)
    }

    private func item(
        _ file: String, _ status: EvidenceItem.Status, requirement: Int? = nil,
        _ facts: [DocumentFact: FactValue] = [:]
    ) -> EvidenceItem {
        EvidenceItem(
            claim: EvidenceClaim(
                question: "D4.4", file: file, requirement: requirement, location: nil),
            status: status, facts: facts)
    }
}
