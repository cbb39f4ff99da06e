import SSMEModel

/// A small questionnaire with a question of each kind; D3 and D7 score.
let form = Questionnaire(
    id: "prueba-2026", wave: "2026", title: LocalizedText("Prueba, 2026"), templateVersion: "1",
    cutOff: CalendarDate(daysSince1970: 20_696), referenceYear: 2025, contact: "",
    dimensions: [
        Dimension(
            code: "D3", title: LocalizedText("Estrategia"), sheet: "3 Estrategia", isScored: true,
            questions: [
                choice("D3.1", "¿Estrategia?", ["actualizada", "desactualizada", "no_tiene"]),
                Question(
                    code: "D3.2", text: LocalizedText("¿Desde cuándo?"), kind: .month,
                    fields: [field("D3.2", "", .month)],
                    askedWhen: source("D3.1 in {actualizada, desactualizada}")),
                choice("D3.5", "¿Plan?", ["vigente", "no_tiene"], evidence: ["D3.5 = vigente"]),
                Question(
                    code: "D3.9", text: LocalizedText("¿Elementos?"), kind: .multiple,
                    fields: [
                        field("D3.9.a", "A", .flag), field("D3.9.b", "B", .flag),
                        field("D3.9.c", "C", .flag), field("D3.9.d", "D", .flag),
                        Field(
                            code: "D3.9.ninguno", label: LocalizedText("Ninguno"), kind: .flag,
                            isExclusive: true),
                    ], askedWhen: source("D3.5 = vigente")),
            ]),
        Dimension(
            code: "D7", title: LocalizedText("Financiación"), sheet: "7 Financiación",
            isScored: true,
            questions: [
                Question(
                    code: "D7.1", text: LocalizedText("¿Costo?"), kind: .amount,
                    fields: [field("D7.1", "", .amount)]),
                Question(
                    code: "D7.2", text: LocalizedText("¿Fuentes?"), kind: .distribution,
                    fields: [
                        field("D7.2.camaras", "Cámaras", .percent),
                        field("D7.2.nacional", "Nación", .percent),
                        field("D7.2.regional", "Región", .percent),
                    ], askedWhen: source("D7.1 > 0")),
                Question(
                    code: "D7.6", text: LocalizedText("¿Proyectos?"), kind: .integer,
                    fields: [field("D7.6", "", .integer)]),
                Question(
                    code: "D7.11", text: LocalizedText("¿Otra cosa?"), kind: .text,
                    fields: [field("D7.11", "", .text)]),
            ]),
    ])

/// A submission that answers some fields of `form`; a question in `notAsked` is not asked.
func submission(
    _ values: [FieldCode: AnswerValue], of initiative: String = "I001",
    typed: [FieldCode: String] = [:], notAsked: Set<QuestionCode> = [],
    unknown: Set<QuestionCode> = [], evidence: [EvidenceItem] = []
) -> Submission {
    let answers = values.map { code, value in
        (code, Answer(field: code, value: value, typed: typed[code] ?? ""))
    }
    let routing = form.questions.map { question in
        let asked: Submission.Asked =
            notAsked.contains(question.code)
            ? .no : unknown.contains(question.code) ? .unknown : .yes
        return (question.code, asked)
    }
    return Submission(
        initiative: Initiative(
            id: initiative, name: "Clúster, \(initiative)", managingEntity: "=Cámara"),
        wave: "2026", round: 2, digest: "abc", fileName: "\(initiative).xlsx",
        answers: Dictionary(uniqueKeysWithValues: answers),
        routing: Dictionary(uniqueKeysWithValues: routing), evidence: evidence)
}

/// An item of a question with one required document.
func document(
    _ question: QuestionCode, _ status: EvidenceItem.Status, requirement: Int? = 0,
    file: String = "plan.pdf"
) -> EvidenceItem {
    EvidenceItem(
        claim: EvidenceClaim(
            question: question, file: file, requirement: requirement, location: nil),
        status: status, mediaType: status == .missing ? nil : "application/pdf",
        byteCount: status == .missing ? 0 : 1_200, digest: status == .missing ? nil : "d1" + file)
}

private func field(_ code: FieldCode, _ label: String, _ kind: Field.Kind) -> Field {
    Field(code: code, label: LocalizedText(label), kind: kind)
}

private func source(_ text: String) -> SourceText {
    SourceText(text, file: "instrument.yml", line: 1, column: 1)
}

private func choice(
    _ code: QuestionCode, _ text: String, _ options: [String], evidence: [String] = []
) -> Question {
    Question(
        code: code, text: LocalizedText(text), kind: .single,
        fields: [
            Field(
                code: code, label: LocalizedText(""), kind: .choice,
                options: options.map { Option(code: $0, label: LocalizedText($0)) })
        ],
        evidence: evidence.map {
            EvidenceRequirement(document: LocalizedText("el documento"), when: source($0))
        })
}
