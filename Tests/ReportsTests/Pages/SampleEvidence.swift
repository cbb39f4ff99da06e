import SSMEModel

@testable import Reports

/// Claims of the invented wave, one of every outcome, and what looked at their files.
extension SampleWave {
    static let documents = ReceivedDocuments(
        digests: Set(
            evidence.values.flatMap { $0 }.filter { $0.status != .empty }.compactMap(\.digest)),
        scanned: [digest(1), digest(2), digest(3)], missingPrograms: ["tesseract"])

    static let evidence: [String: [EvidenceItem]] = [
        "I001": [
            item("D4.4", 1, "acta asamblea.pdf", .accepted, 2, [.date: "12 de marzo de 2026"]),
            item("D4.4", 0, "acta comité.pdf", .accepted, 1, [.date: "mayo de 2026"]),
            item(
                "D3.5", 0, "plan.docx", .acceptedWithRemark, 3,
                truths: [
                    .namesInitiative: false, .dated: false, .needsSignatures: true, .signed: false,
                ], numbers: [.signatures: 0]),
        ],
        "I003": [
            item("D3.5", 0, "plan.pdf", .missing, nil, [.nearNames: "Plan de acción 2026.pdf"]),
            item(
                "D4.4", nil, "acta.pdf", .notPertinent, 4,
                [.looksLike: "certificado", .wanted: "la última acta de la asamblea"]),
        ],
        "I005": [
            item("D4.4", 0, "=foto.jpg", .notAssessable, 5, truths: [.lacksProgram: true]),
            item(
                "D4.4", 0, "acta.pdf", .notAssessable, 6,
                [.candidateNames: "a/acta.pdf y b/acta.pdf"]),
            item(
                "D3.5", nil, "<b>plan</b>.odt", .notAssessable, 7, [.wanted: "el plan de acción"],
                truths: [.seen: true]),
        ],
        "I006": [
            item(
                "D4.4", 0, "acta vieja.pdf", .outOfPeriod, 8,
                [.date: "marzo de 2020", .period: "de agosto de 2023 en adelante"]),
            item(
                "D4.4", 1, "copia.pdf", .duplicated, 9,
                [.otherFile: "acta.pdf", .otherQuestion: "D4.4"]),
            item(
                "D4.4", 0, "actas.pdf", .insufficient, 10, numbers: [.found: 1, .expected: 3]),
            item("D3.5", 0, "blanco.pdf", .illegible, 11),
            item("D3.5", 0, "nada.pdf", .empty, 12),
            item("D3.5", 0, "clave.pdf", .unreadable, 13, [.flaw: "password"]),
        ],
    ]

    /// The questions that ask for them.
    static let askingForDocuments: [String: [Question]] = [
        "D3": [asking("D3.5", for: ["el plan de acción"])],
        "D4": [
            asking("D4.4", for: ["la última acta del comité", "la última acta de la asamblea"])
        ],
    ]

    static func digest(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 64 - digits.count) + digits
    }

    static func item(
        _ question: String, _ requirement: Int?, _ file: String, _ status: EvidenceItem.Status,
        _ number: Int?, _ texts: [DocumentFact: String] = [:],
        truths: [DocumentFact: Bool] = [:], numbers: [DocumentFact: Double] = [:]
    ) -> EvidenceItem {
        let facts = texts.mapValues { FactValue.text(LocalizedText($0)) }
            .merging(truths.mapValues { .truth($0) }) { $1 }
            .merging(numbers.mapValues { .number($0) }) { $1 }
        return EvidenceItem(
            claim: EvidenceClaim(
                question: question, file: file, requirement: requirement, location: nil),
            status: status, digest: number.map(digest), facts: facts)
    }

    private static func asking(_ code: String, for documents: [String]) -> Question {
        Question(
            code: code, text: LocalizedText(code), kind: .text, fields: [],
            evidence: documents.map { EvidenceRequirement(document: LocalizedText($0)) })
    }
}
