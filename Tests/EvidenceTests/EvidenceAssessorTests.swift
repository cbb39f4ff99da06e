import Evidence
import SSMEModel
import Testing

struct EvidenceAssessorTests {
    @Test(arguments: [
        "Plan de acción.pdf", "plan de accio\u{301}n.PDF", "  PLAN DE ACCIÓN.pdf ",
        "soportes/Plan de acción.pdf", #"C:\Mis documentos\Plan de acción.pdf"#, "Plan de acción",
        "«Plan de acción.pdf»",
    ])
    func `a name finds its file however it was typed`(typed: String) throws {
        let files = [file("evidencias/Plan de accio\u{301}n.pdf"), file("otro.pdf")]
        let assessment = try EvidenceAssessor().assess([claim("D3.5", typed)], files: files)
        #expect(
            assessment.items.map(\.digest) == ["digest of evidencias/Plan de accio\u{301}n.pdf"])
        #expect(assessment.unclaimed == ["otro.pdf"])
    }

    @Test(arguments: ["", "   ", "informe.docx", "https://drive.example.org/plan"])
    func `a name that fits no file is missing`(typed: String) throws {
        let items = try EvidenceAssessor()
            .assess([claim("D3.5", typed)], files: [file("plan.pdf")]).items
        #expect(items == [EvidenceItem(claim: claim("D3.5", typed), status: .missing)])
    }

    @Test func `a name without its extension is missing where two files fit`() throws {
        let files = [file("plan.pdf"), file("plan.docx")]
        let assessment = try EvidenceAssessor().assess([claim("D3.5", "plan")], files: files)
        #expect(assessment.items.map(\.status) == [.missing])
        #expect(
            assessment.items[0].facts == [
                .candidates: .number(2),
                .candidateNames: .text(
                    LocalizedText("plan.docx y plan.pdf", english: "plan.docx and plan.pdf")),
            ])
        #expect(assessment.unclaimed == ["plan.docx", "plan.pdf"])
    }

    @Test(arguments: [
        ("Plan de accion.pdf", "«Plan de acción 2026.pdf»"),
        ("plan acción 2026.docx", "«Plan de acción 2026.pdf»"),
        ("Plan de acción 2026.docx", "«Plan de acción 2026.pdf»"),
        ("plna de acción 2026.pdf", "«Plan de acción 2026.pdf»"),
        (
            "Plan de acción 2026.pdf, informe junio.docx",
            "«Plan de acción 2026.pdf» e «informe junio.docx»"
        ),
        ("pendiente", nil), ("presupuesto.pdf", nil),
    ])
    func `what arrived under a name like the one typed is told`(
        typed: String, near: String?
    ) throws {
        let files = ["Plan de acción 2026.pdf", "informe junio.docx"].map { file($0) }
        let item = try EvidenceAssessor().assess([claim("D3.5", typed)], files: files).items[0]
        #expect(item.status == .missing)
        let expected = near.map { FactValue.text(LocalizedText($0)) }
        guard case .text(let told) = item.facts[.nearNames] else {
            #expect(expected == nil)
            return
        }
        #expect(told.spanish == near)
    }

    @Test func `near names are sought for so many claims and no more`() throws {
        let claims = (0..<60).map { claim("D3.5", "plan \($0) de accion.pdf") }
        let files = (0..<60).map { file("plan \($0) de acción 2026.pdf") }
        let items = try EvidenceAssessor().assess(claims, files: files).items
        #expect(items.count { $0.facts[.nearNames] != nil } == 50)
    }

    @Test func `of many files that a name may mean five are named`() throws {
        let files = (1...9).map { file("\($0)/acta.txt") }
        let item = try EvidenceAssessor().assess([claim("D3.5", "acta.txt")], files: files).items[0]
        #expect(item.facts[.candidates] == .number(9))
        #expect(
            item.facts[.candidateNames]
                == .text(
                    LocalizedText(
                        "1/acta.txt, 2/acta.txt, 3/acta.txt, 4/acta.txt, 5/acta.txt y otros 4",
                        english:
                            "1/acta.txt, 2/acta.txt, 3/acta.txt, 4/acta.txt, 5/acta.txt and 4 others"
                    )))
    }

    @Test func `a folder tells two files of one name apart`() throws {
        let files = [file("a/acta.txt"), file("b/acta.txt")]
        let assessment = try EvidenceAssessor().assess([claim("D4.5", "b/acta.txt")], files: files)
        #expect(assessment.items.map(\.digest) == ["digest of b/acta.txt"])
        #expect(assessment.unclaimed == ["a/acta.txt"])
    }

    @Test func `a name that two folders hold takes the first and leaves none unclaimed`() throws {
        let files = [file("b/acta.txt"), file("a/acta.txt")]
        let assessment = try EvidenceAssessor().assess([claim("D4.5", "acta.txt")], files: files)
        #expect(assessment.items.map(\.digest) == ["digest of a/acta.txt"])
        #expect(assessment.unclaimed == [])
    }

    @Test func `a file that its code gives to another question is not meant by its last part`()
        throws
    {
        let files = [file("soportes/ficha.txt"), file("D8.6/ficha.txt")]
        let claims = [claim("D5.8", "ficha.txt"), claim("D8.6", "D8.6/ficha.txt")]
        let items = try EvidenceAssessor().assess(claims, files: files).items
        #expect(
            items.map(\.digest) == ["digest of soportes/ficha.txt", "digest of D8.6/ficha.txt"])
        #expect(items.allSatisfy { $0.facts[.candidates] == nil })
    }

    @Test func `one file may back two questions`() throws {
        let claims = [claim("D3.5", "plan.txt"), claim("D3.6", "Plan.txt")]
        let items = try EvidenceAssessor().assess(claims, files: [file("plan.txt")]).items
        #expect(items.map(\.status) == [.accepted, .accepted])
        #expect(items.map(\.claim.question) == ["D3.5", "D3.6"])
    }

    @Test func `files that programs leave behind are neither evidence nor unclaimed`() throws {
        let names = [
            "__MACOSX/._plan.txt", ".DS_Store", "a/Thumbs.db", "~$plan.docx", ".~lock.plan.odt#",
        ]
        let assessment = try EvidenceAssessor()
            .assess([claim("D3.5", "._plan.txt")], files: names.map { file($0) })
        #expect(assessment.items.map(\.status) == [.missing])
        #expect(assessment.unclaimed == [])
    }
}

