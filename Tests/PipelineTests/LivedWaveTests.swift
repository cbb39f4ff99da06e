import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

struct LivedWaveTests {
    @Test func `a whole wave goes from its first form to its second release as it was planted`()
        throws
    {
        try withTemporaryFolder { folder in
            let story = try LivedWave(
                folder: folder + "/wave", surveyFolder: Project.path("config/ssme-2026"),
                size: InventedLife.allCases.count, seed: 11, replacing: false
            ).perform { _ in }
            #expect(story.isExact, Comment(rawValue: story.text))
            for event in [
                "2 de noviembre de 2026 · ronda 1: llegan 11 formularios. Sembrado 8, encontrado 8, diferencias 0: nuevos 8",
                "13 de noviembre de 2026 · Recordatorio del plazo a 2 iniciativas: esperados 2, diferencias 0.",
                "18 de noviembre de 2026 · Recordatorio del plazo a 1 iniciativa: esperados 1, diferencias 0.",
                "23 de noviembre de 2026 · Recordatorio del plazo a 1 iniciativa: esperados 1, diferencias 0.",
                "28 de noviembre de 2026 · Recordatorio del plazo a 1 iniciativa: esperados 1, diferencias 0.",
                "La entrega 1 está firmada", "Llega 1 formulario después de la firma",
                "La entrega 2 está firmada", "sin alteraciones",
            ] {
                #expect(story.text.contains(event), Comment(rawValue: story.text))
            }
            let report = try DurableFile.text(
                folder + "/wave/out/2026/2026-12-05-008/validation-report.json")
            let rounds = try rounds(of: "FIN-02", in: report)
            #expect(
                rounds == [
                    "asked": 7, "corrected": 6, "confirmed": 0, "waived": 1, "unmoved": 0,
                    "came_back": 1,
                ])
        }
    }

    /// The counts over all rounds that a report gives of a rule.
    private func rounds(of rule: String, in report: String) throws -> [String: Int] {
        let document = try JSONSerialization.jsonObject(with: Data(report.utf8))
        let rules = (document as? [String: Any])?["rules"] as? [[String: Any]]
        let entry = rules?.first { $0["rule"] as? String == rule }
        let rounds = try #require(entry?["rounds"] as? [String: Any])
        return rounds.filter { !$0.key.contains("percent") && !$0.key.contains("mean") }
            .compactMapValues { $0 as? Int }
    }
}
