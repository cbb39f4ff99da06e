import Expressions
import SSMEModel

/// How asking follows from answers of which some are unknowns; the mirror of `Routing`.
struct SymbolicRouting {
    let gates: Gates

    func asked(
        _ question: QuestionCode, given answers: any SymbolicAnswers
    ) throws(Untranslatable) -> (yes: Formula, no: Formula) {
        guard let gate = gates[question] else { return (.always, .never) }
        let (yes, no) = try Translator(answers: answers)
            .truth(gate.condition.node)
        let isOpen = gate.reads.map { !answers.asked($0.question).no }
        let isDecided = zip(gate.reads, isOpen).map { read, isOpen in
            !isOpen || .any(of: read.fields.map { answers.state($0).isAnswered })
        }
        let isMoot = !yes && !no && !Formula.all(of: isOpen) && .all(of: isDecided)
        return (yes, no || isMoot)
    }
}
