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
    /// «Lo mínimo que habría que cambiar: …»; `nil` where it was not computed.
    public let minimalFix: String?
    /// The rule's permanent id.
    public let rule: String

    /// Explains a finding to a reader of a language.
    ///
    /// **Missing**: without cells the place is the question, and without a question the whole form.
    public init(_ finding: Finding, language: Language) {
        what = finding.message[language]
        fix = finding.fix[language]
        rule = finding.rule
        place = Self.place(of: finding, language)
        minimalFix = finding.minimalFix.map {
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

    private static func place(of finding: Finding, _ language: Language) -> String {
        if !finding.locations.isEmpty {
            return Places(finding.locations).sentence(language)
        }
        if !finding.question.isEmpty {
            return LocalizedText("Pregunta ", english: "Question ")[language] + finding.question
        }
        return wholeForm[language]
    }

    /// The place of what is about no cell and no question.
    static let wholeForm = LocalizedText("Todo el formulario", english: "The whole form")
}
