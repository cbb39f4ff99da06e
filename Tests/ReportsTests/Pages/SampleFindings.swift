import SSMEModel

@testable import Reports

extension SampleWave {
    static func sources(_ code: String, state: FindingState) -> Finding {
        finding(
            code, "FIN-02", "D7.2", .error, state, cells("7 Financiación", 12...19),
            value: "96 %", expected: "100 %", difference: -4,
            LocalizedText(
                "Las fuentes que financian la operación suman 96 %; deben sumar 100 %.",
                english:
                    "The sources that fund the operation add up to 96%; they must add up to 100%."),
            LocalizedText(
                "Revise si falta una fuente.", english: "Check whether a source is missing."),
            minimalFix: LocalizedText("escribir 4 más en «Otra privada» (C18)."))
    }

    static func plan(_ code: String) -> Finding {
        finding(
            code, "EVI-03", "D3.5", .error, .new, cells("Soportes", 9...9),
            LocalizedText(
                "Marcó que el plan de acción está documentado y vigente, pero no adjuntó el plan.",
                english:
                    "You marked that the action plan is written and in force, but did not attach it."
            ),
            LocalizedText(
                "Adjunte el documento o cambie la respuesta de la pregunta D3.5.",
                english: "Attach the document or change the answer to question D3.5."),
            evidence: ["plan de acción 2026.pdf"])
    }

    static func progress(_ code: String, _ state: FindingState) -> Finding {
        finding(
            code, "EST-10", "D3.4", .warning, state,
            cells("3 Estrategia", 14...14) + cells("3 Estrategia", 22...22),
            fields: ["D3.4", "D3.8"],
            LocalizedText(
                "Reporta 85 % de avance en la estrategia y 15 % en el plan de acción.",
                english: "You report 85% of progress in the strategy and 15% in the action plan."),
            LocalizedText(
                "Si ambos están bien, responda «confirmo» y cuéntenos en una línea por qué.",
                english: "If both are right, answer «confirmo» and tell us why in one line."))
    }

    static func cost(_ code: String, _ state: FindingState) -> Finding {
        finding(
            code, "ANO-01", "D7.5", .warning, state, cells("7 Financiación", 5...5),
            fields: ["D7.5"], value: "$\u{A0}120",
            expected: "$ 40 a $ 310 millones",
            LocalizedText(
                "El costo anual de la operación ($ 120) es muy bajo frente a iniciativas parecidas ($ 40 a $ 310 millones).",
                english:
                    "The yearly cost of the operation ($ 120) is very low beside similar initiatives ($ 40 to $ 310 million)."
            ),
            LocalizedText(
                "¿Lo escribió en millones? Si es así, escriba 120000000.",
                english: "Did you write it in millions? Then write 120000000."))
    }

    static func confirmed(_ code: String) -> Finding {
        var finding = finding(
            code, "SRV-06", "D6.2", .warning, .confirmed, cells("6 Servicios", 8...8),
            LocalizedText("El servicio más usado no está entre los ofrecidos."),
            LocalizedText("Revise las dos respuestas."))
        finding.explanation = "Lo presta la cámara <b>aliada</b>, no la iniciativa."
        return finding
    }

    static func waiting(_ code: String) -> Finding {
        finding(
            code, "INN-03", "D8.3", .error, .new, [], outcome: .unknown,
            LocalizedText(
                "No se pudo revisar si los proyectos con financiación caben en el total: falta el total.",
                english:
                    "Whether funded projects fit the total could not be checked: the total is missing."
            ),
            LocalizedText("Diligencie D8.2."))
    }

    static func blocked(_ code: String, _ subject: String) -> Finding {
        finding(
            code, "FOR-03", subject, .info, .new, [], outcome: .unknown,
            LocalizedText("Toda pregunta que se hace tiene respuesta."),
            LocalizedText("Se revisará cuando haya un valor en D3.1."))
    }

    static func contested(_ code: String) -> Finding {
        var finding = finding(
            code, "ACT-07", "D1.2", .error, .contested, cells("1 Actores", 7...7),
            LocalizedText(
                "El tamaño de las empresas suma 48 y el total dice 52.",
                english: "Sizes add up to 48 and the total says 52."),
            LocalizedText("Revise el tamaño de las empresas."))
        finding.explanation = "Cuatro son <i>universidades</i>, «sin tamaño»."
        return finding
    }

    static func export(_ code: String) -> Finding {
        finding(
            code, "INT-02", "D9.2", .info, .new, cells("9 Internacionalización", 6...6),
            LocalizedText("Marcó que exporta y no nombró países; se publicará «sin dato»."),
            LocalizedText(""))
    }

    static func ruleError(_ code: String) -> Finding {
        finding(
            code, "FIN-05", "D7.5", .warning, .new, [], outcome: .ruleError,
            LocalizedText(
                "La regla FIN-05 no se pudo evaluar: la tabla de referencia no tiene 2025."),
            LocalizedText("Complete la tabla de referencia."))
    }

    private static let rounds = ["I003": 2, "I006": 3, "I007": 2]

    private static func cells(_ sheet: String, _ rows: ClosedRange<Int>) -> [CellLocation] {
        rows.map { CellLocation(sheet: sheet, address: CellAddress(row: $0, columnIndex: 2)) }
    }

    private static func finding(
        _ code: String, _ rule: String, _ question: String, _ severity: Severity,
        _ state: FindingState, _ locations: [CellLocation], fields: [FieldCode] = [],
        value: String = "",
        expected: String = "", difference: Double? = nil, outcome: Outcome = .fail,
        _ message: LocalizedText, _ fix: LocalizedText, minimalFix: LocalizedText? = nil,
        evidence: [String] = []
    ) -> Finding {
        Finding(
            id: "\(code)/\(rule)/\(question)", initiative: code,
            submission: String(repeating: "a\(code.suffix(1))", count: 32),
            round: rounds[code] ?? 1, rule: rule,
            ruleVersion: "2026.1", level: 1, severity: severity, outcome: outcome, state: state,
            locations: locations, fields: fields, question: question, value: value,
            expected: expected,
            difference: difference, message: message, fix: fix, minimalFix: minimalFix,
            evidence: evidence)
    }
}
