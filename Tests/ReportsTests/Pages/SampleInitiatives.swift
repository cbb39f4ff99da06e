import SSMEModel

@testable import Reports

extension SampleWave {
    static let initiatives: [InitiativeReport] = [
        entry(
            "I001", "Clúster de Cacao del Magdalena", .accepted, round: 2, missing: 1,
            fixed: [
                InitiativeReport.Fixed(
                    id: "I001/FIN-02/D7.2", rule: "FIN-02",
                    message: LocalizedText("Las fuentes que financian la operación sumaban 90 %."))
            ], level: 2),
        entry("I002", "Clúster de Café del Macizo", .accepted, round: 1, missing: 0, level: 1),
        entry(
            "I003", "Clúster de Lácteos «La Sabana» & Cía.", .toCorrect, round: 2, missing: 4,
            findings: [
                sources("I003", state: .open), plan("I003"), progress("I003", .new),
                cost("I003", .new),
                confirmed("I003"), waiting("I003"), export("I003"),
            ],
            fixed: [
                InitiativeReport.Fixed(
                    id: "I003/ACT-07/D1.2", rule: "ACT-07",
                    message: LocalizedText(
                        "El tamaño de las empresas sumaba 48 y el total decía 52.",
                        english: "Sizes added up to 48 and the total said 52.")),
                InitiativeReport.Fixed(
                    id: "I003/GOB-01/D4.2", rule: "GOB-01",
                    message: LocalizedText("Faltaba decir qué órgano dirige la iniciativa.")),
                InitiativeReport.Fixed(
                    id: "I003/COO-02/D5.2", rule: "COO-02",
                    message: LocalizedText("La alianza declarada no tenía aliados.")),
            ], level: 1),
        entry("I004", "Clúster de Turismo de Boyacá", .accepted, round: 1, missing: 2, level: 3),
        entry(
            "I005", "Clúster de Metalmecánica del Centro", .toCorrect, round: 1, missing: 11,
            findings: [sources("I005", state: .new), plan("I005"), ruleError("I005")]
                + ["D3.2", "D3.4", "D3.5"].map { blocked("I005", $0) }, level: nil,
            awaited: [
                "I005/FOR-03/D3.2": "D3.1", "I005/FOR-03/D3.4": "D3.1", "I005/FOR-03/D3.5": "D3.1",
            ]),
        entry(
            "I006", "Clúster de Software del Eje", .toConfirm, round: 3, missing: 0,
            findings: [progress("I006", .open), cost("I006", .returned)], level: 3),
        entry(
            "I007", "Clúster de Construcción de Antioquia", .toDecide, round: 2, missing: 0,
            findings: [contested("I007")], level: 2),
        entry(
            "I008", "Clúster de Industrias Creativas del Pacífico", .toCorrect, round: 1,
            missing: 3, findings: [plan("I008")], level: 1),
        entry(
            "I009", "Clúster de Alimentos del Sur", .toConfirm, round: 1, missing: 1,
            findings: [cost("I009", .new)], level: 2),
    ]

    static let evaluations: [Evaluation] = initiatives.flatMap { entry in
        rules.filter { $0.id != "ANO-01" }.map { rule in
            let finding = entry.findings.first { $0.rule == rule.id }
            return Evaluation(
                rule: rule.id, initiative: entry.initiative.id, subject: finding?.subject ?? "",
                outcome: finding?.outcome ?? .pass)
        }
    }

    private static func entry(
        _ code: String, _ name: String, _ standing: Standing, round: Int, missing: Int,
        findings: [Finding] = [], fixed: [InitiativeReport.Fixed] = [], level: Int?,
        awaited: [String: QuestionCode] = [:]
    ) -> InitiativeReport {
        let digit = code.suffix(1)
        return InitiativeReport(
            initiative: Initiative(
                id: code, name: name + " (inventado)",
                managingEntity: "Cámara de Comercio inventada \(digit)"),
            standing: standing,
            state: LocalizedText(
                [
                    Standing.accepted: "El envío está completo y aceptado.",
                    .toConfirm: "Nada lo detiene; faltan confirmaciones de la entidad gestora.",
                    .toDecide: "Una persona revisa su desacuerdo con una regla.",
                    .toCorrect: "Tiene puntos que impiden usar sus datos.",
                ][standing] ?? "",
                english: [
                    Standing.accepted: "The submission is complete and accepted.",
                    .toConfirm: "Nothing blocks; some values wait for a confirmation.",
                    .toDecide: "A person is looking at the objection to a rule.",
                    .toCorrect: "Some points keep its data out.",
                ][standing] ?? ""),
            fileName: "formulario \(code).xlsx", round: round,
            digest: String(repeating: "a\(digit)", count: 32),
            receivedAt: "2026-10-1\(digit)T15:0\(digit):00-05:00", findings: findings, fixed: fixed,
            scorecard: level.map { scorecard(code, $0) },
            response: ItemResponse(expected: 82, missing: missing),
            typed: ["D7.5": "120", "D3.4": "85 %", "D3.8": "15 %"], awaited: awaited,
            evidence: evidence[code] ?? [])
    }

    private static func scorecard(_ code: String, _ base: Int) -> Scorecard {
        let levels = MaturityLevel.allCases
        let scores = questionnaire.dimensions.filter(\.isScored).enumerated().map {
            index, dimension in
            let step = max(
                0, min(2, base - 1 + (index * 7 + code.utf8.reduce(0) { $0 + Int($1) }) % 3 - 1))
            let declared = Double(step) * 30 + 17.5
            return DimensionScore(
                dimension: dimension.code,
                declared: dimension.code == "D9" && base == 1 ? nil : declared,
                evidenced: declared - Double(index),
                level: dimension.code == "D9" && base == 1 ? nil : levels[step],
                questionCount: 8)
        }
        return Scorecard(
            initiative: code, dimensions: scores, declared: 52.5, evidenced: 47,
            level: levels[base - 1])
    }
}
