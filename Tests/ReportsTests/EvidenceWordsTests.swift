import SSMEModel
import Testing

@testable import Reports

struct EvidenceWordsTests {
    private func accepted(
        _ kinds: [String], _ validity: EvidenceRequirement.Validity?,
        _ language: Language = .spanish
    ) -> String {
        EvidenceWords(questionnaire: SampleForm.questionnaire, language: language).accepted(
            EvidenceRequirement(
                document: LocalizedText("el acta"),
                kinds: kinds.map { Option(code: $0, label: LocalizedText($0)) }, validity: validity)
        )
    }

    @Test func `kinds and date are said in one line`() {
        #expect(
            accepted(["acta", "informe"], .months(36))
                == "Acta o informe; de agosto de 2023 en adelante")
        #expect(accepted(["acta"], .referenceYear, .english) == "Acta; of the year 2025")
    }

    @Test func `where anything will do nothing is said`() {
        #expect(accepted([], nil) == "")
        #expect(accepted([], .months(12)) == "de agosto de 2025 en adelante")
    }
}
