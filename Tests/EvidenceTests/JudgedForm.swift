import SSMEModel
import Testing

@testable import Evidence

/// The first claim of a form whose only document is minutes of these words.
func judged(_ text: String) throws -> EvidenceItem { try judged(facts(text)) }

/// The claim of a form that arrived on 20 September 2026, of a document with these facts.
func judged(
    _ facts: DocumentFacts, seen: [DocumentPrint] = []
) throws -> EvidenceItem {
    let files = try examined(["acta.txt": minutes])
    let items = try judge().judge(
        submission([claim("D4.4", "acta.txt")]), files: files,
        documents: ["digest of acta.txt": facts],
        reuse: ReuseIndex(seen, lexicon: waveLexicon()),
        received: CalendarDate(year: 2026, month: 9, day: 20)
    ).items
    return try #require(items.first)
}

/// The claims of a form whose documents say these texts, by their names.
func judged(
    _ claims: [EvidenceClaim], _ texts: [String: String]
) throws -> [EvidenceItem] {
    var documents: [String: DocumentFacts] = [:]
    for (name, text) in texts { documents["digest of \(name)"] = try facts(text) }
    return try judge().judge(
        submission(claims), files: examined(texts), documents: documents,
        reuse: ReuseIndex([], lexicon: waveLexicon()), received: nil
    ).items
}

/// The files of these names, each a text.
func examined(_ texts: [String: String]) throws -> [ExaminedFile] {
    try EvidenceAssessor().examine(texts.map { file($0.key, Array($0.value.utf8)) })
}

/// A form without answers.
func submission(_ claims: [EvidenceClaim]) -> Submission {
    Submission(
        initiative: Initiative(id: "I001", name: "Clúster Café de Ladera"), wave: "2026",
        round: 1, digest: "", fileName: "", answers: [:], routing: [:], claims: claims)
}

/// The judge of the questionnaire below.
func judge() throws -> EvidenceJudge {
    EvidenceJudge(questionnaire: questionnaire, lexicon: try waveLexicon())
}

/// Three questions that ask for minutes, and one that says how often a body meets.
var questionnaire: Questionnaire {
    func question(
        _ code: String, _ document: String, _ months: Int?, _ kind: Field.Kind = .text
    ) -> Question {
        Question(
            code: code, text: LocalizedText(""), kind: .text,
            fields: [Field(code: code, label: LocalizedText(""), kind: kind)],
            evidence: [
                EvidenceRequirement(
                    document: LocalizedText(document),
                    kinds: [Option(code: "acta", label: LocalizedText("acta"))],
                    validity: months.map { .months($0) })
            ])
    }
    let dimension = Dimension(
        code: "D4", title: LocalizedText("Gobernanza"), sheet: "4", isScored: true,
        questions: [
            question("D4.4", "la última acta de la asamblea", 12),
            question("D3.12", "el acta donde se decidió", nil),
            question("D7.1", "el acta con el costo", nil, .amount),
            Question(
                code: "D4.6", text: LocalizedText(""), kind: .single,
                fields: [
                    Field(
                        code: "D4.6", label: LocalizedText(""), kind: .choice,
                        options: ["trimestral", "anual", "otra"].map {
                            Option(code: $0, label: LocalizedText($0))
                        })
                ]),
        ])
    return Questionnaire(
        id: "prueba", wave: "2026", title: LocalizedText("Prueba"), templateVersion: "1",
        cutOff: CalendarDate(year: 2026, month: 8, day: 31) ?? CalendarDate(daysSince1970: 0),
        referenceYear: 2025, contact: "", dimensions: [dimension])
}
