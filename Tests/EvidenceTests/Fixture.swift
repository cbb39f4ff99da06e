import Evidence
import Foundation
import SSMEModel
import TestSupport

/// Reads a file of `Tests/Fixtures/evidence`.
func fixture(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: Project.root.appending(path: "Tests/Fixtures/evidence/\(name)")))
}

/// A file as the package brings it; the digest stands in for a real one.
func file(_ name: String, _ bytes: [UInt8] = Array("Acta".utf8)) -> EvidenceFile {
    EvidenceFile(name: name, bytes: bytes, digest: "digest of \(name)")
}

/// A claim without a cell.
func claim(_ question: QuestionCode, _ file: String) -> EvidenceClaim {
    EvidenceClaim(question: question, file: file, location: nil)
}

extension EvidenceAssessor {
    /// Examines files and sets claims against them.
    func assess(_ claims: [EvidenceClaim], files: [EvidenceFile]) throws -> Assessment {
        assess(claims, files: try examine(files))
    }
}
