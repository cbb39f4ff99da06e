import Foundation
import Instrument
import SSMEModel
import TestSupport
import Testing
import Validators

@testable import Pipeline

/// The wave in which every failing example of every rule is planted.
struct ProvingWaveTests {
    private static let survey = Result {
        try Survey(PipelineConfiguration(file: Project.path("config/pipeline.yml")))
    }

    private func wave(seed: UInt64 = 2026) throws -> ProvingWave {
        ProvingWave(seed: seed, survey: try Self.survey.get())
    }

    private static func place(_ example: RuleExample) -> String {
        example.file.fileName + ":" + String(example.line)
    }

    @Test(arguments: UInt64(1)...5)
    func `every failing example is planted, or the reason is told`(seed: UInt64) throws {
        let wave = try wave(seed: seed)
        let survey = try Self.survey.get()
        let planted = Set(wave.members.flatMap(\.defects).map(\.place))
        let told = Set(wave.unplanted.filter { $0.obstacle != .draft }.map(\.rule))
        let missing = survey.rules.examples.filter { example in
            example.kind == .failing && !told.contains(example.rule)
                && !planted.contains(Self.place(example))
        }
        #expect(missing.map { $0.rule + " " + Self.place($0) } == [])
    }

    @Test func `what cannot be planted are the drafts and what documents say`() throws {
        let unplanted = try wave().unplanted
        #expect(unplanted.filter { $0.obstacle == .draft }.map(\.rule) == ["REF-04", "REF-05"])
        #expect(unplanted.allSatisfy { $0.obstacle == .draft || $0.rule.hasPrefix("EVI-") })
    }

    @Test func `fifty forms are clean and the others bring at least three hundred defects`() throws
    {
        let wave = try wave()
        #expect(wave.members.count == 157)
        #expect(wave.members.count { $0.defects.isEmpty && $0.contexts.isEmpty } == 50)
        #expect(wave.members.flatMap(\.defects).count >= 300)
    }

    @Test func `no two defects of a form write the same question`() throws {
        let questionnaire = try Self.survey.get().questionnaire
        for member in try wave().members {
            var written: Set<QuestionCode> = []
            for defect in member.defects + member.contexts {
                let questions = defect.questions(of: questionnaire)
                #expect(written.isDisjoint(with: questions), "\(member.initiative.id)")
                written.formUnion(questions)
            }
        }
    }

    @Test func `the same seed gives the same wave, another seed another`() throws {
        func words(_ seed: UInt64) throws -> [String] {
            try wave(seed: seed).members.map { member in
                member.initiative.id + member.defects.map(\.place).joined(separator: " ")
            }
        }
        #expect(try words(3) == words(3))
        #expect(try words(3) != words(4))
    }

    /// The examples of what happens to a form on its way, one by one through a form that is sent and read.
    static let onItsWay = ((try? survey.get())?.rules.examples ?? []).filter {
        $0.kind == .failing && !$0.notes.isEmpty
    }.map { OnItsWay(example: $0) }

    struct OnItsWay: Sendable, CustomTestStringConvertible {
        let example: RuleExample
        var testDescription: String { "\(example.rule), line \(example.line)" }
    }

    @Test(arguments: onItsWay)
    func `what happens to a form on its way is found`(_ shown: OnItsWay) throws {
        let survey = try Self.survey.get()
        let configuration = try PipelineConfiguration(
            file: Project.path("config/pipeline.yml"))
        let rule = try #require(survey.rules.summaries.first { $0.id == shown.example.rule })
        let defect = try PlantedDefect(shown.example, of: rule, in: survey)
        var generator = SeededGenerator(seed: 1)
        let initiative = survey.roster.initiatives[0]
        try withTemporaryFolder { folder in
            try InventedPackage(survey: survey).sendForm(
                of: initiative, InventedAnswers(name: initiative.id, using: &generator),
                with: [defect], to: folder + "/I", deadline: survey.questionnaire.cutOff,
                created: survey.questionnaire.cutOff)
            let name = try #require(
                FileManager.default.contentsOfDirectory(atPath: folder + "/I")
                    .first { $0.hasPrefix("formulario") })
            let result = try FormCheck(configuration: configuration, survey: survey)
                .results(for: [folder + "/I/" + name])[0]
            #expect(result.refusal == nil)
            let failed = Set(result.findings.filter { $0.outcome == .fail }.map(\.rule))
            #expect(failed.contains(rule.id), "found \(failed.sorted())")
        }
    }
}
