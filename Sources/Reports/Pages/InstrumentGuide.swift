public import SSMEModel

/// The questionnaire as a page for people who never open its file: `docs/instrumento.md`.
public struct InstrumentGuide: Sendable {
    private let questionnaire: Questionnaire
    private let rules: [QuestionCode: [RuleSummary]]
    private let language: Language
    private let layout: WorkbookLayout

    /// Makes the page; `rules` are those about each question.
    public init(
        questionnaire: Questionnaire, rules: [QuestionCode: [RuleSummary]] = [:],
        language: Language = .spanish
    ) {
        self.questionnaire = questionnaire
        self.rules = rules
        self.language = language
        layout = WorkbookLayout(questionnaire)
    }

    /// The page in Markdown, without a final line break. The same questionnaire gives the same bytes.
    public var markdown: String {
        let figure = Figure(language)
        var lines = [
            "# " + questionnaire.title[language], "",
            say(
                "Página generada desde `instrument.yml` con `ssme-pipeline instrument`; no la edite.",
                "A page made from `instrument.yml` by `ssme-pipeline instrument`; do not edit it."),
            "",
            say("Plantilla ", "Template ") + questionnaire.templateVersion
                + say(" · corte: ", " · cut-off: ") + figure.date(questionnaire.cutOff)
                + say(" · montos del año fiscal ", " · amounts of fiscal year ")
                + String(questionnaire.referenceYear), "",
            say(
                "| dimensión | hoja | preguntas | casillas | soportes |",
                "| dimension | sheet | questions | cells | documents |"),
            "|---|---|--:|--:|--:|",
        ]
        lines += questionnaire.dimensions.map(row)
        lines += ["", total, ""]
        for dimension in questionnaire.dimensions {
            lines += ["## " + dimension.code + " · " + dimension.title[language], ""]
            for question in dimension.questions { lines += section(question) }
        }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    private func row(_ dimension: Dimension) -> String {
        let counts = [
            dimension.questions.count, dimension.questions.map(\.fields.count).reduce(0, +),
            dimension.questions.map(\.evidence.count).reduce(0, +),
        ]
        return "| " + dimension.code + " · " + dimension.title[language] + " | " + dimension.sheet
            + " | " + counts.map(String.init).joined(separator: " | ") + " |"
    }

    private var total: String {
        let questions = questionnaire.questions
        let scored = questionnaire.dimensions.filter(\.isScored).flatMap(\.questions).count
        return say(
            "\(questions.count) preguntas: \(scored) en las dimensiones que puntúan y "
                + "\(questions.count - scored) de control.",
            "\(questions.count) questions: \(scored) in the dimensions that score and "
                + "\(questions.count - scored) of control.")
    }

    private func section(_ question: Question) -> [String] {
        var lines = ["### " + question.code + " · " + question.text[language], ""]
        lines.append(facts(question).map { "- " + $0 }.joined(separator: "\n"))
        lines.append("")
        let cells = question.list.map(\.columns) ?? question.fields
        if cells.count > 1 || cells.first?.options.isEmpty == false {
            lines += [say("| casilla | qué es | respuesta |", "| cell | what | answer |")]
            lines += ["|---|---|---|"]
            lines += cells.map { row($0, of: question) }
            lines.append("")
        }
        return lines
    }

    private func facts(_ question: Question) -> [String] {
        var facts = [kind(question)]
        if let condition = question.askedWhen {
            facts.append(say("Solo si ", "Only if ") + words(condition) + ".")
        }
        if let help = question.help { facts.append(help[language]) }
        if let list = question.list {
            facts.append(
                say("Lista en la hoja ", "List on the sheet ") + Figure(language).quoted(list.sheet)
                    + ".")
        }
        if !question.isRequired { facts.append(say("Opcional.", "Optional.")) }
        for evidence in question.evidence {
            let when = evidence.when.map { say(", si ", ", if ") + words($0) } ?? ""
            let accepted = EvidenceWords(questionnaire: questionnaire, language: language)
                .accepted(evidence)
            facts.append(
                say("Soporte: ", "Document: ") + evidence.document[language] + when + "."
                    + (accepted.isEmpty ? "" : " " + accepted + "."))
        }
        let ids = rules[question.code]?.map { "`" + $0.id + "` " + $0.title[language] } ?? []
        if !ids.isEmpty {
            facts.append(say("Reglas: ", "Rules: ") + ids.joined(separator: "; ") + ".")
        }
        return facts
    }

    private func row(_ field: Field, of question: Question) -> String {
        let label = field.label[language].isEmpty ? "" : field.label[language]
        var answer = answer(field)
        if field.isExclusive { answer += say("; va sola", "; stands alone") }
        if !field.isRequired, field.kind != .flag, question.kind != .distribution {
            answer += say("; opcional", "; optional")
        }
        return "| `" + field.code + "` | " + label + " | " + answer + " |"
    }

    private func answer(_ field: Field) -> String {
        switch field.kind {
        case .choice:
            field.options.count > Self.mostListed
                ? say(
                    "una de \(field.options.count) opciones de una tabla",
                    "one of the \(field.options.count) options of a table")
                : field.options.map { "`" + $0.code + "` " + $0.label[language] }
                    .joined(separator: "<br>")
        default: FieldWords(language: language).unit(field.kind)
        }
    }

    private static let mostListed = 20

    private func words(_ condition: SourceText) -> String {
        SimpleCondition(condition.text, in: questionnaire).map { layout.words($0, language) }
            ?? "`" + condition.text + "`"
    }

    private func kind(_ question: Question) -> String {
        switch question.kind {
        case .single: say("Una opción.", "One option.")
        case .multiple: say("Varias opciones.", "Several options.")
        case .distribution: say("Partes que suman 100 %.", "Parts that sum to 100 %.")
        case .amount: say("Pesos.", "Pesos.")
        case .integer: say("Número entero.", "A whole number.")
        case .percent: say("Porcentaje.", "A percentage.")
        case .month: say("Mes.", "A month.")
        case .text: say("Texto.", "Text.")
        case .composite: say("Casillas de distinta clase.", "Cells of different kinds.")
        case .table: say("Lista.", "A list.")
        }
    }

    private func say(_ spanish: String, _ english: String) -> String {
        language == .spanish ? spanish : english
    }
}
