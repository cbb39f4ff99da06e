import Foundation
import Ingest
import Instrument
import SSMEModel
import TestSupport
import Testing

@testable import Reports

/// The template of the wave that is being asked.
struct WaveTemplateTests {
    let form: Questionnaire

    init() throws {
        let wave = Project.root.appending(path: "config/ssme-2026")
        let text = try String(
            contentsOf: wave.appendingPathComponent("instrument.yml"), encoding: .utf8)
        let tables = try ["regions.csv", "countries.csv", "ciiu.csv"].flatMap { name in
            let bytes = try Data(contentsOf: wave.appendingPathComponent("reference/" + name))
            return try WorkbookReader().read([UInt8](bytes), fileName: name).tables
        }
        form = try InstrumentLoader.load(text, file: "instrument.yml", tables: tables)
    }

    @Test func `every field of the wave has a cell of its own`() throws {
        let workbook = try SampleForm.reading { path in
            try TemplateWriter(questionnaire: form).write(
                to: path, initiative: SampleForm.initiative, stamp: SampleForm.stamp,
                deadline: SampleForm.deadline, created: SampleForm.day)
        }
        let fields = form.questions.flatMap(\.fields).filter { $0.kind != .entries }
        var cells: Set<CellLocation> = []
        for field in fields {
            let name = try #require(workbook.definedNames.first { $0.name == field.code })
            let location = try #require(name.location)
            cells.insert(location)
            #expect(workbook.cell(at: location) == nil, "\(field.code)")
            let code = CellLocation(
                sheet: location.sheet,
                address: CellAddress(row: location.address.row, columnIndex: 0))
            #expect(workbook.cell(at: code)?.value == .text(field.code))
        }
        #expect(cells.count == fields.count)
    }

    @Test func `every skip of the wave turns its question grey`() {
        let layout = WorkbookLayout(form)
        for question in form.questions where question.askedWhen != nil {
            let formula = layout.condition(of: question.code).flatMap(layout.refusal)
            #expect(formula != nil, "\(question.code)")
        }
    }
}
