import Instrument
import SSMEModel
import TestSupport
import Testing

struct AnswerReaderTests {
    private typealias Form = (typed: CellValue, understood: String)

    private static let address = CellAddress(row: 5, columnIndex: 2)

    private static let options = [
        Option(
            code: "en_construccion", label: LocalizedText("En construcción", english: "Under way")),
        Option(code: "vigente", label: LocalizedText("Documentada y vigente")),
        Option(code: "desactualizada", label: LocalizedText("Documentada, pero desactualizada")),
        Option(code: "no_tiene", label: LocalizedText("No tiene")),
        Option(code: "otra", label: LocalizedText("Otra")),
    ]

    private static func field(
        _ kind: Field.Kind, _ options: [Option] = [], isRequired: Bool = true
    ) -> Field {
        Field(
            code: "D1.1", label: LocalizedText(""), kind: kind, options: options,
            isRequired: isRequired)
    }

    private static func read(_ value: CellValue, _ field: Field) -> Answer {
        let text = if case .text(let text) = value { text } else { "crudo" }
        let cell = Cell(address: address, value: value, text: text)
        return AnswerReader.answer(
            to: field, in: cell, at: CellLocation(sheet: "1", address: address))
    }

    private static func options(of code: FieldCode) throws -> [Option] {
        try #require(try WaveFiles.questionnaire().field(code)?.field).options
    }

    private static let municipalities = Result {
        try WaveFiles.table("divipola.csv").cells.reduce(into: [Int: [Int: String]]()) {
            $0[$1.address.row, default: [:]][$1.address.columnIndex] = $1.text
        }.sorted { $0.key < $1.key }.dropFirst().map { _, cells in
            Option(
                code: "m" + (cells[2] ?? ""),
                label: LocalizedText((cells[3] ?? "") + " · " + (cells[1] ?? "")))
        }
    }

    @Test(arguments: TypedForms.amounts)
    func `an amount as people type it`(typed: CellValue, understood: String) {
        #expect(Self.read(typed, Self.field(.amount)).understood == understood)
    }

    @Test(arguments: TypedForms.counts)
    func `a whole number as people type it`(typed: CellValue, understood: String) {
        #expect(Self.read(typed, Self.field(.integer)).understood == understood)
    }

    @Test(arguments: TypedForms.percents)
    func `a percentage as people type it`(typed: CellValue, understood: String) {
        #expect(Self.read(typed, Self.field(.percent)).understood == understood)
    }

    @Test(arguments: TypedForms.formatted)
    func `a number in a cell that shows percentages`(typed: Double, understood: String) {
        let cell = Cell(
            address: Self.address, value: .number(typed), text: typed.description,
            isPercentage: true)
        let answer = AnswerReader.answer(to: Self.field(.percent), in: cell, at: nil)
        #expect(answer.understood == understood)
        #expect(answer.typed.hasSuffix(" %"))
        let count = AnswerReader.answer(to: Self.field(.integer), in: cell, at: nil)
        #expect(count.value == .unreadable)
    }

    @Test(arguments: TypedForms.months)
    func `a month as people type it`(typed: CellValue, understood: String) {
        #expect(Self.read(typed, Self.field(.month)).understood == understood)
    }

    @Test(arguments: TypedForms.flags)
    func `a mark as people type it`(typed: CellValue, understood: String) {
        #expect(Self.read(typed, Self.field(.flag, isRequired: false)).understood == understood)
    }

    @Test(arguments: TypedForms.choices)
    func `an option as people type it over the list`(typed: CellValue, understood: String) {
        #expect(Self.read(typed, Self.field(.choice, Self.options)).understood == understood)
    }

    @Test(arguments: TypedForms.departments)
    func `a department as people type it`(typed: CellValue, understood: String) throws {
        let options = try Self.options(of: "D0.3.sede")
        #expect(Self.read(typed, Self.field(.choice, options)).understood == understood)
    }

    @Test(arguments: TypedForms.municipalities)
    func `a municipality as people type it`(typed: CellValue, understood: String) throws {
        let options = try Self.municipalities.get()
        #expect(Self.read(typed, Self.field(.choice, options)).understood == understood)
    }

