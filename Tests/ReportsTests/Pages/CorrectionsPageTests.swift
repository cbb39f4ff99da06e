import SSMEModel
import Testing

@testable import Reports

@Suite struct CorrectionsPageTests {
    @Test func `the page is as recorded`() throws {
        let page = CorrectionsPage(language: .spanish).html(SampleWave.notice)
        try Golden.expect(page, equals: "correcciones.html")
    }

    @Test func `a complete form is thanked`() throws {
        let page = CorrectionsPage(language: .spanish).html(SampleWave.clean)
        try Golden.expect(page, equals: "correcciones-completo.html")
    }

    @Test func `no other initiative is named`() {
        let page = CorrectionsPage(language: .spanish).html(SampleWave.notice)
        for other in SampleWave.report.roll where other.initiative.id != "I003" {
            #expect(!page.contains(other.initiative.id))
            #expect(!page.contains(other.initiative.name))
        }
    }
}
