/// A line of a list of facts.
struct LabelledValue: Sendable {
    let label: String
    let value: String
}
