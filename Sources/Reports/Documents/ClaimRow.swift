import SSMEModel

/// One claim as people read of it: a line of `evidence.csv` and of the report.
struct ClaimRow: Sendable {
    let initiative: Initiative
    let question: QuestionCode
    /// Which of the documents that the question asks for, from 1; `nil` where nothing tells.
    let number: Int?
    /// That document; empty where nothing tells.
    let document: String
    /// The name as typed.
    let file: String
    let status: EvidenceItem.Status
    let outcome: String
    /// Empty where there is nothing to tell.
    let reason: String
    /// Whether an antivirus looked at it; `nil` where nothing arrived.
    let isScanned: Bool?
    /// SHA-256 of the content, hexadecimal; empty where nothing arrived.
    let digest: String

    /// Every claim of a report, by initiative, question, number and file. **Complexity**: O(claims log claims).
    static func all(of report: WaveReport, _ language: Language) -> [ClaimRow] {
        let codes = report.questionnaire.questions.map(\.code)
        let places = Dictionary(zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
        let rows = report.initiatives.flatMap { entry in
            entry.evidence.map { ClaimRow($0, of: entry.initiative, in: report, language) }
        }
        func isBefore(_ left: ClaimRow, _ right: ClaimRow) -> Bool {
            let key = (left.initiative.id, places[left.question] ?? .max, left.question)
            let other = (right.initiative.id, places[right.question] ?? .max, right.question)
            guard key == other else { return key < other }
            let rest = (left.number ?? .max, left.file, left.digest, left.reason)
            return rest < (right.number ?? .max, right.file, right.digest, right.reason)
        }
        return rows.sorted(by: isBefore)
    }

    private init(
        _ item: EvidenceItem, of initiative: Initiative, in report: WaveReport,
        _ language: Language
    ) {
        self.initiative = initiative
        question = item.claim.question
        let asked = report.questionnaire.question(question)?.evidence ?? []
        let place = Self.place(of: item, among: asked)
        number = place.map { $0 + 1 }
        document = place.map { asked[$0].document[language] } ?? ""
        file = item.claim.file
        status = item.status
        outcome = item.status.words[language]
        reason = ClaimReason(item, language).words
        isScanned = report.documents.isScanned(item)
        digest = item.digest ?? ""
    }

    /// The document that the claim says, the only one, or the one that it was set against.
    private static func place(
        of item: EvidenceItem, among asked: [EvidenceRequirement]
    ) -> Int? {
        if let said = item.claim.requirement, asked.indices.contains(said) { return said }
        if asked.count == 1 { return 0 }
        return asked.firstIndex { item.facts[.wanted] == .text($0.document) }
    }
}

extension EvidenceItem.Status {
    /// What became of a claim, as a data steward reads it.
    var words: LocalizedText {
        switch self {
        case .accepted: LocalizedText("sirve", english: "serves")
        case .acceptedWithRemark:
            LocalizedText("sirve, con una observación", english: "serves, with a remark")
        case .insufficient: LocalizedText("no alcanza", english: "not enough")
        case .notPertinent:
            LocalizedText("no es lo que se pide", english: "not what is asked for")
        case .outOfPeriod: LocalizedText("de otro período", english: "of another period")
        case .duplicated: LocalizedText("repetido", english: "given twice")
        case .illegible:
            LocalizedText("no se alcanza a leer", english: "cannot be made out")
        case .notAssessable:
            LocalizedText("para que lo mire una persona", english: "for a person to look at")
        case .missing: LocalizedText("no llegó", english: "did not arrive")
        case .empty: LocalizedText("vacío", english: "empty")
        case .unreadable: LocalizedText("no se puede abrir", english: "cannot be opened")
        }
    }
}
