import SSMEModel

/// What a template shows of one finding.
struct FindingView: Sendable {
    let number: Int?
    let severityClass: String
    let what: String
    let place: String
    let fix: String?
    let minimalFix: String?
    let hasValue: Bool
    let value: String
    let expected: String?
    let difference: String?
    let reply: String?
    let severityWord: String?
    let stateWord: String?
    let ruleID: String

    /// A card for the gestor: numbered, in the words of the correction list.
    init(_ finding: Finding, number: Int, language: Language) {
        self.init(finding, number: number, forSteward: false, language)
    }

    /// A card for the data steward: with values, severity and state.
    init(steward finding: Finding, language: Language) {
        self.init(finding, number: nil, forSteward: true, language)
    }

    private init(_ finding: Finding, number: Int?, forSteward: Bool, _ language: Language) {
        let explanation = Explanation(finding, language: language)
        let isAsked = finding.outcome == .fail && finding.state != .confirmed
        self.number = number
        severityClass = finding.outcome == .fail ? finding.severity.rawValue : "unknown"
        what = explanation.what
        place = explanation.place
        fix = isAsked && !explanation.fix.isEmpty ? explanation.fix : nil
        minimalFix = explanation.minimalFix
        hasValue = forSteward && !finding.value.isEmpty
        value = finding.value
        expected = finding.expected.isEmpty ? nil : finding.expected
        difference = finding.difference.map { Figure(language).number($0) }
        reply = finding.explanation.isEmpty ? nil : finding.explanation
        severityWord = forSteward ? Self.severityWord(finding)[language] : nil
        stateWord = forSteward ? finding.state.word[language] : nil
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
        }
    }
}
