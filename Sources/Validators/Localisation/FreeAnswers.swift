import Expressions
import SSMEModel

/// Any submission at all: every answer is an unknown, blank where its question is not asked.
final class FreeAnswers: SymbolicAnswers {
    private let edits: Edits
    private let routing: SymbolicRouting
    private var states: [FieldCode: FieldState] = [:]
    private var questions: [QuestionCode: (yes: Formula, no: Formula)] = [:]
    /// What the unknowns met so far respect.
    private(set) var conditions: [Formula] = []
    /// What holds of the unknowns met so far where whatever is asked and required has a value.
    private(set) var completeness: [Formula] = []
    /// The questions met whose condition has no translation: they are taken for asked.
    private(set) var untold: Set<QuestionCode> = []

    init(_ edits: Edits) {
        self.edits = edits
        routing = SymbolicRouting(gates: edits.gates)
    }

    func state(_ field: FieldCode) -> FieldState {
        if let known = states[field] { return known }
        guard let (question, declared) = edits.questionnaire.field(field) else {
            return FieldState(.blank)
        }
        let fresh = FreshValue(declared, named: "value \(field)")
        let isBlank = Formula.variable(Variable(name: "blank \(field)", kind: .truth))
        let state = FieldState(fresh.content, isBlank: isBlank)
        states[field] = state
        conditions.append(fresh.domain)
        let asked = asked(question.code)
        conditions.append(!asked.no || isBlank)
        if question.isRequired { completeness.append(!asked.yes || isComplete(question, declared)) }
        return state
    }

    /// Of marks and shares one is enough.
    private func isComplete(_ question: Question, _ field: Field) -> Formula {
        switch question.kind {
        case .multiple, .distribution: isBegun(question.fields)
        default: field.isRequired ? state(field.code).hasValue : .always
        }
    }

    func answer(_ field: FieldCode) -> Answer { Answer(field: field, value: .blank) }

    func asked(_ question: QuestionCode) -> (yes: Formula, no: Formula) {
        if let known = questions[question] { return known }
        var asked: (yes: Formula, no: Formula) = (.always, .never)
        if let (yes, no) = try? routing.asked(question, given: self), !yes.hasProducts,
            !no.hasProducts
        {
            asked = (yes.named("asked \(question)"), no.named("not asked \(question)"))
        } else {
            untold.insert(question)
        }
        questions[question] = asked
        return asked
    }

    func isBegun(_ fields: [Field]) -> Formula {
        guard let first = fields.first?.code else { return .never }
        return .any(of: fields.map { state($0.code).hasValue })
            .named("begun \(first) \(fields.count)")
    }

    func value(of node: Node, amid setting: Setting) throws(Untranslatable) -> Symbol {
        throw Untranslatable()
    }
}
