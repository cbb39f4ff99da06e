public import SSMEModel
import Validators

/// What a proof planted and what was found, rule by rule.
public struct ProofTable: Sendable {
    private struct Line: Sendable {
        let rule: RuleSummary
        var planted = 0
        var found = 0
    }

    private let lines: [Line]
    /// The defects that their rule did not find, `X007 FIN-02 D7.2`.
    let missed: [String]
    /// What was found in the clean forms.
    let inClean: [Finding]
    private let clean: Int
    private let defective: Int
    private let unplanted: [ProvingWave.Unplanted]

    init(
        _ wave: ProvingWave, rules: [RuleSummary], findings: [Finding], of survey: Survey
    ) {
        let failed = Dictionary(grouping: findings.filter { $0.outcome == .fail }, by: \.initiative)
        var counts: [String: (planted: Int, found: Int)] = [:]
        var missed: [String] = []
        for member in wave.members {
            for defect in member.defects {
                let written = defect.questions(of: survey.questionnaire)
                let isFound = (failed[member.initiative.id] ?? []).contains {
                    $0.rule == defect.rule
                        && ($0.question.isEmpty || written.contains($0.question)
                            || survey.rules.isFiled(defect.rule, under: $0.question))
                }
                counts[defect.rule, default: (0, 0)].planted += 1
                counts[defect.rule, default: (0, 0)].found += isFound ? 1 : 0
                if !isFound {
                    missed.append(
                        [member.initiative.id, defect.rule, defect.subject, defect.place]
                            .joined(separator: " "))
                }
            }
        }
        lines = rules.compactMap { rule in
            counts[rule.id].map { Line(rule: rule, planted: $0.planted, found: $0.found) }
        }
        self.missed = missed
        let spotless = wave.members.filter { $0.defects.isEmpty && $0.contexts.isEmpty }
            .map(\.initiative.id)
        inClean = spotless.flatMap { failed[$0] ?? [] }
        clean = spotless.count
        defective = wave.members.count - spotless.count
        unplanted = wave.unplanted
    }

    /// True where everything planted was found by its rule and nothing was found in the clean forms.
    public var isExact: Bool { missed.isEmpty && inClean.isEmpty && !lines.isEmpty }

    /// How many defects were planted.
    var planted: Int { lines.reduce(0) { $0 + $1.planted } }

    /// A line a rule, then what was missed, what was found beyond, and the count.
    public func text(_ language: Language) -> String {
        func say(_ spanish: String, _ english: String) -> String {
            LocalizedText(spanish, english: english)[language]
        }
        var text = [
            say("Datos inventados: prueba de las reglas.", "Invented data: a proof of the rules."),
            "",
            say(
                "regla   sembrados  encontrados  qué debe cumplirse",
                "rule    planted    found        what must hold"),
        ]
        text += lines.map { line in
            pad(line.rule.id, 8) + pad(String(line.planted), 11) + pad(String(line.found), 13)
                + line.rule.title[language]
        }
        text.append("")
        text += missed.map { say("  ✗ sin encontrar: ", "  ✗ missed: ") + $0 }
        text += inClean.map {
            say("  ✗ en un formulario limpio: ", "  ✗ in a clean form: ") + $0.id
        }
        text += PlantedDefect.Obstacle.allCases.compactMap { obstacle in
            let rules = unplanted.filter { $0.obstacle == obstacle }
            guard !rules.isEmpty else { return nil }
            return say("Sin sembrar, ", "Not planted, ") + obstacle.words[language] + ": "
                + rules.map { $0.rule + ($0.examples > 1 ? " (\($0.examples))" : "") }
                .joined(separator: ", ")
        }
        let found = planted - missed.count
        text.append(
            say(
                "Sembrados \(planted) en \(defective) formularios · encontrados \(found) · formularios limpios \(clean), hallazgos en ellos \(inClean.count)",
                "Planted \(planted) in \(defective) forms · found \(found) · clean forms \(clean), findings in them \(inClean.count)"
            ))
        return text.joined(separator: "\n")
    }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}

extension RuleSet {
    /// Whether what a rule finds is filed under a question, whatever it reads.
    fileprivate func isFiled(_ rule: String, under question: QuestionCode) -> Bool {
        summaries(about: question).contains { $0.id == rule }
    }
}

extension PlantedDefect.Obstacle {
    /// Why, in a few words.
    fileprivate var words: LocalizedText {
        switch self {
        case .draft:
            LocalizedText("son borradores y nadie las pregunta", english: "drafts that nobody asks")
        case .content:
            LocalizedText(
                "hablan de lo que dice un documento", english: "about what a document says")
        }
    }
}
