import Instrument
import SSMEModel
import Testing

struct AnswerReaderTests {
    private static let options = [
        Option(
            code: "en_construccion", label: LocalizedText("En construcción", english: "Under way")),
        Option(code: "no_tiene", label: LocalizedText("No tiene")),
        Option(code: "si", label: LocalizedText("Sí")),
    ]

    private static func read(_ value: CellValue, _ kind: Field.Kind) -> Answer {
        let field = Field(
            code: "D1.1", label: LocalizedText(""), kind: kind,
            options: kind == .choice ? options : [])
        let address = CellAddress(row: 5, columnIndex: 2)
        let cell = Cell(address: address, value: value, text: "crudo")
        return AnswerReader.answer(
            to: field, in: cell, at: CellLocation(sheet: "1", address: address))
    }

    private static func month(_ year: Int, _ month: Int) -> AnswerValue {
        YearMonth(year: year, month: month).map { .month($0) } ?? .blank
    }

    @Test(
        arguments: [
            // es-CO marks where they can mean one thing
            ("120000000", .number(120_000_000), 0), ("$ 120.000.000", .number(120_000_000), 0),
            ("$120.000.000", .number(120_000_000), 0), ("$ 120.000", .number(120_000), 0),
            ("1.234.567", .number(1_234_567), 0), ("1.234.567,89", .number(1_234_567.89), 2),
            ("1,234,567", .number(1_234_567), 0), ("1,234,567.8", .number(1_234_567.8), 1),
            ("1'200.000", .number(1_200_000), 0), ("$1'200.000", .number(1_200_000), 0),
            ("1 200 000", .number(1_200_000), 0), ("1\u{A0}200\u{A0}000", .number(1_200_000), 0),
            ("COP 5.000.000", .number(5_000_000), 0), ("5000000 pesos", .number(5_000_000), 0),
            ("  42 ", .number(42), 0), ("37,5", .number(37.5), 1), ("37.5", .number(37.5), 1),
            ("0,125", .number(0.125), 3), ("-5", .number(-5), 0), ("- 5", .number(-5), 0),
            ("'120000000", .number(120_000_000), 0), ("1234,567", .number(1234.567), 3),
            ("0", .number(0), 0),
            // could be two things, or none
            ("1.234", .unreadable, 0), ("1,234", .unreadable, 0), ("12.34.56", .unreadable, 0),
            ("1.23.456", .unreadable, 0), ("120 millones", .unreadable, 0),
            ("1,23E+09", .unreadable, 0), ("-", .unreadable, 0), ("ns/nr", .unreadable, 0),
            ("37 %", .unreadable, 0), ("entre 5 y 10", .unreadable, 0), (",5", .unreadable, 0),
            ("$", .unreadable, 0), ("5.", .unreadable, 0), ("٣", .unreadable, 0),
        ] as [(String, AnswerValue, Int)])
    func `an amount typed as text`(typed: String, value: AnswerValue, decimals: Int) {
        let answer = Self.read(.text(typed), .amount)
        #expect(answer.value == value)
        #expect(answer.decimals == decimals)
    }

    @Test(
        arguments: [
            ("37 %", .number(37)), ("37%", .number(37)), ("37,5 %", .number(37.5)),
            ("37", .number(37)), ("0,5", .number(0.5)), ("$ 37", .unreadable),
            ("37 % aprox.", .unreadable), ("%", .unreadable),
        ] as [(String, AnswerValue)])
    func `a percentage typed as text`(typed: String, value: AnswerValue) {
        #expect(Self.read(.text(typed), .percent).value == value)
    }

    @Test(
        arguments: [
            ("3", .number(3)), ("3,5", .number(3.5)), ("$ 3", .unreadable), ("3 %", .unreadable),
            ("tres", .unreadable), ("1.200", .unreadable),
        ] as [(String, AnswerValue)])
    func `a whole number typed as text`(typed: String, value: AnswerValue) {
        #expect(Self.read(.text(typed), .integer).value == value)
    }

    @Test(
        arguments: [
            ("2024-09", month(2024, 9)), ("2024-9", month(2024, 9)), ("2024/09", month(2024, 9)),
            ("09/2024", month(2024, 9)), ("9-2024", month(2024, 9)), ("sept-24", month(2024, 9)),
            ("Sep-24", month(2024, 9)), ("septiembre de 2024", month(2024, 9)),
            ("Septiembre 2024", month(2024, 9)), ("SEPTIEMBRE DEL 2024", month(2024, 9)),
            ("15 de septiembre de 2024", month(2024, 9)), ("15/09/2024", month(2024, 9)),
            ("09/15/2024", month(2024, 9)), ("2024-09-15", month(2024, 9)),
            ("05/05/2024", month(2024, 5)), ("ene-98", month(1998, 1)),
            ("2024 marzo", month(2024, 3)), ("Dic. 2024", month(2024, 12)),
            ("05/09/2024", .unreadable), ("09/24", .unreadable), ("2024", .unreadable),
            ("2024-13", .unreadable), ("31/02/2024", .unreadable), ("hace un año", .unreadable),
            ("primer semestre de 2024", .unreadable), ("enero", .unreadable),
            ("45536", .unreadable), ("2024-09 2025-09", .unreadable),
        ] as [(String, AnswerValue)])
    func `a month typed as text`(typed: String, value: AnswerValue) {
        #expect(Self.read(.text(typed), .month).value == value)
    }

