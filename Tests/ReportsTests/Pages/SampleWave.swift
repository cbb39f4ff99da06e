import SSMEModel

@testable import Reports

/// An invented wave of twelve initiatives, small enough to read and with one of everything.
enum SampleWave {
    static let report = WaveReport(
        questionnaire: questionnaire, provenance: provenance, rules: rules,
        initiatives: initiatives, returned: returned, documents: documents, silent: silent,
        evaluations: evaluations, rounds: ruleRounds,
        gate: GateVerdict(
            isOpen: false,
            reasons: [
                LocalizedText(
                    "Hay envíos aceptados o por confirmar de 5 de 12 iniciativas; se necesita el 60 %.",
                    english:
                        "5 of 12 initiatives have a submission accepted or to confirm; 60% is needed."
                ),
                LocalizedText(
                    "Hay envíos con puntos por corregir: I003, I005 y I008.",
                    english: "Some submissions have points to correct: I003, I005 and I008."),
                LocalizedText(
                    "Hay 5 valores por confirmar; se admiten 0.",
                    english: "5 values wait for a confirmation; at most 0 may."),
            ]),
        correctionsUntil: CalendarDate(year: 2026, month: 11, day: 30),
        notes: [
            LocalizedText(
                "Los pesos de las preguntas y los cortes de cada nivel son una propuesta de este proyecto, versión 1; la Red Clúster Colombia no los ha publicado.",
                english:
                    "Question weights and level cut-offs are this project's proposal, version 1; the network has not published its own."
            ),
            LocalizedText(
                "Las cifras de nivel usan lo declarado. La columna «Con evidencia» cuenta solo las respuestas cuyo soporte fue aceptado.",
                english:
                    "Levels use what was declared. The column “With evidence” counts only answers whose document was accepted."
            ),
        ],
        isInvented: true)

    /// A rule whose points were corrected, and one whose points were right all along.
    static let ruleRounds = [
        "FIN-02": RuleRounds(asked: 4, corrected: 3, unmoved: 1, roundsOpen: 6),
        "EST-10": RuleRounds(asked: 3, confirmed: 2, waived: 1, roundsOpen: 3),
    ]

    static let provenance = WaveReport.Provenance(
        run: "2026-11-22-003", generatedAt: "2026-11-22T03:00:00-05:00",
        ruleSetVersion: "2026.1",
        instrumentDigest: "5e1f0c7a9b3d4e6f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f7",
        ledgerHead: "c0ffee1122334455667788990011223344556677889900112233445566778899")

    /// The notice of the initiative with most to correct.
    static let notice = CorrectionsNotice(initiatives[2], in: report)
    /// The notice of an initiative with nothing to do.
    static let clean = CorrectionsNotice(initiatives[0], in: report)
    /// The notice of an initiative that contests a rule.
    static let contesting = CorrectionsNotice(initiatives[6], in: report)

    static let questionnaire = Questionnaire(
        id: "ssme-2026", wave: "2026",
        title: LocalizedText("SSME, sexta edición, 2026", english: "SSME, sixth edition, 2026"),
        templateVersion: "2026.1", cutOff: CalendarDate(daysSince1970: 20_696), referenceYear: 2025,
        contact: "Red Clúster Colombia, Confecámaras", dimensions: dimensions)

    private static let dimensions: [Dimension] = [
        ("D0", "Identificación y control", "0 Identificación"),
        ("D1", "Actores participantes", "1 Actores"),
        ("D2", "Equipo de gestión", "2 Equipo"),
        ("D3", "Estrategia y plan de acción", "3 Estrategia"),
        ("D4", "Gobernanza", "4 Gobernanza"),
        ("D5", "Cooperación", "5 Cooperación"),
        ("D6", "Servicios a las empresas", "6 Servicios"),
        ("D7", "Financiación", "7 Financiación"),
        ("D8", "Innovación", "8 Innovación"),
        ("D9", "Internacionalización", "9 Internacionalización"),
        ("D10", "Resultados", "10 Resultados"),
    ].map { code, title, sheet in
        Dimension(
            code: code, title: LocalizedText(title), sheet: sheet, isScored: code != "D0",
            questions: askingForDocuments[code] ?? [])
    }

    static let rules: [RuleSummary] = [
        rule("ACT-04", "Las empresas activas no superan a las vinculadas", "D1.3 <= D1.2", .error),
        rule("ACT-07", "El tamaño de las empresas suma el total", "sum(D1.2) = D1.1", .error),
        rule("ANO-01", "Costo de operación parecido al de sus pares", "", .warning),
        rule("COO-02", "Toda alianza tiene al menos un aliado", "D5.2 > 0", .error),
        rule(
            "EST-10", "El avance del plan acompaña al de la estrategia", "abs(D3.4 - D3.6) <= 50",
            .warning),
        rule("EVI-03", "El plan de acción vigente viene adjunto", "has(D3.5)", .error),
        rule("FIN-02", "Las fuentes de financiación suman 100 %", "sum(D7.2) = 100", .error),
        rule("FIN-05", "El costo de operación está en pesos", "D7.5 >= 1000000", .warning),
        rule("GOB-01", "Hay órgano de gobierno si hay reuniones", "D4.1 => D4.2", .error),
        rule("ID-01", "La iniciativa está en el directorio", "known(D0.1)", .error),
        rule(
            "INN-03", "Los proyectos con financiación son parte del total", "D8.3 <= D8.2", .error),
        rule("INT-02", "El país de destino acompaña a la exportación", "D9.1 => D9.2", .info),
        rule("SRV-06", "El servicio más usado está entre los ofrecidos", "D6.2 in D6.1", .warning),
    ]

    static let silent = [
        Initiative(id: "I010", name: "Clúster de Energías del Caribe (inventado)"),
        Initiative(id: "I012", name: "Clúster de Salud del Valle (inventado)"),
    ]

    static let returned = [
        ReturnedFile(
            fileName: "formulario_final(2).xlsx", receivedAt: "2026-10-18T16:42:10-05:00",
            initiative: Initiative(id: "I011", name: "Clúster de Moda del Otún (inventado)"),
            explanation: LocalizedText(
                "No pudimos abrir «formulario_final(2).xlsx»: está protegido con contraseña. Ábralo en Excel, quite la contraseña (Archivo › Información › Proteger libro) y envíelo de nuevo.",
                english:
                    "We could not open “formulario_final(2).xlsx”: it is protected with a password. Open it in Excel, remove the password (File › Info › Protect Workbook) and send it again."
            )),
        ReturnedFile(
            fileName: "foto_acta.heic", receivedAt: "2026-10-20T09:05:00-05:00",
            explanation: LocalizedText(
                "«foto_acta.heic» llegó sin formulario. Envíe el libro de Excel de la edición 2026 y nombre la foto en la hoja «Soportes».",
                english:
                    "“foto_acta.heic” came without a form. Send the 2026 workbook and name the picture in the sheet “Soportes”."
            )),
    ]

    private static func rule(
        _ id: String, _ title: String, _ expression: String, _ severity: Severity
    ) -> RuleSummary {
        RuleSummary(
            id: id, title: LocalizedText(title), level: id.hasPrefix("ANO") ? 3 : 1,
            severity: severity, expression: expression, version: "2026.1")
    }
}
