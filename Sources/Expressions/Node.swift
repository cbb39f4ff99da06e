package import SSMEModel

/// An expression whose every name is known and whose types agree.
package indirect enum Node: Sendable {
    case constant(Value)
    case local(String)
    case field(Field, of: QuestionCode)
    /// A part of a distribution, with all of its parts.
    case share(Field, among: [Field], of: QuestionCode)
    /// The options marked in a question.
    case marked(QuestionCode, [Field])
    /// The numbers of a question's parts.
    case parts(QuestionCode, [Field])
    case answered([Field], of: QuestionCode)
    case asked(QuestionCode)
    case rank(Node, options: [String])
    case count(Node)
    case aggregate(Aggregate, Node)
    case extreme(isMax: Bool, [Node])
    case absolute(Node)
    case isWhole(Node)
    case months(Node, Node)
    case shown(Shape, Node)
    /// A condition, the text it lists, the next condition, …
    case listing([Node])
    case negative(Node)
    case not(Node)
    case and(Node, Node)
    case or(Node, Node)
    case conditional(Node, Node, Node?)
    case compare(Comparison, Node, Node)
    case isAmong(Node, Set<String>)
    case includes(Node, String)
    /// Whether the option that one answer chose is among those that another marked.
    case includesAnswer(Node, Node)
    case arithmetic(Arithmetic, Node, Node)

    package enum Aggregate: String, Sendable { case sum, min, max }
    package enum Comparison: String, Sendable {
        case equal = "="
        case unequal = "!="
        case less = "<"
        case atMost = "<="
        case greater = ">"
        case atLeast = ">="
    }
    package enum Arithmetic: String, Sendable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case over = "/"
    }
    /// How a number is written in a message.
    package enum Shape: String, Sendable { case percent, money, number }
}

/// A node and what it gives.
struct TypedNode {
    let node: Node
    let type: ValueType
    /// The codes that an option or a set of options may have, with their order; empty for other types.
    var options: [Option] = []
}