    @Test(
        arguments: [
            ("Sí", true), ("si", true), ("SI ", true), ("S", true), ("x", true), ("X", true),
            ("✓", true), ("✔", true), ("1", true), ("VERDADERO", true), ("true", true),
            ("No", false), ("NO", false), ("n", false), ("0", false), ("falso", false),
        ])
    func `a mark typed as text`(typed: String, isMarked: Bool) {
        #expect(Self.read(.text(typed), .flag).value == .flag(isMarked))
    }

    @Test(
        arguments: [
            ("En construcción", "en_construccion"), ("EN CONSTRUCCION", "en_construccion"),
            ("  en   construcción\u{A0}", "en_construccion"),
            ("En construccio\u{301}n", "en_construccion"),
            ("en_construccion", "en_construccion"), ("Under way", "en_construccion"),
            ("\u{200B}No tiene", "no_tiene"), ("si", "si"),
        ])
    func `an option is known by label or code, however it is typed`(typed: String, code: String) {
        #expect(Self.read(.text(typed), .choice).value == .choice(code))
    }

    @Test func `a true cell picks the option Sí`() {
        #expect(Self.read(.bool(true), .choice).value == .choice("si"))
    }

    @Test(
        arguments: [
            ("Quizás", .choice), ("En construcción, casi lista", .choice), ("tal vez", .flag),
            ("2", .flag),
        ] as [(String, Field.Kind)])
    func `what is no option is unreadable and kept as typed`(typed: String, kind: Field.Kind) {
        let answer = Self.read(.text(typed), kind)
        #expect(answer.value == .unreadable)
        #expect(answer.typed == typed)
    }

    @Test(
        arguments: [
            ("no aplica", .notApplicable), ("No Aplica", .notApplicable), ("N/A", .notApplicable),
            ("no se midió", .notMeasured), ("NO SE MIDIO ", .notMeasured),
            ("prefiere no responder", .declined), ("Prefiero no responder", .declined),
        ] as [(String, NonResponse)], Field.Kind.allCases)
    func `a reason for no value is read in every kind of cell`(
        typed: (String, NonResponse), kind: Field.Kind
    ) {
        #expect(Self.read(.text(typed.0), kind).value == .nonResponse(typed.1))
    }

    @Test(
        arguments: [
            (.number(37.5), .percent, .number(37.5), "37,5", 1),
            (.number(120_000_000), .amount, .number(120_000_000), "120000000", 0),
            (.number(1.2e8), .amount, .number(120_000_000), "120000000", 0),
            (.number(0.1 + 0.2), .percent, .number(0.1 + 0.2), "0,3", 1),
            (.number(-0.25), .percent, .number(-0.25), "-0,25", 2),
            (.number(2.5), .integer, .number(2.5), "2,5", 1),
            (.number(1), .flag, .flag(true), "1", 0), (.bool(false), .flag, .flag(false), "No", 0),
            (.number(45_536), .month, .unreadable, "45536", 0),
            (.error("#N/A"), .amount, .unreadable, "#N/A", 0),
            (.error("#N/A"), .text, .unreadable, "#N/A", 0),
            (.bool(true), .amount, .unreadable, "Sí", 0),
            (.number(900_123), .text, .text("900123"), "900123", 0),
            (.text("  Clúster  "), .text, .text("Clúster"), "Clúster", 0),
            (.text("'=1+1"), .text, .text("=1+1"), "=1+1", 0),
            (.text("'Uno'"), .text, .text("'Uno'"), "'Uno'", 0),
            (.duration(seconds: 60), .integer, .unreadable, "crudo", 0),
        ] as [(CellValue, Field.Kind, AnswerValue, String, Int)])
    func `a typed cell is read by its type`(
        cell: CellValue, kind: Field.Kind, value: AnswerValue, typed: String, decimals: Int
    ) {
        let answer = Self.read(cell, kind)
        #expect(answer.value == value)
        #expect(answer.typed == typed)
        #expect(answer.decimals == decimals)
    }

    @Test func `a date cell is a month, and no number`() throws {
        let day = try #require(CalendarDate(year: 2024, month: 9, day: 15))
        #expect(Self.read(.date(day), .month).value == Self.month(2024, 9))
        #expect(Self.read(.datetime(day, seconds: 3600), .month).value == Self.month(2024, 9))
        #expect(Self.read(.date(day), .integer).value == .unreadable)
        #expect(Self.read(.date(day), .integer).typed == "2024-09-15")
    }

    @Test(arguments: Field.Kind.allCases)
    func `nothing but spaces is blank`(kind: Field.Kind) {
        #expect(Self.read(.text(" \u{A0}\u{200B}"), kind).value == .blank)
        #expect(Self.read(.empty, kind).value == .blank)
        #expect(Self.read(.empty, kind).location != nil)
    }

    @Test func `a formula that nobody calculated is unreadable`() {
        let field = Field(code: "D7.1", label: LocalizedText(""), kind: .amount)
        let address = CellAddress(row: 5, columnIndex: 2)
        let cell = Cell(address: address, value: .empty, text: "", formula: "SUM(A1:A3)")
        let answer = AnswerReader.answer(to: field, in: cell, at: nil)
        #expect(answer.value == .unreadable)
        #expect(answer.typed == "=SUM(A1:A3)")
    }

    @Test func `a calculated formula is its value`() {
        let field = Field(code: "D7.1", label: LocalizedText(""), kind: .amount)
        let address = CellAddress(row: 5, columnIndex: 2)
        let cell = Cell(address: address, value: .number(60), text: "60", formula: "A1*2")
        #expect(AnswerReader.answer(to: field, in: cell, at: nil).value == .number(60))
    }
}
