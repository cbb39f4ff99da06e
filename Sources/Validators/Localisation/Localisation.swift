public import SSMEModel

/// The least set of answers that, changed, satisfies every rule about answers of one submission. A suggestion, never a
/// correction.
public struct Localisation: Hashable, Sendable {
    /// How the search ended.
    public enum Status: Hashable, Sendable {
        /// Every rule about answers holds as it is.
        case nothingToChange
        /// The least set was found, and the rules were run again with it.
        case found
        /// No change of answers satisfies every rule.
        case impossible
        /// The work allowed was not enough.
        case notComputed
    }

    /// One answer to change.
    public struct Change: Hashable, Sendable {
        /// The answer.
        public let field: FieldCode
        /// The only value that satisfies every rule; `nil` where there are several.
        public let value: AnswerValue?

        /// Makes a change from its parts.
        public init(field: FieldCode, value: AnswerValue? = nil) {
            self.field = field
            self.value = value
        }
    }

    /// Answers that are changed together, and what goes away with it.
    public struct Group: Hashable, Sendable {
        /// In questionnaire order.
        public let changes: [Change]
        /// Other single answers that would do as well, in questionnaire order; `nil`: there are other ways besides.
        public let alternatives: [Change]?
        /// The ids of the findings, in the order given.
        public let findings: [String]
    }

    /// How the search ended.
    public let status: Status
    /// In questionnaire order; empty where nothing was found.
    public let groups: [Group]
    /// The rules that have no translation and were not taken into account, in order.
    public let leftOut: [String]

    /// **Units**: whole; 12 for an answer of usual trust written anew, 9 for a slip undone.
    public let cost: Int
}
