import Expressions
import FoundationEssentials
import Ingest
import Instrument
import SSMEModel
import Testing

struct SavedWorkbookTests {
    private func submission(_ fixture: String) throws -> Submission {
        let questionnaire = try WaveFiles.questionnaire()
        let binder = Binder(
            questionnaire: questionnaire, routing: try Routing(questionnaire),
            roster: Roster([Initiative(id: "I001", name: "Uno")]))
        let workbook = try WorkbookReader().read(
            Array(WaveFiles.fixture(fixture)), fileName: "f")
        return try binder.bind(workbook, digest: "", fileName: "f", round: 1)
    }

    @Test func `a workbook saved as OpenDocument binds like its twin`() throws {
        let twin = try submission("saved-by-libreoffice.ods")
        #expect(try submission("saved-by-libreoffice.xlsx") == twin)
        #expect(twin.answers.values.contains { $0.value == .number(37.5) })
    }

    @Test func `a workbook that LibreOffice saved binds as it was written`() throws {
        let submission = try submission("saved-by-libreoffice.xlsx")

        let answered = submission.answers.values.filter { $0.value != .blank }
        #expect(
            answered.map(\.field).sorted() == [
                "D3.1", "D3.2", "D4.4.asamblea", "D7.1", "D7.2.camaras", "D7.4", "D7.9",
            ])
        #expect(submission.answer("D3.1").value == .choice("actualizada"))
        #expect(submission.answer("D7.2.camaras").value == .number(37.5))
        #expect(submission.answer("D7.4").value == .number(1234))
        #expect(submission.answer("D7.4").sureness == .assumed(.pointGroups))
        #expect(submission.answer("D7.4").typed == "1.234")
        #expect(submission.answer("D7.9").value == .nonResponse(.notMeasured))
        #expect(submission.claims.map(\.question) == ["D3.5", "D4.4"])
        #expect(submission.claims.map(\.requirement) == [0, 1])
    }
}