    @Test(arguments: TypedForms.countries)
    func `a country as people type it`(typed: CellValue, understood: String) throws {
        let options = try #require(
            try WaveFiles.questionnaire().questions.flatMap(\.fields).first {
                $0.code.hasSuffix(".pais_1")
            }
        ).options
        #expect(Self.read(typed, Self.field(.choice, options)).understood == understood)
    }

    @Test(arguments: TypedForms.industries)
    func `an industry as people type it`(typed: CellValue, understood: String) throws {
        let options = try #require(
            try WaveFiles.questionnaire().questions.flatMap(\.fields).first {
                $0.code.hasSuffix(".ciiu")
            }
        ).options
        #expect(Self.read(typed, Self.field(.choice, options)).understood == understood)
    }

    @Test(arguments: TypedForms.taxNumbers)
    func `a tax number as people type it`(typed: CellValue, understood: String) {
        #expect(Self.read(typed, Self.field(.nit)).understood == understood)
    }

    @Test(arguments: TypedForms.texts)
    func `a text as people type it`(typed: CellValue, understood: String) {
        #expect(Self.read(typed, Self.field(.text)).understood == understood)
    }

    @Test(arguments: TypedForms.reasons, Field.Kind.allCases)
    func `a reason for no value is read in every kind of cell`(
        form: (typed: CellValue, understood: String), kind: Field.Kind
    ) {
        #expect(Self.read(form.typed, Self.field(kind)).understood == form.understood)
    }

    @Test(arguments: [Field.Kind.percent, .amount, .integer, .month, .choice, .flag, .text, .nit])
    func `a dash in a cell that may stay blank is a blank`(kind: Field.Kind) {
        let answer = Self.read("-", Self.field(kind, isRequired: false))
        #expect(answer.understood == "∅")
        #expect(answer.typed == "-")
    }

    @Test(
        arguments: [
            (.number(37.5), .percent, "37,5", 1), (.number(120_000_000), .amount, "120000000", 0),
            (.number(0.1 + 0.2), .amount, "0,3", 1), (.number(-12.25), .percent, "-12,25", 2),
            (.text("1.234.567,89"), .amount, "1.234.567,89", 2),
            (.text("37,5 %"), .percent, "37,5 %", 1),
            (.text("1,2 mil millones"), .amount, "1,2 mil millones", 0),
            (.error("#N/A"), .amount, "#N/A", 0), (.bool(true), .amount, "Sí", 0),
            (.duration(seconds: 60), .integer, "crudo", 0),
        ] as [(CellValue, Field.Kind, String, Int)])
    func `an answer keeps what was typed and its decimals`(
        cell: CellValue, kind: Field.Kind, typed: String, decimals: Int
    ) {
        let answer = Self.read(cell, Self.field(kind))
        #expect(answer.typed == typed)
        #expect(answer.decimals == decimals)
    }

    @Test func `the readings of a fraction count decimals as each means them`() {
        let readings = Self.read("0,375", Self.field(.percent)).readings
        #expect(readings.map(\.decimals) == [1, 3])
        #expect(readings.map(\.habit) == [.fractions, .points])
    }

    @Test func `a date cell is a month, and no number`() throws {
        let day = try #require(CalendarDate(year: 2024, month: 9, day: 15))
        #expect(Self.read(.date(day), Self.field(.month)).understood == "= 2024-09")
        #expect(
            Self.read(.datetime(day, seconds: 3600), Self.field(.month)).understood == "= 2024-09")
        #expect(Self.read(.date(day), Self.field(.integer)).value == .unreadable)
        #expect(Self.read(.date(day), Self.field(.integer)).typed == "2024-09-15")
    }

    @Test(arguments: Field.Kind.allCases)
    func `nothing but spaces is blank`(kind: Field.Kind) {
        #expect(Self.read(.text(" \u{A0}\u{200B}"), Self.field(kind)).value == .blank)
        #expect(Self.read(.empty, Self.field(kind)).value == .blank)
        #expect(Self.read(.empty, Self.field(kind)).location != nil)
    }

    @Test func `a formula that nobody calculated is unreadable`() {
        let cell = Cell(address: Self.address, value: .empty, text: "", formula: "SUM(A1:A3)")
        let answer = AnswerReader.answer(to: Self.field(.amount), in: cell, at: nil)
        #expect(answer.value == .unreadable)
        #expect(answer.typed == "=SUM(A1:A3)")
    }

    @Test func `a calculated formula is its value`() {
        let cell = Cell(address: Self.address, value: .number(60), text: "60", formula: "A1*2")
        let answer = AnswerReader.answer(to: Self.field(.amount), in: cell, at: nil)
        #expect(answer.value == .number(60))
    }

    @Test(arguments: [UInt64](0..<2_000))
    func `whatever is typed is read without a trap, and keeps a place`(seed: UInt64) {
        var random = SplitMix64(state: seed)
        let bits =
            Array("0123456789.,'’-+$%/ :eExXmM").map(String.init) + [
                "mil", "millones", "de", "y", "cien", "sept", "NIT", "otra:", "\u{301}", "٣",
                "99999999",
            ]
        let typed = (0..<random.next(below: 12)).map { _ in bits[random.next(below: bits.count)] }
            .joined()
        for kind in Field.Kind.allCases {
            let field = Self.field(kind, kind == .choice ? Self.options : [])
            let answer = Self.read(.text(typed), field)
            #expect(answer.location != nil)
            #expect(answer.readings.allSatisfy { !$0.value.isDoubtful })
        }
    }
}

extension AnswerValue {
    fileprivate var isDoubtful: Bool {
        switch self {
        case .ambiguous, .unreadable, .blank: true
        default: false
        }
    }
}
