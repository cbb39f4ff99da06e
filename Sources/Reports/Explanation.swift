public import SSMEModel

/// A finding as people read it: what was seen, where, what to do; the rule's id comes last.
///
/// The one place that turns a finding into sentences: pages, workbooks, e-mails and the terminal all show these.
public struct Explanation: Hashable, Sendable {
    /// What was seen, with the value as typed.
    public let what: String
    /// «Hoja «7 Financiación», celdas C12 a C19», without a full stop.
    public let place: String
    /// What to do; empty where nothing is asked.
    public let fix: String
    /// «Lo mínimo que habría que cambiar: …», or with which other point it goes away; `nil` where neither is known.
    public let minimalFix: String?
    /// The rule's permanent id.
    public let rule: String
    /// «sigue abierto»: what became of it since the earlier round; `nil` in the first.
    public let change: String?
    /// «Recibimos su desacuerdo: «…». Lo está revisando una persona.»; `nil` where nothing was contested.
    public let objection: String?

    /// Explains a finding to a reader of a language. `head`: the number of the point of the same list that it
    /// goes away with.
    ///
    /// **Missing**: without cells the place is the file, without a file the question, and without either the whole form.
    public init(_ finding: Finding, language: Language, head: Int? = nil) {
        what = finding.message[language]
        fix = finding.fix[language]
        rule = finding.rule
        place = Self.place(of: finding, language)
        change = finding.round > 1 ? finding.state.word[language] : nil
        objection =
            finding.state == .contested
            ? Self.objection(finding.explanation, language) : nil
        minimalFix =
            head.map { Self.goesAway(with: $0)[language] }
            ?? finding.minimalFix.map {
                LocalizedText(
                    "Lo mínimo que habría que cambiar: ",
                    english: "The least that would have to change: "
                )[language] + $0[language]
            }
    }

    /// The whole in one paragraph: «… suman 96 %; deben sumar 100 %. Hoja «7 Financiación», celdas C12 a C19.
    /// Revise si falta una fuente. FIN-02».
    public var paragraph: String {
        ([what, place + "."] + [fix, minimalFix ?? ""] + [rule])
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func objection(_ words: String, _ language: Language) -> String {
        let quote = words.isEmpty ? "." : ": " + Figure(language).quotedLast(words)
        return language == .spanish
            ? "Recibimos su desacuerdo\(quote) Lo está revisando una persona."
            : "We received your objection\(quote) A person is looking at it."
    }

    private static func place(of finding: Finding, _ language: Language) -> String {
        if !finding.locations.isEmpty {
            return Places(finding.locations).sentence(language)
        }
        if !finding.evidence.isEmpty { return Places.files(finding.evidence, language) }
        if !finding.question.isEmpty {
            return LocalizedText("Pregunta ", english: "Question ")[language] + finding.question
        }
        return wholeForm[language]
    }

    /// The place of what is about no cell and no question.
    static let wholeForm = LocalizedText("Todo el formulario", english: "The whole form")

    /// «Esto también desaparece al corregir el punto 3.»
    private static func goesAway(with number: Int) -> LocalizedText {
        LocalizedText(
            "Esto también desaparece al corregir el punto \(number).",
            english: "This goes away too once point \(number) is corrected.")
    }
}
