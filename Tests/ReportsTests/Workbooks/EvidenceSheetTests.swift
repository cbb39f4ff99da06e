import SSMEModel
import Testing

@testable import Reports

struct EvidenceSheetTests {
    private func sheet(_ claims: [EvidenceClaim]) -> Sheet {
        let content = FormContent(
            layout: WorkbookLayout(SampleForm.questionnaire), language: .spanish,
            initiative: SampleForm.initiative, stamp: SampleForm.stamp, deadline: nil,
            created: SampleForm.day, answers: [:], claims: claims)
        return EvidenceSheet(content: content).sheet
    }

    private func claim(_ question: QuestionCode, _ file: String, _ requirement: Int?)
        -> EvidenceClaim
    {
        EvidenceClaim(question: question, file: file, requirement: requirement, location: nil)
    }

    private func texts(_ sheet: Sheet, column: Int) -> [String] {
        (3...16).map { row in
            let cell = sheet.cells[CellAddress(row: row, columnIndex: column)]
            if case .text(let text)? = cell?.content { return text }
            return ""
        }
    }

    @Test func `a row a required document, then ten for the gestor`() {
        let names = WorkbookLayout(SampleForm.questionnaire).evidenceRows.map(\.name)
        #expect(
            names
                == ["soporte.D3.1", "soporte.D3.1.2", "soporte.D7.1"]
                + (1...10).map { "soporte.otro." + String($0) })
    }

    @Test func `a document says when it is asked for`() {
        #expect(
            texts(sheet([]), column: 1).first
                == "El documento de la estrategia\nSolo si en D3.1 respondió «Actualizada» o "
                + "«Desactualizada \"vieja\"».")
    }

    @Test func `claims go to their document, and the rest to rows of their own`() {
        let sheet = sheet([
            claim("D3.1", "acta.pdf", 1), claim("D3.1", "acta-2.pdf", 1),
            claim("D3.4", "libro.pdf", nil), claim("D7.1", "certificado.pdf", nil),
            claim("D3.1", "otro.pdf", nil),
        ])
        #expect(
            texts(sheet, column: 2).prefix(6) == [
                "", "acta.pdf; acta-2.pdf", "certificado.pdf", "libro.pdf", "otro.pdf", "",
            ])
        #expect(texts(sheet, column: 0)[3...5] == ["D3.4", "D3.1", ""])
    }
}
