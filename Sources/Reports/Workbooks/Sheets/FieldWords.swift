import SSMEModel

/// What a workbook says about an answer cell: how to fill it in, its unit, what it accepts.
struct FieldWords {
    let language: Language

    /// How to answer a whole question, where the questionnaire does not say.
    func hint(_ kind: Question.Kind) -> String {
        switch kind {
        case .single: say("Elija una opción de la lista.", "Choose one option.")
        case .multiple:
            say("Elija «Sí» en todas las que apliquen.", "Choose “Sí” wherever it applies.")
        case .distribution:
            say("Reparta 100 puntos: 37 significa 37 %.", "Share out 100 points: 37 means 37 %.")
        case .amount: hint(Field.Kind.amount)
        case .integer: hint(Field.Kind.integer)
        case .percent: hint(Field.Kind.percent)
        case .month: hint(Field.Kind.month)
        case .table:
            say(
                "Una fila por cada una, en la hoja de la lista; aquí se cuentan solas.",
                "One row each, on the list's own sheet; they are counted here.")
        case .text, .composite: ""
        }
    }

    /// How to fill in one cell.
    func hint(_ kind: Field.Kind) -> String {
        switch kind {
        case .choice: say("Elija una opción de la lista.", "Choose one option.")
        case .flag: say("Elija «Sí» si aplica.", "Choose “Sí” if it applies.")
        case .percent:
            say("De 0 a 100: escriba 37 para 37 %.", "From 0 to 100: write 37 for 37 %.")
        case .amount:
            say(
                "Pesos completos, sin puntos: 120000000 son $ 120 millones.",
                "Whole pesos, no separators: 120000000 is $ 120 million.")
        case .integer: say("Número entero; cero es cero.", "A whole number; zero means zero.")
        case .month: say("Mes como AAAA-MM: 2025-09.", "A month as YYYY-MM: 2025-09.")
        case .text: say("Texto libre.", "Free text.")
        case .nit:
            say(
                "NIT con guion y dígito de verificación: 900170781-7.",
                "Tax number with hyphen and check digit: 900170781-7.")
        case .entries: ""
        }
    }

    /// The unit, as shown beside one cell of several.
    func unit(_ kind: Field.Kind) -> String {
        switch kind {
        case .choice: say("elija de la lista", "choose from the list")
        case .flag: say("Sí / No", "Sí (yes) / No")
        case .percent: "%"
        case .amount: say("pesos", "pesos")
        case .integer: say("número", "number")
        case .month: say("AAAA-MM", "YYYY-MM")
        case .text: say("texto", "text")
        case .nit: say("con guion y dígito", "with hyphen and digit")
        case .entries: say("filas", "rows")
        }
    }

    /// What the cell says when it is chosen; nothing for a mark, which explains itself.
    func prompt(_ field: Field) -> Sheet.Message? {
        guard field.kind != .flag else { return nil }
        return Sheet.Message(
            title: field.code,
            text: hint(field.kind) + "\n" + say("Si no hay dato: ", "If there is no value: ")
                + reasons + ".")
    }

    /// What the cell says about something it does not take.
    func complaint(_ field: Field) -> Sheet.Message? {
        let text: String
        switch field.kind {
        case .choice, .flag:
            text =
                say("Elija una opción de la lista.", "Choose an option of the list.") + " "
                + otherwise
        case .percent, .amount, .integer, .month:
            text = hint(field.kind) + " " + otherwise
        case .text, .nit, .entries: return nil
        }
        return Sheet.Message(title: say("Revise ", "Check ") + field.code, text: text)
    }

    /// A formula that is true for what the cell takes; `nil` where anything goes.
    /// **Units**: at most 255 characters, as spreadsheets allow.
    func acceptance(_ kind: Field.Kind, cell: String, reasons: String) -> String? {
        let isReason = "ISNUMBER(MATCH(" + cell + "," + reasons + ",0))"
        let test: String
        switch kind {
        case .percent: test = "ISNUMBER(" + cell + ")," + cell + ">=0," + cell + "<=100"
        case .amount, .integer:
            test = "ISNUMBER(" + cell + ")," + cell + ">=0," + cell + "=INT(" + cell + ")"
        case .month:
            test =
                "LEN(" + cell + ")=7,MID(" + cell + ",5,1)=\"-\",--LEFT(" + cell + ",4)>1900,"
                + "--RIGHT(" + cell + ",2)>0,--RIGHT(" + cell + ",2)<13"
            return "OR(ISNUMBER(" + cell + "),IFERROR(AND(" + test + "),FALSE)," + isReason + ")"
        case .choice, .flag, .text, .nit, .entries: return nil
        }
        return "OR(IFERROR(AND(" + test + "),FALSE)," + isReason + ")"
    }

    private var otherwise: String {
        say("Si no hay dato, escriba ", "If there is no value, write ") + reasons + "."
    }

    private var reasons: String {
        Figure(language).alternatives(NonResponse.allCases.map { "«" + $0.words + "»" })
    }

    private func say(_ spanish: String, _ english: String) -> String {
        language == .spanish ? spanish : english
    }
}
