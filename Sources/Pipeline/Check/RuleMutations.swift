public import SSMEModel
import Validators

/// Every bound and operator of every rule, changed one at a time: do the examples of each rule notice?
public struct RuleMutations: Sendable {
    private struct Line: Sendable {
        let rule: String
        let mutants: Int
        let equivalent: Int
        let survivors: [RuleMutant]
    }

    private let lines: [Line]
    /// The equivalences that rules declare and that are none, `FIN-02 check.4`.
    let mistaken: [String]

    /// Runs the examples of every rule against each of its mutants.
    public init(_ survey: Survey) {
        let test = MutationTest(
            survey.rules, questionnaire: survey.questionnaire, routing: survey.routing)
        let byRule = Dictionary(grouping: test.mutants, by: \.rule)
        lines = survey.rules.summaries.compactMap { rule in
            byRule[rule.id].map { mutants in
                Line(
                    rule: rule.id, mutants: mutants.count,
                    equivalent: mutants.count { if case .equivalent = $0.fate { true } else { false } },
                    survivors: mutants.filter { $0.fate == .survives })
            }
        }
        mistaken = test.mistaken
    }

    /// True where the examples tell every mutant that can be told.
    public var isSound: Bool { survivors.isEmpty && mistaken.isEmpty }

    /// The mutants that no example tells.
    var survivors: [RuleMutant] { lines.flatMap(\.survivors) }

    /// How many mutants were tried.
    var count: Int { lines.reduce(0) { $0 + $1.mutants } }

    /// A line a rule, then the survivors with their place, and the count.
    public func text(_ language: Language) -> String {
        func say(_ spanish: String, _ english: String) -> String {
            LocalizedText(spanish, english: english)[language]
        }
        let equivalent = lines.reduce(0) { $0 + $1.equivalent }
        var text = [
            say(
                "regla   mutantes  equivalentes  sobreviven",
                "rule    mutants   equivalent    survive")
        ]
        text += lines.map { line in
            line.rule.padded(to: 8) + String(line.mutants).padded(to: 10)
                + String(line.equivalent).padded(to: 14) + String(line.survivors.count)
        }
        text.append("")
        text += survivors.map { mutant in
            "\(mutant.place): \(mutant.rule) \(mutant.id): \(mutant.change)"
                + (mutant.excerpt.isEmpty ? "" : say(" en «", " in «") + mutant.excerpt + "»")
        }
        text += mistaken.map { mutant in
            mutant
                + say(
                    ": está en «equivalent», pero un ejemplo lo nota o no existe; quítelo de ahí.",
                    ": stands under «equivalent», but an example tells it or there is none; take it out."
                )
        }
        text.append(
            say(
                "\(lines.count) reglas, \(count) mutantes, \(equivalent) equivalentes, \(survivors.count) sobreviven.",
                "\(lines.count) rules, \(count) mutants, \(equivalent) equivalent, \(survivors.count) survive."
            ))
        return text.joined(separator: "\n")
    }

    /// The same for other programs.
    public func json(_ language: Language) -> String {
        JSONOutput.text(
            Entry(
                rules: lines.map {
                    Entry.Rule(
                        id: $0.rule, mutants: $0.mutants, equivalent: $0.equivalent,
                        survivors: $0.survivors.map {
                            Entry.Survivor(id: $0.id, place: $0.place, change: $0.change)
                        })
                }, mistaken: mistaken))
    }

    private struct Entry: Encodable {
        struct Survivor: Encodable {
            let id: String
            let place: String
            let change: String
        }
        struct Rule: Encodable {
            let id: String
            let mutants: Int
            let equivalent: Int
            let survivors: [Survivor]
        }
        let rules: [Rule]
        let mistaken: [String]
    }
}
