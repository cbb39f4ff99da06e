import SSMEModel

/// The fixed words of the pages; a template names them as `{{w.findings}}`.
enum PageWords {
    /// The words of a language by name.
    static func inLanguage(_ language: Language) -> [String: String] {
        table.mapValues { $0[language] }
    }

    /// On every page and in every e-mail of a demonstration.
    static let invented = LocalizedText(
        "Datos inventados: demostración", english: "Invented data: demonstration")

    /// How to object to a rule.
    static let contest = LocalizedText(
        "Si cree que una regla no debería aplicarse a su caso, elija «no estoy de acuerdo con esta regla» y cuéntenos por qué: la revisa una persona.",
        english:
            "If you think that a rule should not apply to your case, choose «no estoy de acuerdo con esta regla» and tell us why: a person will look at it."
    )

    static let table: [String: LocalizedText] = [
        // Both pages
        "invented": invented,
        "where": LocalizedText("Dónde", english: "Where"),
        "how": LocalizedText("Cómo corregirlo", english: "How to correct it"),
        "value": LocalizedText("Escribió", english: "As typed"),
        "expected": LocalizedText("se esperaba", english: "expected"),
        "difference": LocalizedText("diferencia", english: "difference"),
        "reply": LocalizedText("Su explicación", english: "Explanation given"),
        "review": LocalizedText("En revisión", english: "Under review"),
        "contested": FindingState.contested.word,
        "toCorrect": LocalizedText("Por corregir", english: "To correct"),
        "toConfirm": LocalizedText("Por confirmar", english: "To confirm"),

        // The data steward's page
        "reportTitle": LocalizedText("Informe de validación", english: "Validation report"),
        "missingForPublication": LocalizedText(
            "Para publicar falta resolver:", english: "Before publication:"),
        "allMet": LocalizedText(
            "Cumple todas las condiciones de la compuerta de publicación.",
            english: "Every condition for publication is met."),
        "run": LocalizedText("Revisión", english: "Run"),
        "figures": LocalizedText("En resumen", english: "At a glance"),
        "initiatives": LocalizedText("Iniciativas", english: "Initiatives"),
        "trials": LocalizedText("Reglas a prueba", english: "Rules on trial"),
        "trialsNote": LocalizedText(
            "Solo usted ve lo que encuentran; no detienen ningún envío ni llegan a los gestores.",
            english: "Only you see what they find; they hold nothing back and reach no manager."),
        "disputesNote": LocalizedText(
            "El gestor no está de acuerdo con la regla. El punto detiene el envío hasta que usted decida.",
            english:
                "The gestor does not agree with the rule. The point holds the submission until you decide."
        ),
        "initiativesNote": LocalizedText(
            "En orden de código. El nombre lleva a sus hallazgos.",
            english: "In order of code. The name leads to the findings."),
        "initiative": LocalizedText("Iniciativa", english: "Initiative"),
        "next": LocalizedText("Qué sigue", english: "What comes next"),
        "standing": LocalizedText("Estado", english: "State"),
        "round": LocalizedText("Ronda", english: "Round"),
        "changes": LocalizedText(
            "Desde la ronda anterior", english: "Since the earlier round"),
        "received": LocalizedText("Recibido", english: "Received"),
        "filter": LocalizedText("Buscar", english: "Search"),
        "all": LocalizedText("Todas", english: "All"),
        "noMatch": LocalizedText(
            "Ninguna iniciativa coincide con la búsqueda.",
            english: "No initiative matches the search."),
        "findings": LocalizedText("Hallazgos por iniciativa", english: "Findings by initiative"),
        "findingsNote": LocalizedText(
            "Abra una iniciativa para ver qué se le pidió, qué corrigió y en qué nivel está.",
            english: "Open an initiative to see what was asked, what was fixed and its level."),
        "noFindings": LocalizedText(
            "No tiene hallazgos pendientes.", english: "Nothing is pending."),
        "fixedSince": LocalizedText(
            "Corregido desde la ronda anterior", english: "Fixed since the earlier round"),
        "scores": LocalizedText("Nivel por dimensión", english: "Level by dimension"),
        "dimension": LocalizedText("Dimensión", english: "Dimension"),
        "level": LocalizedText("Nivel", english: "Level"),
        "declared": LocalizedText("Declarado", english: "Declared"),
        "evidenced": LocalizedText("Con evidencia", english: "With evidence"),
        "documents": LocalizedText("Soportes", english: "Documents"),
        "documentsNote": LocalizedText(
            "Qué pasó con cada archivo que los formularios nombran. Uno por uno, con su motivo, están en \(EvidenceTable.fileName), en la carpeta de esta revisión.",
            english:
                "What became of each file that the forms name. One by one, with the reason, they are in \(EvidenceTable.fileName), in this run's folder."
        ),
        "outcome": LocalizedText("Resultado", english: "Outcome"),
        "claims": LocalizedText("Archivos nombrados", english: "Files named"),
        "openNote": LocalizedText(
            "No cuentan como respaldados en el puntaje con evidencia.",
            english: "They do not count as backed in the score with evidence."),
        "question": LocalizedText("Pregunta", english: "Question"),
        "document": LocalizedText("Qué se pide", english: "Asked for"),
        "file": LocalizedText("Archivo", english: "File"),
        "why": LocalizedText("Por qué", english: "Why"),
        "rules": LocalizedText("Comportamiento de las reglas", english: "How the rules did"),
        "rulesNote": LocalizedText(
            "Una regla que casi siempre falla, o que casi nunca se puede revisar, merece una mirada antes de pedir más correcciones. Lo que no se pudo revisar no cuenta como cumplido.",
            english:
                "A rule that nearly always fails, or can seldom be evaluated, deserves a look before more corrections are asked. What could not be evaluated is not counted as a pass."
        ),
        "rule": LocalizedText("Regla", english: "Rule"),
        "evaluated": LocalizedText("Revisada", english: "Evaluated"),
        "failed": LocalizedText("No se cumple", english: "Failed"),
        "share": LocalizedText("Proporción", english: "Share"),
        "unknown": LocalizedText("No se pudo revisar", english: "Not evaluated"),
        "correctedShare": LocalizedText("Se corrigió", english: "Corrected"),
        "overriddenShare": LocalizedText(
            "Confirmado o con excepción", english: "Confirmed or waived"),
        "roundsOpen": LocalizedText("Rondas por punto", english: "Rounds per point"),
        "roundsNote": LocalizedText(
            "Las tres últimas columnas cuentan todas las rondas: de los puntos que alguien contestó, en cuántos cambió la respuesta y en cuántos el valor estaba bien; y cuántas rondas se preguntó cada punto, en promedio. Una regla que casi nunca lleva a una corrección pregunta de más.",
            english:
                "The last three columns count every round: of the points that somebody answered, how many led to another answer and how many values were right; and in how many rounds a point was asked, on average. A rule that seldom leads to a correction asks too much."
        ),
        "levels": LocalizedText("Nivel de consolidación", english: "Maturity level"),
        "levelsNote": LocalizedText(
            "Etapas de desarrollo de cada iniciativa, en orden de código. No es una comparación entre ellas.",
            english:
                "Stages of each initiative's development, in order of code. It does not compare them."
        ),
        "returnedFiles": LocalizedText("Archivos devueltos", english: "Files returned"),
        "notes": LocalizedText("Para tener en cuenta", english: "To keep in mind"),
        "provenance": LocalizedText(
            "De dónde sale este informe", english: "What this report is made from"),

        // The gestor's page
        "steps": LocalizedText("Qué hacer", english: "What to do"),
        "contest": contest,
        "waitingNote": LocalizedText(
            "Se revisarán solos cuando corrija lo anterior; no tiene que hacer nada más.",
            english:
                "They will be checked once the points above are corrected; nothing else is asked."
        ),
    ]
}
