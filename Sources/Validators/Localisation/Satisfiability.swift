import Expressions
public import SSMEModel

/// What rules say of each other, whatever the submission.
///
/// ```swift
/// let comparison = Satisfiability(rules: rules, questionnaire: questionnaire).comparison()
/// for note in comparison.notes { print(note.rule, note.kind) }
/// for rule in comparison.leftOut { print(rule.rule, rule.reason) }
/// ```
///
/// **Missing**: rules about each field or question, documents, lists, the earlier wave or the others are not looked at,
/// and are told as left out.
public struct Satisfiability: Sendable {
    /// Whether some submission does what is asked.
    public enum Answer: Hashable, Sendable {
        case yes
        case no
        /// A rule has no translation, or the work allowed was not enough.
        case notDecided
    }

    /// Something that is odd about a rule, or about a question and its documents.
    public struct Note: Hashable, Sendable {
        /// What is odd.
        public enum Kind: Hashable, Sendable {
            /// No submission is asked the rule.
            case neverApplies
            /// No submission that is asked the rule satisfies it.
            case neverHolds
            /// Every submission that is asked the rule satisfies it.
            case neverFails
            /// Whatever satisfies the rule breaks one of these.
            case contradicts([String])
            /// Whatever breaks the rule breaks one of these.
            case impliedBy([String])
            /// No submission is asked the question.
            case neverAsked
            /// No submission that is asked the question must bring this document.
            case neverRequired(LocalizedText)
            /// The condition for this document can be met where the question, and so the document, is not asked for.
            case requiredUnasked(LocalizedText)
        }

        /// The rule's id; the question's code where it is about a question or its documents.
        public let rule: String
        /// What is odd.
        public let kind: Kind
        /// True where nobody can do what is asked; false where it may be meant, or a gestor can confirm the value.
        public let isFault: Bool

        init(rule: String, kind: Kind, isFault: Bool = true) {
            self.rule = rule
            self.kind = kind
            self.isFault = isFault
        }
    }

    /// A rule, or a question, that was not compared whole.
    public struct LeftOut: Hashable, Sendable {
        /// Why it was not.
        public enum Reason: Hashable, Sendable, CaseIterable {
            /// It is asked of each cell, question, document, list or note, or of documents.
            case notOfOneForm
            /// It reads something that has no translation: the earlier wave, the others, a table, a text.
            case untranslatable
            /// It multiplies one answer by another.
            case multiplies
            /// It is on trial or a draft.
            case notActive
            /// The work allowed was not enough.
            case tooMuchWork
        }

        /// The rule's id, or a question's code.
        public let rule: String
        /// Why it was not compared.
        public let reason: Reason
    }

    /// What came of comparing the rules with each other.
    public struct Comparison: Hashable, Sendable {
        /// What is odd, in the order of the files, then of the questionnaire.
        public let notes: [Note]
        /// What was not compared, in the same order.
        public let leftOut: [LeftOut]
    }

    let edits: Edits
    let places: [Int]
    let requirements: [DocumentRequirement]
    let effort: UInt32
    private let outside: [LeftOut]

    /// Prepares the rules in force.
    ///
    /// - Parameter effort: the work that each search may take. **Units**: the solver's own steps, the same on every
    ///   machine; about a million a second.
    public init(rules: RuleSet, questionnaire: Questionnaire, effort: UInt32 = 300_000) {
        let asked = rules.rules.filter(rules.isInForce)
        let edits = Edits(asked, questionnaire)
        let places = edits.edits.indices.filter { edits.edits[$0].question == nil }
        let compared = Set(places.map { edits.edits[$0].rule.declaration.id })
        self.edits = edits
        self.places = places
        self.effort = effort
        requirements = rules.requirements
        outside = rules.rules.filter { !compared.contains($0.declaration.id) }.map {
            LeftOut(
                rule: $0.declaration.id,
                reason: asked.contains($0) && $0.declaration.status == .active
                    ? .notOfOneForm : .notActive)
        }
    }

    /// Whether some submission is asked all of these rules and satisfies them together.
    public func isSatisfiable(_ ids: [String]) -> Answer {
        var bench = RuleBench(edits, effort: effort)
        var passes: [RuleBench.Supposition] = []
        for id in ids {
            guard let place = places.first(where: { self.id($0) == id }) else { return .notDecided }
            passes.append(.init(place: place, role: .passes))
        }
        switch bench.canHold(passes) {
        case .yes: return .yes
        case .no: return .no
        case .notDecided: return .notDecided
        }
    }

    /// Compares every rule with those that it shares an answer with, then the questions and their documents.
    ///
    /// **Complexity**: O(rules) searches where nothing is odd, each of bounded work; one for each two rules that share
    /// an answer where a search of them together finds no end.
    public func comparison() -> Comparison {
        var notes: [Note] = []
        var leftOut = outside
        var told: Set<Set<String>> = []
        for place in places {
            var comparison = RuleComparison(self, of: place)
            comparison.compare()
            for note in comparison.notes {
                if case .contradicts(let others) = note.kind {
                    guard told.insert(Set(others + [note.rule])).inserted else { continue }
                }
                notes.append(note)
            }
            if let reason = comparison.reason {
                leftOut.append(LeftOut(rule: id(place), reason: reason))
            }
        }
        let documents = DocumentComparison(self)
        return Comparison(
            notes: notes + documents.notes, leftOut: leftOut + documents.leftOut)
    }

    func id(_ place: Int) -> String { edits.edits[place].rule.declaration.id }

    /// The rules that the check of this one shares an answer with.
    func neighbours(of place: Int) -> [Int] {
        let own = Set(edits.edits[place].rule.check.fields)
        return places.filter { other in
            other != place && !own.isDisjoint(with: edits.edits[other].rule.check.fields)
        }
    }
}

extension [Rule] {
    fileprivate func contains(_ rule: Rule) -> Bool { contains { $0 === rule } }
}
