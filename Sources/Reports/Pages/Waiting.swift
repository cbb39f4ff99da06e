import SSMEModel

/// The checks that could not be made, those behind one unanswered question folded together.
struct Waiting: Sendable {
    /// «20 revisiones esperan la respuesta de D3.1.», in questionnaire order.
    let folded: [String]
    /// Those that wait alone, in reading order.
    let single: [Finding]

    init(_ entry: InitiativeReport, _ language: Language) {
        var order: [QuestionCode] = []
        var waiting: [QuestionCode: Int] = [:]
        for finding in entry.unknown {
            guard let question = entry.awaited[finding.id] else { continue }
            if waiting[question] == nil { order.append(question) }
            waiting[question, default: 0] += 1
        }
        single = entry.unknown.filter { finding in
            entry.awaited[finding.id].map { waiting[$0] == 1 } ?? true
        }
        folded = order.compactMap { question in
            guard let count = waiting[question], count > 1 else { return nil }
            return language == .spanish
                ? "\(count) revisiones esperan la respuesta de \(question)."
                : "\(count) checks wait for the answer to \(question)."
        }
    }
}
