import SSMEModel
import Testing

@testable import Reports

struct EvidenceViewTests {
    private func page(
        _ items: [EvidenceItem], came: Int? = nil, scanned: Int = 0, missing: [String] = [],
        _ language: Language = .spanish
    ) -> String {
        let digests = Set((0..<(came ?? items.count)).map(SampleWave.digest))
        let entry = InitiativeReport(
            initiative: Initiative(id: "I001", name: "Clúster Uno"), standing: .accepted,
            state: LocalizedText(""), fileName: "f", round: 1, digest: "d",
            receivedAt: "2026-10-01", findings: [],
            response: ItemResponse(expected: 1, missing: 0), evidence: items)
        return WaveReportPage(language: language).html(
            WaveReport(
                questionnaire: SampleWave.questionnaire, provenance: SampleWave.provenance,
                rules: [], initiatives: [entry],
                documents: ReceivedDocuments(
                    digests: digests, scanned: Set((0..<scanned).map(SampleWave.digest)),
                    missingPrograms: missing), evaluations: [],
                gate: GateVerdict(isOpen: true, reasons: []), isInvented: false))
    }

    private func left(_ count: Int) -> [EvidenceItem] {
        (0..<count).map {
            SampleWave.item("D3.5", 0, "foto-\($0).jpg", .notAssessable, $0, truths: [.seen: false])
        }
    }

    @Test func `each outcome is told with its number of claims, and no other`() {
        let page = page(left(2) + [SampleWave.item("D4.4", 0, "a.pdf", .accepted, 9)])
        #expect(
            page.contains(
                "<tr><th scope=\"row\">sirve</th><td class=\"n\">1</td></tr>"
            ))
        #expect(
            page.contains(
                "<tr><th scope=\"row\">para que lo mire una persona</th><td class=\"n\">2</td></tr>"
            ))
        #expect(!page.contains("<th scope=\"row\">repetido</th>"))
    }

    @Test func `what only a person can judge is named`() {
        #expect(
            page(left(1)).contains(
                "<a href=\"#i-I001\"><span class=\"code\">I001</span> Clúster Uno</a></th><td data-label=\"Pregunta\">D3.5</td><td data-label=\"Qué se pide\">el plan de acción</td><td class=\"file\" data-label=\"Archivo\">foto-0.jpg</td><td data-label=\"Por qué\">ningún programa lo pudo leer</td>"
            ))
        #expect(page(left(1)).contains("Para que los mire una persona: 1</h3>"))
        let served = [SampleWave.item("D4.4", 0, "a.pdf", .accepted, 9)]
        #expect(!page(served).contains("Para que los mire una persona"))
    }

    @Test(arguments: [
        (200, 200, nil), (201, 200, "Y uno más, que está en evidence.csv."),
        (1_434, 200, "Y 1.234 más, que están en evidence.csv."),
    ])
    func `the page lists two hundred and counts the rest`(
        count: Int, shown: Int, more: String?
    ) {
        let page = page(left(count))
        #expect(page.split(separator: "data-label=\"Por qué\"").count - 1 == shown)
        #expect(page.contains(more ?? "Para que los mire una persona: 200"))
        #expect(page.contains("<p class=\"soft\">Y ") == (more != nil))
    }

    @Test(arguments: [
        (
            1, 0,
            "Ningún antivirus miró el documento que llegó: ábralo en un equipo que tenga uno."
        ),
        (
            3, 0,
            "Ningún antivirus miró los 3 documentos que llegaron: ábralos en un equipo que tenga uno."
        ),
        (3, 3, "El antivirus miró los 3 documentos que llegaron."),
        (3, 2, "El antivirus miró 2 de los 3 documentos que llegaron; 1 no."),
    ])
    func `how many documents an antivirus looked at is said`(
        came: Int, scanned: Int, sentence: String
    ) {
        #expect(page([], came: came, scanned: scanned).contains(sentence))
    }

    @Test func `a program that the machine lacks is named`() {
        #expect(
            page(left(1), missing: ["tesseract"]).contains(
                "A este equipo le falta tesseract: lo que leería queda para una persona. «ssme-pipeline doctor» dice cómo instalarlo."
            ))
        #expect(
            page(left(1), missing: ["pdftoppm", "tesseract"]).contains(
                "A este equipo le faltan pdftoppm y tesseract: lo que leerían queda para una persona. «ssme-pipeline doctor» dice cómo instalarlos."
            ))
        let lacking = [
            SampleWave.item("D3.5", 0, "a", .notAssessable, 1, truths: [.lacksProgram: true])
        ]
        #expect(
            page(lacking).contains(
                "Un programa que lee documentos no sirve en este equipo: «ssme-pipeline doctor» dice cuál."
            ))
        #expect(!page(left(1)).contains("A este equipo le falta"))
    }

    @Test func `a name that turns the line round is shown as it is written`() {
        let item = SampleWave.item(
            "D3.5", 0, "acta\u{202E}fdp.exe", .notAssessable, 1, truths: [.seen: false])
        #expect(page([item]).contains("data-label=\"Archivo\">acta\u{FFFD}fdp.exe</td>"))
    }

    @Test func `where no document is named and none came there is no section`() {
        #expect(!page([]).contains("Soportes</h2>"))
        #expect(page([], came: 1).contains("Soportes</h2>"))
    }
}
