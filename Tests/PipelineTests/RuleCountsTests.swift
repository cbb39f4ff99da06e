import Foundation
import SSMEModel
import Testing

@testable import Pipeline

/// What the guides say of how many rules there are.
struct RuleCountsTests {
    @Test(arguments: ["README.md", "docs/metodologo.md"])
    func `a guide counts the rules and examples that there are`(file: String) throws {
        let configuration = try PipelineConfiguration(
            file: repositoryRoot + "/config/pipeline.yml")
        let count = RuleCheck(try Survey(configuration)).count.spanish
        let guide = try String(contentsOfFile: repositoryRoot + "/" + file, encoding: .utf8)
        let told = guide.matches(of: #/[0-9]+ reglas, [0-9]+ ejemplos/#).map { String($0.output) }
        #expect(Set(told) == [count], "\(file) is stale: run ssme-pipeline rules check")
    }

    @Test func `the guides count the bounds and operators that there are`() throws {
        let configuration = try PipelineConfiguration(
            file: repositoryRoot + "/config/pipeline.yml")
        let mutations = RuleMutations(try Survey(configuration))
        let last = try #require(mutations.text(.spanish).split(separator: "\n").last {
            $0.contains("mutantes,")
        })
        let guide = try String(
            contentsOfFile: repositoryRoot + "/docs/metodologo.md", encoding: .utf8)
        #expect(guide.contains(last), "docs/metodologo.md is stale: run ssme-pipeline rules mutate")
    }
}
