import Foundation
import Instrument
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

/// Slips planted in a whole form, written as a workbook and read back.
struct LeastChangeTests {
    private func findings(_ slip: [FieldCode: AnswerValue?]) throws -> [Finding] {
        try withTemporaryFolder { folder in
            let configuration = try PipelineConfiguration(
                file: Project.path("Tests/Fixtures/real-input/pipeline.yml"))
            let survey = try Survey(configuration)
            let initiative = try #require(survey.roster.initiatives.first)
            let clean = InventedWave(seed: 2026, initiatives: [initiative]).members[0]
            let defect = PlantedDefect(
                title: LocalizedText(""), rule: "", subject: "", answers: slip)
            let member = InventedWave.Member(
                initiative: initiative, answers: clean.answers, defect: defect, sequel: nil,
                sendsCSV: false)
            let date = try #require(CalendarDate(iso: "2026-10-01"))
            try InventedPackage(survey: survey).sendForm(
                of: member, to: folder + "/envio", deadline: date, created: date)
            let results = try FormCheck(configuration: configuration, survey: survey)
                .results(for: [folder + "/envio"])
            return results.flatMap(\.findings).filter { $0.outcome == .fail }
        }
    }

    @Test func `an amount typed in millions comes back with the amount in pesos`() throws {
        let found = try findings(["D7.1": .number(120)])
        let fix = try #require(found.first { $0.rule == "FIN-40" }?.minimalFix?.spanish)
        #expect(fix.hasPrefix("solo D7.1 (hoja «7 Financiación», celda C"))
        #expect(fix.contains("), por ejemplo $\u{A0}120.000.000"))
    }

    @Test func `one wrong count explains three findings and is told once`() throws {
        let found = try findings(["D1.2.micro": .number(-5)])
        let told = RootCauses(found).inOrder
        #expect(told.map(\.rule) == ["FOR-05", "PAR-03", "PAR-02"])
        let head = try #require(told.first)
        #expect(told.map(\.cause) == ["", head.id, head.id])
        #expect(
            head.minimalFix?.spanish.hasPrefix("solo D1.2.micro (hoja «1 Actores»") == true)
        #expect(head.minimalFix?.spanish.contains("así se resuelven los 3 hallazgos") == true)
    }

    @Test func `two months in each other's place are to be swapped`() throws {
        let found = try findings([
            "D3.6.inicio": YearMonth(iso: "2027-12").map(AnswerValue.month),
            "D3.6.fin": YearMonth(iso: "2025-01").map(AnswerValue.month),
        ])
        let fix = try #require(found.first?.minimalFix?.spanish)
        #expect(fix.hasPrefix("intercambiar D3.6.inicio (hoja «3 Estrategia»"))
    }
}
