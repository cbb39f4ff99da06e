import SSMEModel

/// A questionnaire of one amount.
let questionnaire = Questionnaire(
    id: "prueba", wave: "2026", title: LocalizedText("Prueba"), templateVersion: "1",
    cutOff: CalendarDate(daysSince1970: 20_000), referenceYear: 2025, contact: "",
    dimensions: [
        Dimension(
            code: "D7", title: LocalizedText("Financiación"), sheet: "7 Financiación",
            isScored: true,
            questions: [
                Question(
                    code: "D7.1", text: LocalizedText("¿Cuánto costó la estructura operativa?"),
                    kind: .amount,
                    fields: [Field(code: "D7.1", label: LocalizedText(""), kind: .amount)])
            ])
    ])

/// Submissions that answer it, `I001` first.
func population(_ amounts: [Double]) -> [Submission] {
    amounts.enumerated().map { index, pesos in
        submission(index + 1, .number(pesos), typed: String(Int(pesos)))
    }
}

/// One submission.
func submission(
    _ number: Int, _ value: AnswerValue, typed: String = "", asked: Submission.Asked = .yes
) -> Submission {
    let digits = String(number)
    let id = "I" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    let cell = CellAddress(row: 5, columnIndex: 2)
    let answer = Answer(
        field: "D7.1", value: value, typed: typed,
        location: CellLocation(sheet: "7 Financiación", address: cell))
    return Submission(
        initiative: Initiative(id: id, name: "Clúster \(id)"), wave: "2026", round: 1,
        digest: "digest of \(id)", fileName: "\(id).xlsx", answers: ["D7.1": answer],
        routing: ["D7.1": asked])
}
