import Expressions
public import SSMEModel

extension RuleSet {
    /// The fields that a rule reads, in its check or to know whether it applies; empty where there is no such rule, or
    /// where it reads no answer by its code.
    public func fieldsRead(by id: String) -> Set<FieldCode> {
        guard let rule = rules.first(where: { $0.declaration.id == id }) else { return [] }
        return Set(rule.check.fields + (rule.applies?.fields ?? []))
    }

    /// Whether a rule sets whole forms against one another.
    public func comparesForms(_ id: String) -> Bool {
        rules.contains { $0.declaration.id == id && $0.populationNeeds.comparesForms }
    }

    /// The rules that some form leaves untold, and that show one among their examples therefore.
    public var canBeUnknown: Set<String> {
        Set(rules.filter(\.canBeUnknown).map(\.declaration.id))
    }
}
