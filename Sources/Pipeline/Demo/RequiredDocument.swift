import Expressions
import Foundation
import SSMEModel

/// A document that the questionnaire asks for, and an invented one that answers to it.
struct RequiredDocument {
    private typealias Condition = Expressions.Expression

    let question: QuestionCode
    /// Among the question's documents, 0-based.
    let index: Int
    private let title: String
    private let kind: String?
    private let when: Condition?

    /// Every one, in questionnaire order.
    static func all(of questionnaire: Questionnaire) throws(PipelineError) -> [RequiredDocument] {
        let names = Names(questionnaire: questionnaire)
        var documents: [RequiredDocument] = []
        for question in questionnaire.questions {
            for (index, requirement) in question.evidence.enumerated() {
                do throws(ExpressionError) {
                    var when: Condition?
                    if let condition = requirement.when {
                        when = try Condition(condition, names: names, expecting: .truth)
                    }
                    documents.append(
                        RequiredDocument(
                            question: question.code, index: index,
                            title: requirement.document.spanish,
                            kind: requirement.kinds.first?.code, when: when))
                } catch {
                    throw .wrongConfiguration(error.explanation)
                }
            }
        }
        return documents
    }

    /// True where a submission must bring it.
    func isRequired(in submission: Submission) -> Bool {
        guard submission.asked(question) == .yes else { return false }
        guard let when else { return true }
        return (try? when.value(in: submission))?.truth == true
    }

    /// «el plan de acción» → `plan-de-accion.pdf`.
    var fileName: String {
        let words = title.split { " ,".contains($0) }
            .filter { !["el", "la", "los", "las"].contains($0) }
        return words.prefix(7).joined(separator: "-").lowercased()
            .folding(options: .diacriticInsensitive, locale: nil) + ".pdf"
    }

    /// The document of an initiative.
    ///
    /// - Parameters:
    ///   - figure: what it states, as people write it; `nil` where it need state none.
    ///   - annex: another document that it holds.
    ///   - slip: what is wrong with its text.
    ///   - meeting: among several of its kind, 0-based.
    func content(
        of initiative: Initiative, stating figure: String?, with annex: RequiredDocument?,
        slip: PlantedDefect.Evidence = .untouched, meeting: Int = 0
    ) -> [UInt8] {
        let owner =
            slip == .nameless ? "Documento de trabajo" : initiative.id + " · " + initiative.name
        let day = slip == .outOfDate ? InventedText.oldDay : InventedText.day(ofMeeting: meeting)
        var lines = [owner, "Pregunta " + question + ". " + day]
        let kinds = slip == .otherKind ? ["factura"] : [self, annex].compactMap { $0?.kind }
        lines += kinds.flatMap(InventedText.lines)
        if slip == .shared { lines += InventedText.prose }
        if let figure { lines.append("Total: " + figure) }
        lines += ["Inventado para la demostración."] + InventedText.signature
        guard slip != .otherKind else {
            return InventedDocument.pdf(title: "Factura", lines: lines)
        }
        return InventedDocument.pdf(
            title: title.prefix(1).uppercased() + title.dropFirst(), lines: lines)
    }
}
