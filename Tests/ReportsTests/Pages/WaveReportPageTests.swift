import SSMEModel
import Testing

@testable import Reports

@Suite struct WaveReportPageTests {
    @Test func `the page is as recorded`() throws {
        let page = WaveReportPage(language: .spanish).html(SampleWave.report)
        try Golden.expect(page, equals: "validation-report.html")
    }

    @Test func `the English page is as recorded`() throws {
        let page = WaveReportPage(language: .english).html(SampleWave.report)
        try Golden.expect(page, equals: "validation-report.en.html")
    }
}
