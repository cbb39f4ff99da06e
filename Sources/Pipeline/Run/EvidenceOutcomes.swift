import SSMEModel

/// What became of every document that the forms of a run name: a table for the steward, and its sum in sentences.
struct EvidenceOutcomes: Sendable {
    let submissions: [Submission]
    let questionnaire: Questionnaire

    /// One row a claim, by initiative and in the order of its form.
    ///
    /// **Shape**: `evidence.csv` of docs/formats. **Missing**: what nobody knows is blank.
    func csv() -> CSVText {
        var table = CSVText(header: [
            "initiative", "question", "document_number", "document", "file", "outcome",
            "outcome_words", "looks_like", "date", "period", "scanned", "sha256",
        ])
        for (submission, item) in items {
            let asked = item.claim.requirement.flatMap { number in
                questionnaire.question(item.claim.question)?.evidence.at(number)?.document.spanish
            }
            table.append([
                submission.initiative.id, item.claim.question,
                item.claim.requirement.map { String($0 + 1) } ?? "", asked ?? "",
                CSVText.guarded(item.claim.file), item.status.rawValue, item.status.words.spanish,
                item.text(.looksLike), item.text(.date), item.text(.period),
                item.facts[.scanned].flatMap(\.truth).map { $0 ? "sí" : "no" } ?? "",
                item.digest ?? "",
            ])
        }
        return table
    }

    /// How many came to what, which a person has to look at, and what the antivirus saw; nothing where no form names a
    /// document.
    var notes: [LocalizedText] {
        let all = items
        guard !all.isEmpty else { return [] }
        return [counts(all), forAPerson(all), scanned(all)].compactMap(\.self)
    }

    /// How many documents only a person can judge.
    var leftCount: Int { items.count { $0.item.status == .notAssessable } }

    /// Of these, how many only want a program that this machine lacks.
    var lackingCount: Int {
        items.count {
            $0.item.status == .notAssessable && $0.item.facts[.lacksProgram]?.truth == true
        }
    }

    private var items: [(submission: Submission, item: EvidenceItem)] {
        submissions.sorted { $0.initiative.id < $1.initiative.id }
            .flatMap { submission in submission.evidence.map { (submission, $0) } }
    }

    private func counts(_ items: [(submission: Submission, item: EvidenceItem)]) -> LocalizedText {
        func list(_ language: Language) -> String {
            let figure = Figure(language)
            return EvidenceItem.Status.allCases.compactMap { status in
                let count = items.count { $0.item.status == status }
                return count == 0
                    ? nil : figure.number(Double(count)) + " " + status.words[language]
            }.joined(separator: "; ")
        }
        return LocalizedText(
            "Soportes, uno por renglón en evidence.csv: " + list(.spanish) + ".",
            english: "Documents, one a row in evidence.csv: " + list(.english) + ".")
    }

    private func forAPerson(
        _ items: [(submission: Submission, item: EvidenceItem)]
    ) -> LocalizedText? {
        let left = items.filter { $0.item.status == .notAssessable }
        guard !left.isEmpty else { return nil }
        let named = left.prefix(Self.mostNamed).map { submission, item in
            submission.initiative.id + " " + item.claim.question + " «" + item.claim.file + "»"
        }.joined(separator: ", ")
        let rest = left.count - Self.mostNamed
        func more(_ language: Language, _ words: String) -> String {
            rest > 0 ? " " + words + " " + Figure(language).number(Double(rest)) : ""
        }
        return LocalizedText(
            "Los debe mirar una persona: " + named + more(.spanish, "y otros") + ".",
            english: "A person has to look at: " + named + more(.english, "and others:") + ".")
    }

    private func scanned(_ items: [(submission: Submission, item: EvidenceItem)]) -> LocalizedText?
    {
        let looked = items.compactMap { $0.item.facts[.scanned]?.truth }
        guard !looked.isEmpty else { return nil }
        let missing = looked.count { !$0 }
        func number(_ count: Int, _ language: Language) -> String {
            Figure(language).number(Double(count))
        }
        guard missing > 0 else {
            return LocalizedText(
                "El antivirus revisó todos los soportes que se leyeron.",
                english: "The antivirus looked at every document that was read.")
        }
        return LocalizedText(
            "El antivirus no revisó \(number(missing, .spanish)) de \(number(looked.count, .spanish)) soportes.",
            english:
                "The antivirus did not look at \(number(missing, .english)) of \(number(looked.count, .english)) documents."
        )
    }

    private static let mostNamed = 40
}

extension EvidenceItem {
    fileprivate func text(_ fact: DocumentFact) -> String {
        guard case .text(let text) = facts[fact] else { return "" }
        return CSVText.guarded(text.spanish)
    }
}

extension [EvidenceRequirement] {
    fileprivate func at(_ index: Int) -> EvidenceRequirement? {
        indices.contains(index) ? self[index] : nil
    }
}