struct FileNameClaimTests {
    @Test(arguments: [
        ("D3.5_plan.pdf", "D3.5"), ("D3-5 plan.pdf", "D3.5"), ("soportes/d3_5.pdf", "D3.5"),
        ("D03.05 plan.pdf", "D3.5"), ("D3.5.2 anexo.pdf", "D3.5"), ("Soporte D3-5.pdf", "D3.5"),
        ("plan (d3.5).pdf", "D3.5"), ("D3 5plan.pdf", "D3.5"),
    ])
    func `a name that carries a question's code claims it`(name: String, code: String) {
        let claims = EvidenceAssessor.claims(fromFileNames: [name], questionnaire: questionnaire)
        #expect(claims == [claim(code, name)])
    }

    @Test(arguments: [
        "soportes/D3.5/plan.pdf", "D3-5 Plan\\final.pdf", "D3.5/anexos/D9.9 mapa.pdf",
    ])
    func `a folder that begins with a question's code claims what is in it`(name: String) {
        let claims = EvidenceAssessor.claims(fromFileNames: [name], questionnaire: questionnaire)
        #expect(claims == [claim("D3.5", name)])
    }

    @Test(arguments: [
        "planD3.5.pdf", "D3.51 plan.pdf", "añoD3.5.pdf", "D3-2024 acta.pdf", "D35.pdf",
        "~$D3.5.docx", "",
    ])
    func `any other name claims nothing`(name: String) {
        #expect(EvidenceAssessor.claims(fromFileNames: [name], questionnaire: questionnaire) == [])
    }

    private var questionnaire: Questionnaire {
        let question = Question(
            code: "D3.5", text: LocalizedText("Situación del plan"), kind: .text,
            fields: [Field(code: "D3.5", label: LocalizedText(""), kind: .text)])
        let dimension = Dimension(
            code: "D3", title: LocalizedText("Estrategia"), sheet: "3 Estrategia", isScored: true,
            questions: [question])
        return Questionnaire(
            id: "prueba", wave: "2026", title: LocalizedText("Prueba"), templateVersion: "1",
            cutOff: CalendarDate(daysSince1970: 20_000), referenceYear: 2025, contact: "",
            dimensions: [dimension])
    }
}
