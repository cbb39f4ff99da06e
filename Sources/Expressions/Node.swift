package import SSMEModel

/// An expression whose every name is known and whose types agree.
package indirect enum Node: Sendable {
    case constant(Value)
    /// A fiscal year: written without thousands.
    case year(Int)
    case local(String)
    case field(Field, of: QuestionCode)
    /// An option of a multiple question, with every field of the question.
    case flag(Field, among: [Field], of: QuestionCode)
    /// A column's cell in the entry that the scope is about.
    case cell(Field, of: QuestionCode)
    case answeredCell(Field, of: QuestionCode)
    /// A part of a distribution, with all of its parts.
    case share(Field, among: [Field], of: QuestionCode)
    /// The options marked in a question, with every field of the question.
    case marked(QuestionCode, [Field], among: [Field])
    /// The numbers of a question's parts.
    case parts(QuestionCode, [Field])
    case answered([Field], of: QuestionCode)
    case asked(QuestionCode)
    /// The same in the earlier wave.
    case previous(Node)
    case previousExists
    /// The values of the wave's other submissions.
    case peers(FieldCode)
    case countPeers(PeerCondition)
    /// What the submission itself says, inside a condition about the others.
    case own(Node)
    /// The initiative's code.
    case initiative
    /// Who manages the initiative.
    case manager
    case countEntries(QuestionCode, ListForm, where: Node)
    /// Whether no other submission has the value.
    case isUnique(Node, PopulationKey)
    /// Those of a list's own cells that another submission's list has too.
    case duplicates(PopulationKey, ListForm)
    case similarity(Field, of: QuestionCode)
    case likeness
    case evidence(QuestionCode, Int?, EvidenceFact)
    case lookup(Lookup, Node)
    case isListed(Lookup, Node)
    case rank(Node, options: [String])
    case count(Node)
    case aggregate(Aggregate, Node)
    case quantile(Node, Node)
    case extreme(isMax: Bool, [Node])
    case absolute(Node)
    case isWhole(Node)
    /// The check digit that a tax number must have.
    case checkDigit(Node)
    case months(Node, Node)
    /// A month so many months later.
    case shifted(Node, by: Node)
    case shown(Shape, Node)
    /// A condition, the text it lists, the next condition, …
    case listing([Node])
    case negative(Node)
    case not(Node)
    case and(Node, Node)
    case or(Node, Node)
    case conditional(Node, Node, Node?)
    /// `addsParts` where a side adds the parts of a question: then rounding can explain a small gap.
    case compare(Comparison, Node, Node, addsParts: Bool)
    case isAmong(Node, Set<String>)
    case includes(Node, String)
    case includesSet(Node, [String], isAll: Bool)
    /// Whether the option that one answer chose is among those that another marked.
    case includesAnswer(Node, Node)
    case arithmetic(Arithmetic, Node, Node)

    package enum Aggregate: String, Sendable { case sum, min, max, mean, median }
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
