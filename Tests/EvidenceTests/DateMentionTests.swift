import SSMEModel
import Testing

@testable import Evidence

struct DateMentionTests {
    @Test(arguments: [
        ("12 de marzo de 2026", "2026-03-12"), ("12 de marzo del 2026", "2026-03-12"),
        ("a los 12 días del mes de marzo de 2026", "2026-03-12"),
        ("a los doce (12) días del mes de marzo de dos mil veintiséis (2026)", "2026-03-12"),
        ("el primero (1) de abril de 2025", "2025-04-01"), ("1º de abril de 2025", "2025-04-01"),
        ("a los treinta y un días de mayo del año 2024", "2024-05-31"),
        ("marzo 12 de 2026", "2026-03-12"), ("Marzo 12, 2026", "2026-03-12"),
        ("12/03/2026", "2026-03-12"), ("12-03-26", "2026-03-12"), ("12.03.2026", "2026-03-12"),
        ("2026-03-12", "2026-03-12"), ("12-mar-2026", "2026-03-12"),
        ("12 de marzo de 2.026", "2026-03-12"), ("DICIEMBRE 3 DE 2025", "2025-12-03"),
        ("3 de septiembre 2025", "2025-09-03"), ("3 de setiembre de 2025", "2025-09-03"),
    ])
    func `a day is read however it is written`(text: String, day: String) {
        let mentions = DateMention.all(in: TextTokens("Reunidos \(text), se acordó."))
        #expect(mentions.map(\.date.description) == [day])
        #expect(mentions.map(\.hasDay) == [true])
    }

    @Test(arguments: ["marzo de 2026", "mes de marzo del año 2026", "marzo/2026", "Marzo 2026"])
    func `a month alone is read as one`(text: String) {
        let mentions = DateMention.all(in: TextTokens("Informe de \(text)."))
        #expect(mentions.map(\.date.description) == ["2026-03-01"])
        #expect(mentions.map(\.hasDay) == [false])
    }

    @Test(arguments: [
        "31/02/2026", "NIT 900.123.456-7", "Calle 12 No. 3-26", "120.000.000", "artículo 3 de 2026",
        "el 12 de marzo", "45/45/2026", "12/03/1826", "tel. 312-555-2026", "",
        "numeral 3.1.10 del plan", "4.4.12. Orden del día", "D1.10.25", "versión 2.1.24",
        "3. 4. 2026 empresas", "5105-06-03", "1234-05-06",
    ])
    func `what is no date is none`(text: String) {
        #expect(DateMention.all(in: TextTokens(text)).isEmpty)
    }

    @Test(arguments: [
        ("ACTA No. 4\n12 de marzo de 2026", ["2026-03-12"]),
        ("1   12/03/2026   Taller", ["2026-03-12"]),
        ("2024-11-02   2026-11-02", ["2024-11-02", "2026-11-02"]),
    ])
    func `a day after another number is read`(text: String, days: [String]) {
        #expect(DateMention.all(in: TextTokens(text)).map(\.date.description) == days)
    }

    @Test(arguments: [
        ("Mesa de talento, sesión 2 de 2026. Miércoles 4 de marzo. Lugar: aula 204", "2026-03-04"),
        ("Mesa de talento, sesión 2. Miércoles 4 de marzo. Planes de 2025 y de 2026", nil),
        (
            "RESOLUCIÓN 0582 DE 3 DE JULIO DE 2025, considerando el concepto del 10 de junio de 2025",
            "2025-07-03"
        ),
        (
            "Tarifas del portafolio, sept. 10 de 2025, para socios y no socios de la red",
            "2025-09-10"
        ),
    ])
    func `a document's date is read however it is put`(text: String, day: String?) throws {
        let more = " con las empresas de la región y sus aliados del sector"
        #expect(try facts(text + more).dating?.date.description == day)
    }

    @Test func `the dates of a table's columns are not the document's own`() throws {
        let text =
            "Relación de acuerdos del gremio, 3 de agosto de 2026. Aliado, desde y hasta:\n"
            + "Universidad   2025-03-27   2026-09-27\nGremio   2024-11-02   2026-11-02"
        #expect(try facts(text).dating?.date.description == "2026-08-03")
    }

    @Test func `the point after a heading's number begins no date`() {
        let mentions = DateMention.all(in: TextTokens("Pregunta D3.1. 10 de marzo de 2026, sede"))
        #expect(mentions.map(\.date.description) == ["2026-03-10"])
    }

    @Test func `the document's own date is neither a law's nor the next meeting's`() throws {
        #expect(try facts(minutes).dating?.date.description == "2026-03-12")
    }

    @Test func `without a clue the latest date counts`() throws {
        let text =
            "Relación de eventos: 3 de mayo de 2024 y 8 de julio de 2025 en la sede del gremio."
        #expect(try facts(text).dating?.date.description == "2025-07-08")
    }

    @Test(arguments: [
        ("veintiséis", 26), ("treinta y uno", 31), ("dos mil veinticinco", 2025), ("mil", 1000),
        ("dos mil treinta y cuatro", 2034),
    ])
    func `numbers are read from their words`(text: String, value: Int) {
        var position = 0
        let tokens = TextTokens(text).tokens
        #expect(SpanishNumber.read(tokens, &position, upTo: 3000) == value)
        #expect(position == tokens.count)
    }
}
