import SSMEModel

/// What a template shows of one finding.
struct FindingView: Sendable {
    let number: Int?
    let severityClass: String
    let what: String
    let place: String
    let fix: String?
    let minimalFix: String?
    let objection: String?
    let hasValue: Bool
    let value: String
    let expected: String?
    let difference: String?
    let reply: String?
    let badge: String?
    let severityWord: String?
    let stateWord: String?
    let ruleID: String

    /// A card for the gestor: numbered, in the words of the correction list.
    init(_ finding: Finding, number: Int, head: Int? = nil, language: Language) {
        self.init(finding, number: number, typed: nil, head: head, language)
    }

    /// A card for the data steward: with what was typed, severity and state.
    init(steward finding: Finding, typed: TypedValue, language: Language) {
        self.init(finding, number: nil, typed: typed, language)
    }

    private init(
        _ finding: Finding, number: Int?, typed: TypedValue?, head: Int? = nil,
        _ language: Language
    ) {
        let explanation = Explanation(finding, language: language, head: head)
        let isContested = finding.state == .contested
        let isAsked =
            finding.outcome == .fail && !finding.state.isSettled
            && (typed != nil || !isContested)
        let isSteward = typed != nil
        let value = typed?.text ?? ""
        self.number = number
        severityClass =
            isContested
            ? "contested" : finding.outcome == .fail ? finding.severity.rawValue : "unknown"
        what = explanation.what
        place = explanation.place
        fix = isAsked && !explanation.fix.isEmpty ? explanation.fix : nil
        minimalFix = explanation.minimalFix
        objection = isSteward ? nil : explanation.objection
        hasValue = !value.isEmpty
        self.value = value
        let isOne = typed?.isOne ?? false
        expected = isOne && !finding.expected.isEmpty ? finding.expected : nil
        difference = isOne ? finding.difference.map { Figure(language).number($0) } : nil
        reply =
            finding.explanation.isEmpty || (isContested && !isSteward) ? nil : finding.explanation
        badge = isSteward && isContested ? finding.state.word[language] : nil
        severityWord = isSteward ? Self.severityWord(finding)[language] : nil
        stateWord =
            isSteward ? finding.state.word[language] : isContested ? nil : explanation.change
        ruleID = explanation.rule
    }

    private static func severityWord(_ finding: Finding) -> LocalizedText {
        switch finding.outcome {
        case .unknown: LocalizedText("no se pudo revisar", english: "not evaluated")
        case .ruleError:
            LocalizedText("no se evaluó por una falla nuestra", english: "not evaluated: our fault")
        case .pass, .fail: finding.severity.word
        }
    }
}

extension Severity {
    /// «por corregir».
    var word: LocalizedText {
        switch self {
        case .error: LocalizedText("por corregir", english: "to correct")
        case .warning: LocalizedText("por confirmar", english: "to confirm")
        case .info: LocalizedText("informativo", english: "for information")
        }
    }
}

extension FindingState {
    /// «sigue abierto».
    var word: LocalizedText {
        switch self {
        case .new: LocalizedText("nuevo", english: "new")
        case .open: LocalizedText("sigue abierto", english: "still open")
        case .fixed: LocalizedText("corregido", english: "fixed")
        case .returned: LocalizedText("volvió a aparecer", english: "came back")
        case .confirmed: LocalizedText("confirmado", english: "confirmed")
        case .contested: LocalizedText("no está de acuerdo", english: "contested")
        case .waived: LocalizedText("excepción autorizada", english: "waived")
        case .changed: LocalizedText("cambió sin que se preguntara", english: "changed unasked")
        case .postponed:
            LocalizedText("queda para la próxima ronda", english: "kept for the next round")
        }
    }
}
