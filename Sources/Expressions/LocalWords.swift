package import SSMEModel

/// The names that a rule's scope adds, in words.
///
/// Every name of every scope stands in one of the two tables: a truth among the clauses, a number or a text among the
/// nouns. A name that is a truth in one scope and a count in another stands in both.
package enum LocalWords {
    /// What a name that is true or false says.
    package static func clause(_ name: String, isTrue: Bool, _ language: Language) -> String? {
        guard let words = clauses[name] else { return nil }
        return switch (language, isTrue) {
        case (.spanish, true): words.0
        case (.spanish, false): words.1
        case (.english, true): words.2
        case (.english, false): words.3
        }
    }

    /// What a name that is a number or a text stands for.
    package static func noun(_ name: String, _ language: Language) -> String? {
        nouns[name].map { language == .spanish ? $0.0 : $0.1 }
    }

    /// A text that is empty, or is not, as a clause: «se pide un período».
    package static func emptiness(_ name: String, isEmpty: Bool, _ language: Language) -> String? {
        guard let words = emptyTexts[name] else {
            return noun(name, language).map {
                language == .spanish
                    ? $0 + (isEmpty ? " está en blanco" : " no está en blanco")
                    : $0 + (isEmpty ? " is blank" : " is not blank")
            }
        }
        return switch (language, isEmpty) {
        case (.spanish, true): words.0
        case (.spanish, false): words.1
        case (.english, true): words.2
        case (.english, false): words.3
        }
    }

    /// A code that a text of the scope holds: «formula» as «hay respuestas con fórmula»; `nil` for any other text.
    package static func code(_ code: String, _ language: Language) -> String? {
        codes[code].map { language == .spanish ? $0.0 : $0.1 }
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
        "macros": (
            "el archivo trae macros", "el archivo no trae macros", "the file holds macros",
            "the file holds no macros"
        ),
        "program": (
            "el archivo es un programa o trae uno", "el archivo no es un programa ni trae uno",
            "the file is a program or holds one", "the file is no program and holds none"
        ),
        "polyglot": (
            "el archivo se lee como dos formatos a la vez", "el archivo es de un solo formato",
            "the file reads as two formats at once", "the file is of one format"
        ),
        "misnamed": (
            "el archivo es de otro formato que el de su nombre",
            "el archivo es del formato que dice su nombre",
            "the file is of another format than its name says",
            "the file is of the format that its name says"
        ),
        "scanned": (
            "el antivirus revisó el archivo", "el antivirus no ha revisado el archivo",
            "an antivirus looked at the file", "no antivirus has looked at the file"
        ),
        "infected": (
            "el antivirus encontró algo en el archivo",
            "el antivirus no encontró nada en el archivo",
            "the antivirus found something in the file", "the antivirus found nothing in the file"
        ),
        "seen": (
            "el programa leyó el texto del documento",
            "el programa no ha leído el texto del documento", "the document's text was read",
            "the document's text has not been read"
        ),
        "lacks_program": (
            "al equipo le falta el programa para leer el documento",
            "el equipo tiene con qué leer el documento",
            "the machine lacks the program that reads the document",
            "the machine can read the document"
        ),
        "recognised": (
            "el texto se reconoció de una imagen", "el texto no se reconoció de una imagen",
            "the text was recognised in a picture", "the text was not recognised in a picture"
        ),
        "names_initiative": (
            "el documento nombra la iniciativa o a su entidad gestora",
            "el documento no nombra la iniciativa ni a su entidad gestora",
            "the document names the initiative or its manager",
            "the document names neither the initiative nor its manager"
        ),
        "names_body": (
            "el documento nombra el órgano que se pide",
            "el documento no nombra el órgano que se pide", "the document names the body asked for",
            "the document does not name the body asked for"
        ),
        "dated": (
            "el documento tiene fecha", "el documento no tiene fecha", "the document is dated",
            "the document is not dated"
        ),
        "in_period": (
            "la fecha del documento está en el período que se pide",
            "la fecha del documento está fuera del período que se pide",
            "the document's date lies in the period asked for",
            "the document's date lies outside the period asked for"
        ),
        "after_submission": (
            "la fecha del documento es posterior al envío",
            "la fecha del documento no es posterior al envío",
            "the document is dated after the submission",
            "the document is not dated after the submission"
        ),
        "before_start": (
            "la fecha del documento es anterior al inicio de la iniciativa",
            "la fecha del documento no es anterior al inicio de la iniciativa",
            "the document is dated before the initiative began",
            "the document is not dated before the initiative began"
        ),
        "needs_signatures": (
            "un documento de esta clase se firma", "un documento de esta clase no se firma",
            "documents of this kind are signed", "documents of this kind are not signed"
        ),
        "signed": (
            "el documento tiene firma electrónica", "el documento no tiene firma electrónica",
            "the document carries an electronic signature",
            "the document carries no electronic signature"
        ),
        "signed_whole": (
            "la firma electrónica cubre todo el documento",
            "la firma electrónica no cubre todo el documento",
            "the electronic signature covers the whole document",
            "the electronic signature does not cover the whole document"
        ),
        "health": (
            "el documento habla de la salud de personas",
            "el documento no habla de la salud de personas",
            "the document speaks of people's health",
            "the document does not speak of people's health"
        ),
        "elsewhere": (
            "el mismo documento llegó con el formulario de otra iniciativa",
            "el documento no llegó con el formulario de otra iniciativa",
            "the document came with another initiative's form too",
            "the document came with no other initiative's form"
        ),
        "redated": (
            "el mismo documento llegó en una edición anterior con otra fecha",
            "el documento no llegó en una edición anterior con otra fecha",
            "the document came in an earlier wave under another date",
            "the document did not come in an earlier wave under another date"
        ),
    ]

    private static let emptyTexts: [String: (String, String, String, String)] = [
        "flaw": (
            "el archivo no tiene fallas", "el archivo tiene una falla", "the file has no flaw",
            "the file has a flaw"
        ),
        "wanted": (
            "no se pide una clase de documento", "se pide una clase de documento",
            "no kind of document is asked for", "a kind of document is asked for"
        ),
        "body": (
            "no se pide que nombre un órgano", "se pide que nombre un órgano",
            "no body must be named", "a body must be named"
        ),
        "period": (
            "no se pide un período", "se pide un período", "no period is asked for",
            "a period is asked for"
        ),
        "question": (
            "no es de una sola pregunta", "es de una sola pregunta", "it is of no one question",
            "it is of one question"
        ),
    ]
}
