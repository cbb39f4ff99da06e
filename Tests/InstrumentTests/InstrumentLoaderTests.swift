import Declarations
import Expressions
import Instrument
import SSMEModel
import Testing

struct InstrumentLoaderTests {
    @Test func `the questionnaire of 2026 loads`() throws {
        let questionnaire = try WaveFiles.questionnaire()
        #expect(questionnaire.id == "ssme-2026")
        #expect(questionnaire.wave == "2026")
        #expect(questionnaire.cutOff == CalendarDate(year: 2026, month: 8, day: 31))
        #expect(questionnaire.referenceYear == 2025)
        #expect(
            questionnaire.dimensions.map(\.code) == (0...10).map { "D\($0)" })
        #expect(
            questionnaire.dimensions.map { $0.questions.count } == [
                6, 9, 5, 12, 11, 8, 7, 10, 14, 9, 6,
            ])
        #expect(
            questionnaire.dimensions.map(\.isScored) == [false] + Array(repeating: true, count: 10))
        #expect(questionnaire.questions.flatMap(\.evidence).count == 49)
        #expect(questionnaire.title[.english] == "SSME, sixth edition, 2026")
    }

    @Test func `a question of one option has one choice field with its own code`() throws {
        let question = try #require(try WaveFiles.questionnaire().question("D3.1"))
        #expect(question.fields.map(\.code) == ["D3.1"])
        let codes = question.fields[0].options.map(\.code)
        #expect(codes == ["actualizada", "desactualizada", "en_construccion", "no_tiene"])
    }

    @Test func `a multiple question has a flag for each option, and knows the exclusive one`()
        throws
    {
        let question = try #require(try WaveFiles.questionnaire().question("D4.4"))
        #expect(
            question.fields.map(\.part) == [
                "asamblea", "comite", "mesas", "secretaria", "director", "ninguna",
            ])
        #expect(question.fields.allSatisfy { $0.kind == .flag && !$0.isRequired })
        #expect(question.fields.filter(\.isExclusive).map(\.part) == ["ninguna"])
    }

    @Test func `a distribution has the parts of its list, none required alone`() throws {
        let questionnaire = try WaveFiles.questionnaire()
        let question = try #require(questionnaire.question("D7.5"))
        #expect(
            question.fields.map(\.code) == [
                "D7.5.camaras", "D7.5.empresas", "D7.5.servicios", "D7.5.otra_privada",
                "D7.5.coop_privada", "D7.5.coop_publica", "D7.5.nacional", "D7.5.regional",
            ])
        #expect(question.fields.allSatisfy { $0.kind == .percent && !$0.isRequired })
    }

    @Test func `a composite question keeps the order of its flags and fields`() throws {
        let questionnaire = try WaveFiles.questionnaire()
        let tables = try #require(questionnaire.question("D4.7"))
        #expect(tables.fields.map(\.kind).prefix(2) == [.integer, .flag])
        #expect(tables.fields.first?.code == "D4.7.numero")
        let barriers = try #require(questionnaire.question("D3.11"))
        #expect(
            barriers.fields.map(\.part) == [
                "financiacion", "coordinacion", "talento", "externo", "otra", "principal",
            ])
        #expect(barriers.fields.last?.options.count == 5)
        #expect(questionnaire.field("D3.8.percent")?.field.isRequired == false)
    }

    @Test func `a condition carries its place`() throws {
        let question = try #require(try WaveFiles.questionnaire().question("D7.2"))
        let source = try #require(question.askedWhen)
        #expect(source.text == "D7.1 > 0")
        let lines = try WaveFiles.text("instrument.yml").split(
            separator: "\n", omittingEmptySubsequences: false)
        let rest = lines[source.line - 1].dropFirst(source.column - 1)
        #expect(rest == "D7.1 > 0")
    }

    @Test func `every condition of the instrument can be told`() throws {
        let questionnaire = try WaveFiles.questionnaire()
        let names = Names(questionnaire: questionnaire)
        let evidence = questionnaire.questions.flatMap(\.evidence)
        let conditions =
            questionnaire.questions.compactMap(\.askedWhen) + evidence.compactMap(\.when)
        #expect(conditions.count == 96)
        for condition in conditions {
            #expect(throws: Never.self) {
                try Expression(condition, names: names, expecting: .truth)
            }
        }
    }

    @Test func `the departments of the list are those of the table of regions`() throws {
        let questionnaire = try WaveFiles.questionnaire()
        let field = try #require(questionnaire.field("D0.3.sede")).field
        let regions = try WaveFiles.table("regions.csv").cells
        func column(_ index: Int) -> [String] {
            regions.filter { $0.address.columnIndex == index && $0.address.row > 1 }.map(\.text)
        }
        #expect(field.options.map(\.code) == column(0).map { "d" + $0 })
        #expect(field.options.map(\.label.spanish) == column(1))
    }

    private static let sample = """
        id: prueba
        wave: "2026"
        title: Prueba
        template: "1"
        cut-off: 2026-08-31
        reference year: 2025
        contact: la Red
        lists:
          ejes: {mercados: Mercados, otro: Otro eje}
        dimensions:
          D1:
            title: Uno
            sheet: 1 Uno
            questions:
              D1.1:
                text: ¿Qué ejes?
                kind: multiple
                options: ejes
                exclusive: otro
              D1.2:
                text: ¿Reparto?
                kind: distribution
                parts: {a: Parte a, b: Parte b}
              D1.3:
                text: ¿Dos cosas?
                kind: composite
                fields:
                  total: {label: Total, kind: integer}
                options: ejes

        """

    @Test func `the sample of the tests below loads`() throws {
        let questionnaire = try InstrumentLoader.load(Self.sample, file: "x.yml")
        #expect(questionnaire.questions.flatMap(\.fields).count == 7)
    }

    @Test(arguments: [
        Broken(
            "kind: multiple", "kimd: multiple",
            "x.yml:17:9: se encontró «kimd»; se esperaba text, help, kind, asked when, required, evidence, options, parts, fields, exclusive, rows, columns, per row, sheet, key. ¿Quiso escribir «kind»?"
        ),
        Broken(
            "kind: multiple", "kind: multipel",
            "x.yml:17:15: se encontró «multipel»; se esperaba single, multiple, distribution, amount, integer, percent, month, text, composite, table. ¿Quiso escribir «multiple»?"
        ),
        Broken(
            "exclusive: otro", "excluyente: otro",
            "x.yml:19:9: se encontró «excluyente»; se esperaba text, help, kind, asked when, required, evidence, options, parts, fields, exclusive, rows, columns, per row, sheet, key."
        ),
        Broken(
            "exclusive: otro", "exclusive: otra",
            "x.yml:19:20: se encontró «otra»; se esperaba una de las opciones: mercados, otro. ¿Quiso escribir «otro»?"
        ),
        Broken(
            "options: ejes\n        exclusive", "options: eje\n        exclusive",
            "x.yml:18:18: se encontró «eje»; se esperaba el nombre de una lista (ejes) o pares «código: etiqueta». ¿Quiso escribir «ejes»?"
        ),
        Broken(
            "D1.2:", "D2.2:",
            "x.yml:20:7: se encontró «D2.2»; se esperaba el código de una pregunta de D1, como «D1.1»."
        ),
        Broken(
            "D1.2:", "D1.1:",
            "x.yml:15:7: se encontró «D1.1»; se esperaba cada clave una sola vez."),
        Broken(
            "{a: Parte a, b: Parte b}", "{a: Parte a}",
            "x.yml:23:16: se encontró «a»; se esperaba dos o más partes."),
        Broken(
            "exclusive: otro", "parts: ejes",
            "x.yml:19:9: se encontró «parts»; se esperaba text, help, kind, asked when, required, evidence, options, exclusive."
        ),
        Broken(
            "parts: {a: Parte a, b: Parte b}", "asked when: D1.1 includes otro",
            "x.yml:21:9: se esperaba «parts:»."),
        Broken(
            "b: Parte b", "B: Parte b",
            "x.yml:23:29: se encontró «B»; se esperaba un código en minúsculas, sin tildes ni espacios, que no sea una palabra del lenguaje (and, asked, cutoff, else, if, in, includes, not, or, then)."
        ),
        Broken(
            "b: Parte b", "b: PARTE Á",
            "x.yml:23:29: se encontró «PARTE Á»; se esperaba una etiqueta y un código que no se confundan con «a»."
        ),
        Broken(
            "{a: Parte a, b: Parte b}", "{a: Parte a, b: \"\"}",
            "x.yml:23:32: se esperaba la etiqueta de «b»."),
        Broken(
            "sheet: 1 Uno", "sheet: Una hoja con un nombre que no cabe",
            "x.yml:13:12: se encontró «Una hoja con un nombre que no cabe»; se esperaba un nombre de hoja de 1 a 31 caracteres, sin [ ] : * ? / \\."
        ),
        Broken(
            "sheet: 1 Uno", "sheet: soportes",
            "x.yml:13:12: se encontró «soportes»; se esperaba un nombre que no use ya el libro."),
        Broken(
            "total: {label: Total, kind: integer}", "otro: {label: Total, kind: integer}",
            "x.yml:25:9: se encontró «D1.3.otro»; se esperaba en «options», «fields» y «rows», cada código una sola vez."
        ),
        Broken(
            "kind: integer}", "kind: flag}",
            "x.yml:28:39: se encontró «flag»; se esperaba la casilla como una opción de «options:»."
        ),
        Broken(
            "cut-off: 2026-08-31", "cut-off: 31/08/2026",
            "x.yml:5:10: se encontró «31/08/2026»; se esperaba una fecha AAAA-MM-DD."),
        Broken(
            "  D1:\n", "  Uno:\n",
            "x.yml:11:3: se encontró «Uno»; se esperaba el código de una dimensión, como «D3»."),
        Broken(
            "wave: \"2026\"", "wave: \"2026",
            "x.yml:4:12: se esperaba una clave («clave: valor») con la misma sangría que las de su grupo."
        ),
        Broken("contact: la Red\n", "", "x.yml:1:1: se esperaba «contact:»."),
    ])
    func `a broken instrument says where and what was expected`(broken: Broken) {
        #expect(Self.sample.contains(broken.old))
        let pieces = Self.sample.split(separator: broken.old, maxSplits: 1)
        let text = pieces.joined(separator: broken.new)
        let error = #expect(throws: InstrumentError.self) {
            try InstrumentLoader.load(text, file: "x.yml")
        }
        #expect(error?.explanation.spanish == broken.message)
    }

    struct Broken: Sendable, CustomTestStringConvertible {
        let old: String
        let new: String
        let message: String
        var testDescription: String { new }

        init(_ old: String, _ new: String, _ message: String) {
            self.old = old
            self.new = new
            self.message = message
        }
    }
}
