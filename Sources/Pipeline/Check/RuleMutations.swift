public import SSMEModel
import Validators

/// Every bound and operator of every rule, changed one at a time: do the examples of each rule notice?
public struct RuleMutations: Sendable {
    /// The mutants of each rule, in the order of the files.
    private let rules: [(id: String, mutants: [RuleMutant])]

    /// Runs the examples of the rules against each of their mutants.
    ///
    /// - Parameter ids: the rules that are tried; empty: every one that is asked.
    ///
    /// **Throws**: `wrongUse` with the nearest id; the same for a rule that is a draft or retired.
    public init(_ survey: Survey, only ids: [String] = []) throws(PipelineError) {
        for id in ids {
            guard let rule = survey.rules.summaries.first(where: { $0.id == id }) else {
                throw RuleExplainer.unknown(id, among: survey.rules.summaries.map(\.id))
            }
            guard rule.status.isAsked else {
                throw .wrongUse(
                    LocalizedText(
                        "La regla «\(id)» es un borrador o está retirada: solo se prueban las activas y las que están a prueba.",
                        english:
                            "Rule «\(id)» is a draft or retired: only active rules and those on trial are tried."
                    ))
            }
        }
        let test = MutationTest(
            survey.rules, questionnaire: survey.questionnaire, routing: survey.routing,
            only: Set(ids))
        let byRule = Dictionary(grouping: test.mutants, by: \.rule)
        rules = survey.rules.summaries.compactMap { rule in
            byRule[rule.id].map { (rule.id, $0) }
        }
    }

    /// True where the examples tell every mutant.
    public var isSound: Bool { survivors.isEmpty }

    /// The mutants that no example tells.
    var survivors: [RuleMutant] { rules.flatMap(\.mutants).filter { !$0.isTold } }

    /// A line a rule, then the survivors with their place, and the count.
    public func text(_ language: Language) -> String {
        func say(_ spanish: String, _ english: String) -> String {
            LocalizedText(spanish, english: english)[language]
        }
        var text = [say("regla   mutantes  sobreviven", "rule    mutants   survive")]
        text += rules.map { rule in
            rule.id.padded(to: 8) + String(rule.mutants.count).padded(to: 10)
                + String(rule.mutants.count { !$0.isTold })
        }
        text.append("")
        text += survivors.map { mutant in
            "\(mutant.place): \(mutant.rule) \(mutant.id): \(mutant.change)"
                + (mutant.excerpt.isEmpty ? "" : say(" en «", " in «") + mutant.excerpt + "»")
        }
        let count = rules.reduce(0) { $0 + $1.mutants.count }
        let left = survivors.count
        text.append(
            say(
                "\(rules.count) \(rules.count == 1 ? "regla" : "reglas"), \(count) mutantes, \(left) \(left == 1 ? "sobrevive" : "sobreviven").",
                "\(rules.count) \(rules.count == 1 ? "rule" : "rules"), \(count) mutants, \(left) \(left == 1 ? "survives" : "survive")."
            ))
        if !isSound {
            text.append(
                say(
                    "Agregue a cada una de esas reglas un ejemplo que note el cambio, o quítele lo que sobra.",
                    "Add to each of those rules an example that notices, or take out what it does not need."
                ))
        }
        return text.joined(separator: "\n")
    }

    /// The same for other programs.
    public func json() -> String {
        JSONOutput.text(
            rules.map { rule in
                Entry(
                    rule: rule.id, mutants: rule.mutants.count,
                    survivors: rule.mutants.filter { !$0.isTold }.map {
                        Entry.Survivor(
                            id: $0.id, place: $0.place, change: $0.change, excerpt: $0.excerpt)
                    })
            })
    }

    private struct Entry: Encodable {
        struct Survivor: Encodable {
            let id: String
            let place: String
            let change: String
            let excerpt: String
        }
        let rule: String
        let mutants: Int
        let survivors: [Survivor]
    }
}
