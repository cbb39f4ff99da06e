import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

struct InstrumentPageTests {
    @Test func `the page of the questionnaire says what the questionnaire says`() throws {
        let configuration = try PipelineConfiguration(
            file: Project.path("config/pipeline.yml"))
        let page = InstrumentPage(try Survey(configuration)).text(.spanish)
        try expect(
            page: "docs/instrumento.md", says: page + "\n", by: "ssme-pipeline instrument")
    }
}
