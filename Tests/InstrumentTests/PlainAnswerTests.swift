import SSMEModel
import TestSupport
import Testing

@testable import Instrument

/// What is understood at once is what the careful reader understands.
struct PlainAnswerTests {
    private static let kinds: [Field.Kind] = [
        .text, .integer, .amount, .percent, .month, .nit, .choice,
    ]

    private static func field(_ kind: Field.Kind, isRequired: Bool = true) -> Field {
        let options =
            kind == .choice
            ? ["micro": "Micro", "pequena": "Pequeña", "no": "No"].sorted { $0.key < $1.key }
                .map { Option(code: $0.key, label: LocalizedText($0.value)) } : []
        return Field(
            code: "D1.9.x", label: LocalizedText("X"), kind: kind, options: options,
            isRequired: isRequired)
    }

    /// Nothing where it says nothing; else whether the careful reader says the same.
    private static func agrees(_ text: String, _ field: Field) -> Bool? {
        var plain = PlainAnswer(field)
        let bytes = Array(text.utf8)
        let span = bytes.span
        guard let value = plain.value(span) else { return nil }
        let cell = Cell(
            address: CellAddress(row: 1, columnIndex: 0), value: .text(text), text: text)
        let answer = AnswerReader.answer(to: field, in: cell, at: nil)
        return answer.value == value && answer.sureness == .certain
            && (answer.typed == text || value == .blank)
    }

    private static let hard = [
        "", " ", "no aplica", "No aplica", "n/a", "NA", "N.A.", "no_aplica", "sin dato",
        "Sin datos",
        "dato no disponible", "DATO NO DISPONIBLE", "no se midió", "no medido",
        "prefiere no responder",
        "prefiero no contestar", "ns/nr", "NSNR", "nosabe/noresponde", "pendiente", "por definir",
        "tbd", "x definir", "xx", "XXX", "?", "...", "…", "-", "—", "_", "cero", "ninguna", "nada",
        "S/D", "nd", "ns", "n.r.", "sin medir", "No sabe", "0", "-0", "00", "007", "1.5", "1.50",
        "1.500", "1,5", "0.5", ".5", "5.", "-3", "--3", "1e5", "123456789012345",
        "1234567890123456",
        "12.345.678", "$ 5", "37 %", "2020-03", "2020-13", "2020-02-30", "2020-02-29", "0000-01",
        "2020/03", "202003", "2020-3", "900170781-7", "900170781-8", "900170781", "000000000-0",
        "micro", "Micro", "MICRO", "mikro", "no", "No", "Pequeña", "pequena", "'5", "'=a", " Ana",
        "Ana ",
        "Bogotá", "Ana\u{00A0}", "Ñandú", "de", "sinuosa", "Servicios", "norte", "Pendientes", "'",
        "Prérequisito", "Páginas", "Nóminas", "Díaz", "Poço x", "Daño x", "Sió x", "Xxé x",
    ]

    @Test(arguments: kinds)
    func `hard texts are understood alike, or left to the careful reader`(kind: Field.Kind) {
        for isRequired in [true, false] {
            for text in Self.hard
            where Self.agrees(text, Self.field(kind, isRequired: isRequired)) == false {
                Issue.record("«\(text)» as \(kind)")
            }
        }
    }

    @Test(arguments: UInt64(0)..<200)
    func `random texts are understood alike`(seed: UInt64) {
        var random = SplitMix64(state: seed)
        let letters = Array("0123456789-.,/ $%'naospdxrteé_?")
        for _ in 0..<50 {
            let text = String(
                (0...random.next(below: 12)).map { _ in letters[random.next(below: letters.count)] }
            )
            for kind in Self.kinds where Self.agrees(text, Self.field(kind)) == false {
                Issue.record("«\(text)» as \(kind)")
            }
        }
    }

    @Test func `what most rows hold is understood at once`() {
        #expect(Self.agrees("834333732", Self.field(.text)) == true)
        #expect(Self.agrees("Servicios El Jardin S.A.S.", Self.field(.text)) == true)
        #expect(Self.agrees("Plásticos Altamira S.A.S.", Self.field(.text)) == true)
        #expect(Self.agrees("32.6", Self.field(.integer)) == true)
        #expect(Self.agrees("3931602", Self.field(.amount)) == true)
        #expect(Self.agrees("2025-10-08", Self.field(.month)) == true)
        #expect(Self.agrees("900170781-7", Self.field(.nit)) == true)
        #expect(Self.agrees("Pequeña", Self.field(.choice)) == true)
    }
}
