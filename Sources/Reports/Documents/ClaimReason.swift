import SSMEModel

/// Why a claim has its outcome, in a few words, from what is known of the document.
struct ClaimReason {
    /// «fecha: marzo de 2020; se pide: del año 2025»; empty where there is nothing to tell.
    var words: String { parts.filter { !$0.isEmpty }.joined(separator: "; ") }

    private let item: EvidenceItem
    private let language: Language

    init(_ item: EvidenceItem, _ language: Language) {
        self.item = item
        self.language = language
    }

    private var parts: [String] {
        switch item.status {
        case .accepted: [date]
        case .acceptedWithRemark: remarks + [date]
        case .insufficient: [counts, date]
        case .notPertinent:
            [told(.looksLike, "parece", "looks like")]
        case .outOfPeriod: period
        case .duplicated: [copy]
        case .notAssessable: open
        case .missing:
            [
                candidates,
                told(.nearNames, "llegó con un nombre parecido", "arrived under a name like it"),
            ]
        case .unreadable: [isTrue(.infected) ? virus : flaw]
        case .illegible, .empty: []
        }
    }

    private var date: String { told(.date, "fecha", "date") }

    private var candidates: String {
        told(.candidateNames, "el nombre puede ser el de", "the name may be that of")
    }

    private var open: [String] {
        if !candidates.isEmpty { return [candidates] }
        if isTrue(.lacksProgram) {
            return [
                say(
                    "a este equipo le falta el programa que lo lee",
                    "this machine lacks the program that reads it")
            ]
        }
        if isTrue(.seen) {
            return [say("no se reconoció qué es", "what it is was not recognised")]
        }
        return [
            item.facts[.words]?.number ?? 0 > 0
                ? say("solo se leyó el comienzo", "only its beginning was read")
                : say("ningún programa lo pudo leer", "no program could read it")
        ]
    }

    private var period: [String] {
        isTrue(.afterSubmission)
            ? [
                date,
                say("es posterior a la llegada del formulario", "later than the form's arrival"),
            ] : [date, told(.period, "se pide", "asked for")]
    }

    private var counts: String {
        guard let found = item.facts[.found]?.number, let expected = item.facts[.expected]?.number
        else { return "" }
        let figure = Figure(language)
        let (have, want) = (figure.number(found), figure.number(expected))
        return say("cuentan \(have) de \(want)", "\(have) of \(want) count")
    }

    private var copy: String {
        guard let other = text(.otherFile) else {
            return say(
                "es el mismo archivo que respalda otro punto", "the same file backs another point")
        }
        let name = Figure(language).quoted(other)
        guard let question = text(.otherQuestion) else {
            return say("es copia de \(name)", "a copy of \(name)")
        }
        return say("es copia de \(name) (\(question))", "a copy of \(name) (\(question))")
    }

    private var remarks: [String] {
        let isUnsigned =
            isTrue(.needsSignatures) && item.facts[.signatures]?.number == 0 && !isTrue(.signed)
        let body = text(.body) ?? ""
        let remarks: [(Bool, String, String)] = [
            (isTrue(.macros), "trae macros", "holds macros"),
            (
                isTrue(.misnamed), "su nombre termina como el de otra clase de archivo",
                "its name ends like another kind of file's"
            ),
            (isFalse(.namesInitiative), "no nombra la iniciativa", "does not name the initiative"),
            (isFalse(.namesBody), "no nombra \(body)", "does not name \(body)"),
            (isFalse(.dated), "no muestra fecha", "shows no date"),
            (
                isTrue(.beforeStart), "es anterior al inicio de la iniciativa",
                "older than the initiative"
            ),
            (isUnsigned, "no muestra firmas", "shows no signatures"),
            (
                isFalse(.signedWhole), "la firma electrónica no cubre todo el documento",
                "the electronic signature does not cover all of it"
            ),
            (
                isTrue(.elsewhere), "llegó también con otra iniciativa",
                "came with another initiative too"
            ),
            (
                isTrue(.redated), "llegó en otra edición con otra fecha",
                "came in another wave under another date"
            ),
        ]
        return remarks.filter(\.0).map { say($0.1, $0.2) }
    }

    private var virus: String {
        say("el antivirus encontró algo en él", "the antivirus found something in it")
    }

    private var flaw: String {
        guard let code = text(.flaw), let words = Self.flaws[code] else { return "" }
        return words[language]
    }

    /// By the words of the fact `flaw`; of any other nothing is known.
    private static let flaws: [String: LocalizedText] = [
        "password": LocalizedText(
            "está protegido con contraseña", english: "protected with a password"),
        "truncated": LocalizedText("llegó incompleto", english: "arrived incomplete"),
        "shortcut": LocalizedText("es un acceso directo", english: "a shortcut"),
        "archive": LocalizedText("es un archivo comprimido", english: "a compressed archive"),
        "renamed": LocalizedText(
            "su nombre no termina como su contenido", english: "its name ends unlike its content"),
        "page": LocalizedText("es una página web", english: "a web page"),
        "program": LocalizedText("es un programa, o trae uno", english: "a program, or holds one"),
        "polyglot": LocalizedText(
            "se lee como dos formatos a la vez", english: "reads as two formats at once"),
        "too_large": LocalizedText("es demasiado grande", english: "too large"),
    ]

    private func text(_ fact: DocumentFact) -> String? {
        guard case .text(let text)? = item.facts[fact], !text[language].isEmpty else { return nil }
        return text[language]
    }

    private func isTrue(_ fact: DocumentFact) -> Bool { item.facts[fact]?.truth == true }

    private func isFalse(_ fact: DocumentFact) -> Bool { item.facts[fact]?.truth == false }

    /// «fecha: 12 de marzo de 2026»; empty where the fact is not known.
    private func told(_ fact: DocumentFact, _ spanish: String, _ english: String) -> String {
        text(fact).map { say(spanish, english) + ": " + $0 } ?? ""
    }

    private func say(_ spanish: String, _ english: String) -> String {
        language == .spanish ? spanish : english
    }
}
