import SSMEModel
import Testing

@testable import Evidence

struct BoundMinutesTests {
    @Test func `minutes bound together keep their days, and the document is as recent as the last`()
        throws
    {
        let second = minutes.replacing("marzo", with: "abril")
            .replacing("ACTA DE ASAMBLEA No. 4", with: "Asamblea general: acta n.º 5")
        let facts = try facts(second + "\n\u{0C}" + minutes)
        #expect(facts.meetings.map(\.description) == ["2026-03-12", "2026-04-12"])
        #expect(facts.dating?.date.description == "2026-04-12")
    }

    @Test(arguments: [
        minutes,
        minutes.replacing(
            "Informe.", with: "Informe.\n\nActa anterior: leída el 3 de febrero de 2026."),
        minutes.replacing("Informe.", with: "Se leyó el\nActa No. 3 del 3 de febrero de 2026."),
        minutes.replacing(
            "Informe.", with: "Informe.\n\nLectura del acta anterior, del 3 de febrero de 2026."),
        """
        RELACIÓN DE ACTAS DEL COMITÉ
        Acta No. 1 del 12 de marzo de 2026
        Acta No. 2 del 14 de abril de 2026
        Acta No. 3 del 13 de mayo de 2026
        """,
    ])
    func `what cites other minutes, or lists them, is one document`(text: String) throws {
        #expect(try facts(text).meetings.isEmpty)
    }
}

/// A document of which only the beginning was read.
struct UnreadRestTests {
    @Test func `what its beginning is not, its rest may be`() throws {
        let text = """
            PORTAFOLIO DE SERVICIOS del Clúster Café de Ladera, 3 de mayo de 2026. Nuestros servicios: consultoría y
            laboratorio. Tarifas para clientes. Contáctenos.
            """
        let item = try judged(facts(text, isWhole: false))
        #expect(item.status == .notAssessable)
        #expect(item.facts[.seen] == .truth(false))
        #expect(item.facts[.fit] == nil)
    }

    @Test func `what shows no text at its beginning may show some later`() throws {
        #expect(try judged(facts("…", isWhole: false)).status == .notAssessable)
    }

    @Test func `what was found speaks for it, and what was not says nothing`() throws {
        let text = minutes.replacing("Clúster Café de Ladera", with: "la iniciativa")
            .replacing("dos mil veintiséis (2026)", with: "dos mil veintiuno (2021)")
            .split(separator: "______")[0]
        let item = try judged(facts(String(text), isWhole: false))
        #expect(item.status == .accepted)
        #expect(item.facts[.namesBody] == .truth(true))
        let unsaid: [DocumentFact] = [.namesInitiative, .inPeriod, .signatures]
        for fact in unsaid { #expect(item.facts[fact] == nil) }
    }
}
