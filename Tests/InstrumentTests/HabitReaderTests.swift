import Expressions
import Instrument
import SSMEModel
import Testing

/// What the rest of a form tells of an answer in doubt, through a whole workbook.
struct HabitReaderTests {
    private func answers(_ typed: [FieldCode: CellValue]) throws -> [FieldCode: Answer] {
        let questionnaire = try WaveFiles.questionnaire()
        let binder = Binder(
            questionnaire: questionnaire, routing: try Routing(questionnaire),
            roster: Roster([Initiative(id: "I001", name: "Clúster Energía Sostenible")]))
        var filled = FilledWorkbook(questionnaire)
        filled.answers = typed
        return try binder.bind(filled.workbook(), digest: "a", fileName: "f.xlsx", round: 1).answers
    }

    private func understood(
        _ codes: FieldCode..., in typed: [FieldCode: CellValue]
    ) throws -> [String] {
        let answers = try answers(typed)
        return codes.map { answers[$0]?.understood ?? "" }
    }

    @Test func `parts that add up to one are fractions`() throws {
        let understood = try understood(
            "D7.2.camaras", "D7.2.empresas", "D7.2.regional",
            in: ["D7.2.camaras": "0,37", "D7.2.empresas": .number(0.43), "D7.2.regional": "0.2"])
        #expect(understood == ["~ 37 (fractions)", "~ 43 (fractions)", "~ 20 (fractions)"])
    }

    @Test func `rounded thirds add up to one`() throws {
        let third = CellValue.number(0.33)
        let typed = ["D7.2.camaras": third, "D7.2.empresas": third, "D7.2.regional": third]
        let answers = try answers(typed)
        #expect(answers["D7.2.camaras"]?.value == .number(33))
        #expect(answers["D7.2.camaras"]?.decimals == 0)
    }

    @Test func `a part below one that completes the hundred is in points`() throws {
        let understood = try understood(
            "D7.2.camaras", "D7.2.empresas",
            in: ["D7.2.camaras": .number(0.5), "D7.2.empresas": .number(99.5)])
        #expect(understood == ["~ 0.5 (points)", "= 99.5"])
    }

    @Test func `a fraction beside points that only so complete the hundred`() throws {
        let understood = try understood(
            "D7.2.camaras", "D7.2.empresas",
            in: ["D7.2.camaras": .number(0.37), "D7.2.empresas": .number(63)])
        #expect(understood == ["~ 37 (fractions)", "= 63"])
    }

    @Test func `a lone one is the whole`() throws {
        let understood = try understood("D7.2.camaras", in: ["D7.2.camaras": .number(1)])
        #expect(understood == ["~ 100 (fractions)"])
    }

    @Test func `a one beside ninety-nine is a point`() throws {
        let understood = try understood(
            "D7.2.camaras", in: ["D7.2.camaras": .number(1), "D7.2.empresas": .number(99)])
        #expect(understood == ["= 1"])
    }

    @Test func `parts whose sum tells nothing are asked`() throws {
        let understood = try understood(
            "D7.2.camaras", in: ["D7.2.camaras": "0,37", "D7.2.empresas": "0,2"])
        #expect(understood == ["? 37 | 0.37"])
    }

    @Test func `a share is read as the shares of other questions are`() throws {
        let fractions: [FieldCode: CellValue] = [
            "D7.2.camaras": "0,4", "D7.2.empresas": "0,6", "D3.8.percent": "0,37",
        ]
        #expect(try understood("D3.8.percent", in: fractions) == ["~ 37 (fractions)"])
        let points: [FieldCode: CellValue] = [
            "D7.2.camaras": "40", "D7.2.empresas": "60", "D3.8.percent": "0,37",
        ]
        #expect(try understood("D3.8.percent", in: points) == ["~ 0.37 (points)"])
    }

    @Test func `shares with a sign tell nothing of those without`() throws {
        let typed: [FieldCode: CellValue] = [
            "D7.2.camaras": "40 %", "D7.2.empresas": "60 %", "D3.8.percent": "0,37",
        ]
        #expect(try understood("D3.8.percent", in: typed) == ["? 37 | 0.37"])
    }

    @Test func `shares that disagree settle nothing`() throws {
        let typed: [FieldCode: CellValue] = [
            "D7.2.camaras": "0,4", "D7.2.empresas": "0,6", "D7.5.camaras": "40",
            "D7.5.empresas": "60", "D3.8.percent": "0,37",
        ]
        #expect(try understood("D3.8.percent", in: typed) == ["? 37 | 0.37"])
    }

    @Test func `a share alone is asked`() throws {
        #expect(try understood("D3.8.percent", in: ["D3.8.percent": "0,37"]) == ["? 37 | 0.37"])
    }

    @Test func `a comma is read as the other amounts have it, where pesos stay whole`() throws {
        let commas: [FieldCode: CellValue] = ["D7.1": "120,000", "D7.4": "1,234,567"]
        #expect(try understood("D7.1", in: commas) == ["~ 120000 (comma_groups)"])
        let points: [FieldCode: CellValue] = ["D7.1": "1,234", "D7.4": "1.234.567"]
        #expect(try understood("D7.1", in: points) == ["? 1234 | 1.234"])
        let both: [FieldCode: CellValue] = [
            "D7.1": "120,000", "D7.4": "1,234,567", "D7.9": "1.234.567",
        ]
        #expect(try understood("D7.1", in: both) == ["? 120000 | 120"])
    }

    @Test func `a date is read as the other dates begin`() throws {
        let dayFirst: [FieldCode: CellValue] = ["D3.2": "05/09/2024", "D4.2": "15/03/2023"]
        #expect(try understood("D3.2", in: dayFirst) == ["~ 2024-09 (day_first)"])
        let monthFirst: [FieldCode: CellValue] = ["D3.2": "05/09/2024", "D4.2": "03/15/2023"]
        #expect(try understood("D3.2", in: monthFirst) == ["~ 2024-05 (month_first)"])
        let neither: [FieldCode: CellValue] = ["D3.2": "05/09/2024", "D4.2": "2023-03"]
        #expect(try understood("D3.2", in: neither) == ["? 2024-09 | 2024-05"])
        let both: [FieldCode: CellValue] = [
            "D3.2": "05/09/2024", "D4.2": "15/03/2023", "D0.5": "03/15/2023",
        ]
        #expect(try understood("D3.2", in: both) == ["? 2024-09 | 2024-05"])
    }

    @Test func `what is sure stays as it is`() throws {
        let typed: [FieldCode: CellValue] = [
            "D7.1": "$ 120.000.000", "D7.2.camaras": "100", "D3.2": "2024-09",
        ]
        let answers = try answers(typed)
        #expect(typed.keys.allSatisfy { answers[$0]?.sureness == .certain })
    }
}
