import Expressions
import FoundationEssentials
import Ingest
import Instrument
import SSMEModel
import Testing

struct SavedWorkbookTests {
    @Test func `a workbook that LibreOffice saved binds as it was written`() throws {
        let questionnaire = try WaveFiles.questionnaire()
        let binder = Binder(
            questionnaire: questionnaire, routing: try Routing(questionnaire),
            roster: Roster([Initiative(id: "I001", name: "Uno")]))
        let workbook = try WorkbookReader().read(
            Array(WaveFiles.fixture("saved-by-libreoffice.xlsx")), fileName: "f.xlsx")
        let submission = try binder.bind(workbook, digest: "", fileName: "f.xlsx", round: 1)

        let answered = submission.answers.values.filter { $0.value != .blank }
        #expect(
            answered.map(\.field).sorted() == [
                "D3.1", "D3.2", "D4.4.asamblea", "D7.1", "D7.2.camaras", "D7.4", "D7.9",
            ])
        #expect(submission.answer("D3.1").value == .choice("actualizada"))
        #expect(submission.answer("D7.2.camaras").value == .number(37.5))
        #expect(submission.answer("D7.4").value == .unreadable)
        #expect(submission.answer("D7.4").typed == "1.234")
        #expect(submission.answer("D7.9").value == .nonResponse(.notMeasured))
        #expect(submission.claims.map(\.question) == ["D3.5", "D4.4"])
        #expect(submission.claims.map(\.requirement) == [0, 1])
    }
}
