import SSMEModel

/// The names that a rule's scope adds, in words.
enum LocalWords {
    /// What a name that is true or false says; the name itself where nobody wrote words for it.
    static func clause(_ name: String, isTrue: Bool, _ language: Language) -> String {
        guard let words = clauses[name] else {
            return (isTrue ? "" : language == .spanish ? "no " : "not ") + name
        }
        switch (language, isTrue) {
        case (.spanish, true): return words.0
        case (.spanish, false): return words.1
        case (.english, true): return words.2
        case (.english, false): return words.3
        }
    }

    /// What a name that is a number or a text stands for.
    static func noun(_ name: String, _ language: Language) -> String? {
        nouns[name].map { language == .spanish ? $0.0 : $0.1 }
    }

    private static let clauses: [String: (String, String, String, String)] = [
        "answered": ("hay respuesta", "no hay respuesta", "it is answered", "it is not answered"),
        "asked": ("se pregunta", "no se pregunta", "it is asked", "it is not asked"),
        "skipped": (
            "el salto la deja fuera", "ningún salto la deja fuera", "it is skipped",
            "it is not skipped"
        ),
        "required": ("es obligatoria", "no es obligatoria", "it is required", "it is not required"),
        "blank": ("está en blanco", "no está en blanco", "it is blank", "it is not blank"),
        "understood": (
            "se entiende lo escrito", "no se entiende lo escrito", "it is understood",
            "it is not understood"
        ),
        "known_option": (
            "es una de las opciones", "no es una de las opciones", "it is one of the options",
            "it is none of the options"
        ),
        "formula": (
            "es una fórmula sin resultado", "no es una fórmula sin resultado",
            "it is a formula without a result", "it is no formula without a result"
        ),
        "given": ("hay un valor", "no hay un valor", "there is a value", "there is no value"),
        "doubtful": (
            "puede leerse de varias formas", "solo se puede leer de una forma",
            "it can be read in several ways", "it can be read in one way"
        ),
        "complete": ("está completa", "no está completa", "it is complete", "it is not complete"),
        "exclusive_marked": (
            "se marcó una opción que va sola", "no se marcó una opción que va sola",
            "an option that stands alone is marked", "no option that stands alone is marked"
        ),
        "skipped_answered": (
            "se respondió aunque no se pregunta", "no se respondió lo que no se pregunta",
            "it is answered though not asked", "what is not asked is not answered"
        ),
        "named": (
            "el soporte está nombrado", "el soporte no está nombrado", "the document is named",
            "the document is not named"
        ),
        "received": (
            "el archivo llegó", "el archivo no llegó", "the file arrived", "the file did not arrive"
        ),
        "empty": (
            "el archivo está vacío", "el archivo no está vacío", "the file is empty",
            "the file is not empty"
        ),
        "readable": (
            "el archivo se puede abrir", "el archivo no se puede abrir", "the file can be opened",
            "the file cannot be opened"
        ),
        "link": ("es un enlace", "no es un enlace", "it is a link", "it is no link"),
        "repeated": (
            "el archivo es idéntico a otro", "el archivo no es idéntico a otro",
            "the file is identical to another", "the file is identical to no other"
        ),
    ]

    private static let nouns: [String: (String, String)] = [
        "kind": ("la clase", "the kind"),
        "value": ("el valor", "the value"),
        "question": ("la pregunta", "the question"),
        "marked": ("cuántas opciones se marcaron", "how many options are marked"),
        "assumed": ("cuántas se leyeron por costumbre", "how many were read by habit"),
        "count": ("cuántas son", "how many they are"),
        "entries": ("cuántas filas tiene la lista", "how many rows the list has"),
        "wrong_digits": (
            "cuántos NIT tienen mal el dígito", "how many tax numbers have a wrong digit"
        ),
        "repeated": ("cuántas celdas se repiten", "how many cells are repeated"),
        "incomplete": ("cuántas celdas faltan", "how many cells are missing"),
        "unclear": ("cuántas celdas no se entienden", "how many cells are unclear"),
        "status": ("el estado", "the status"),
    ]
}
