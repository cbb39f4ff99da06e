import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

/// What the guides say of how many rules there are.
struct RuleCountsTests {
    private let survey = Result {
        try Survey(PipelineConfiguration(file: Project.path("config/pipeline.yml")))
    }

    private func guide(_ file: String) throws -> String {
        try String(contentsOfFile: Project.path("") + file, encoding: .utf8)
    }

    @Test(arguments: ["README.md", "docs/metodologo.md"])
    func `a guide counts the rules and examples that there are`(file: String) throws {
        let count = RuleCheck(try survey.get()).count.spanish
        let told = try guide(file).matches(of: #/[0-9]+ reglas, [0-9]+ ejemplos/#)
            .map { String($0.output) }
        #expect(Set(told) == [count], "\(file) is stale: see what rules check says")
    }

    @Test func `the guide counts the mutants that there are`() throws {
        let text = try RuleMutations(try survey.get()).text(.spanish)
        func counts(_ text: String) -> [String] {
            text.matches(of: #/[0-9]+ reglas, [0-9]+ mutantes/#).map { String($0.output) }
        }
        #expect(counts(text).count == 1)
        #expect(
            Set(counts(try guide("docs/metodologo.md"))) == Set(counts(text)),
            "docs/metodologo.md is stale: see what rules mutate says")
    }
}
