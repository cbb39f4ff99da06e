import Expressions
import SSMEModel

/// What a rule is applied to, once for each.
enum Scope: String, CaseIterable, Sendable {
    /// Each answer cell.
    case field
    /// Each question.
    case question
    /// Each document that the answers require.
    case evidence
    /// Each file that the form names.
    case claim
    /// Each list that has entries.
    case list
    /// Each file that came, named in the form or not.
    case file
    /// Each entry of one list, written `row of D1.9`.
    case row
    /// The form as a whole, and each thing that happened to it on its way.
    case note

    /// The names that the scope adds to the language.
    var locals: [String: ValueType] {
        switch self {
        case .field:
            [
                "typed": .text, "kind": .text, "label": .text, "question": .text,
                "options": .text, "answered": .truth, "blank": .truth, "understood": .truth,
                "known_option": .truth, "skipped": .truth, "asked": .truth, "required": .truth,
                "formula": .truth, "given": .truth, "value": .number, "doubtful": .truth,
                "readings": .text, "as_typed": .text, "reading_count": .number,
            ]
        case .question:
            [
                "question": .text, "text": .text, "kind": .text, "missing": .text,
                "asked": .truth, "answered": .truth, "required": .truth, "complete": .truth,
                "exclusive_marked": .truth, "skipped_answered": .truth, "marked": .number,
                "skipped_fields": .number, "alone": .text, "others": .text, "assumed": .number,
                "the_assumed": .text,
            ]
        case .evidence:
            [
                "question": .text, "document": .text, "named": .truth, "received": .truth,
                "index": .number, "expected": .number, "found": .number,
            ]
        case .claim:
            [
                "question": .text, "file": .text, "status": .text, "received": .truth,
                "empty": .truth, "readable": .truth, "link": .truth, "repeated": .truth,
                "other_file": .text, "other_question": .text,
            ].merging(Self.facts) { own, _ in own }
        case .file: ["file": .text, "named": .truth]
        case .note:
            [
                "kind": .text, "subject": .text, "question": .text, "label": .text,
                "sheet": .text, "found": .text, "expected": .text, "items": .text,
                "quoted": .text, "count": .number, "first_cell": .text, "last_cell": .text,
            ]
        case .row: ["entry": .number, "row": .number, "sheet": .text]
        case .list:
            [
                "question": .text, "sheet": .text, "entries": .number, "wrong_digits": .number,
                "repeated": .number, "incomplete": .number, "unclear": .number,
                "the_wrong_digits": .text, "the_repeated": .text, "the_incomplete": .text,
                "the_unclear": .text, "assumed": .number, "the_assumed": .text,
            ]
        }
    }

    /// The names that may have no value: whether a question is asked, what became of a file.
    var uncertain: Set<String> {
        switch self {
        case .field: ["value", "asked", "skipped", "required"]
        case .question: ["asked", "required", "complete", "skipped_answered", "skipped_fields"]
        case .evidence: Set(locals.keys)
        case .claim:
            Self.outcomes.union(
                DocumentFact.allCases.filter(ClaimSubjects.isUncertain).map(\.rawValue))
        case .row: ["row"]
        case .list, .file, .note: []
        }
    }

    /// The names of what became of a document.
    static let outcomes: Set<String> = ["status", "received", "empty", "readable", "repeated"]

    /// What is known of a document once it was looked at.
    private static var facts: [String: ValueType] {
        Dictionary(
            DocumentFact.allCases.map { fact in
                let type: ValueType =
                    switch fact.kind {
                    case .truth: .truth
                    case .number: .number
                    case .text: .text
                    }
                return (fact.rawValue, type)
            }, uniquingKeysWith: { first, _ in first })
    }
}
