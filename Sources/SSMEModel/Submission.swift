/// What one initiative sent, bound to the questionnaire: the input of every later stage.
public struct Submission: Sendable, Equatable {
    /// Whether a question is asked of this submission; `unknown` where the answer that decides is missing.
    public enum Asked: String, Sendable {
        case yes, no, unknown

        /// Asked or not; `nil` where it cannot be told.
        public var truth: Bool? {
            switch self {
            case .yes: true
            case .no: false
            case .unknown: nil
            }
        }
    }

    /// Who sent it.
    public let initiative: Initiative
    /// The wave it answers.
    public let wave: String
    /// The version of this initiative's submission in the wave, 1-based.
    public var round: Int
    /// SHA-256 of what was received, hexadecimal: the submission's identity.
    public let digest: String
    /// The file's name as received.
    public let fileName: String
    /// The answers by field; a field without an entry has no place in the file.
    public var answers: [FieldCode: Answer]
    /// Which questions are asked, by code; every question of the questionnaire has an entry.
    public var routing: [QuestionCode: Asked]
    /// The documents that the submission says it brings.
    public var claims: [EvidenceClaim]
    /// Where each required document is to be named, by question and the requirement's 0-based index; empty where the
    /// file has no such place.
    public let evidenceCells: [QuestionCode: [Int: CellLocation]]
    /// What is known of each document; filled by the evidence stage.
    public var evidence: [EvidenceItem]
    /// The files that came with it and that no claim names; filled by the evidence stage.
    public var unclaimed: [String] = []
    /// What the gestor answered to earlier findings, in the correction workbook.
    public let replies: [Reply]
    /// What happened to the form itself; empty where nobody changed it.
    public let notes: [FormNote]

    /// Makes a submission from its parts.
    public init(
        initiative: Initiative, wave: String, round: Int, digest: String, fileName: String,
        answers: [FieldCode: Answer], routing: [QuestionCode: Asked],
        claims: [EvidenceClaim] = [], evidenceCells: [QuestionCode: [Int: CellLocation]] = [:],
        evidence: [EvidenceItem] = [], replies: [Reply] = [], notes: [FormNote] = []
    ) {
        self.initiative = initiative
        self.wave = wave
        self.round = round
        self.digest = digest
        self.fileName = fileName
        self.answers = answers
        self.routing = routing
        self.claims = claims
        self.evidenceCells = evidenceCells
        self.evidence = evidence
        self.replies = replies
        self.notes = notes
    }

    /// The answer of a field; a blank one where the file has no place for it.
    public func answer(_ field: FieldCode) -> Answer {
        answers[field] ?? Answer(field: field, value: .blank)
    }

    /// Whether a question is asked; `unknown` for a code that the questionnaire does not have.
    public func asked(_ question: QuestionCode) -> Asked { routing[question] ?? .unknown }
}

/// A cluster initiative, as the roster of the wave knows it.
public struct Initiative: Hashable, Sendable {
    /// The code that the network assigned, `I001`.
    public let id: String
    /// The initiative's name.
    public let name: String
    /// The entity that manages it; empty where the roster does not say.
    public let managingEntity: String

    /// Makes an initiative from its parts.
    public init(id: String, name: String, managingEntity: String = "") {
        self.id = id
        self.name = name
        self.managingEntity = managingEntity
    }
}

/// What the gestor answered to a finding, in the reply columns of a correction workbook.
public struct Reply: Hashable, Sendable {
    /// The finding's identity.
    public let finding: String
    /// True where the value is confirmed as right.
    public let isConfirmed: Bool
    /// True where the gestor does not agree with the rule; a person decides.
    public let isContested: Bool
    /// The gestor's explanation, possibly empty.
    public let explanation: String
    /// The cell of the reply.
    public let location: CellLocation

    /// Makes a reply from its parts.
    public init(
        finding: String, isConfirmed: Bool, isContested: Bool = false, explanation: String,
        location: CellLocation
    ) {
        self.finding = finding
        self.isConfirmed = isConfirmed
        self.isContested = isContested
        self.explanation = explanation
        self.location = location
    }
}
