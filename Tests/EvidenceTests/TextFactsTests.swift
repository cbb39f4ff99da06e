import SSMEModel
import Testing

@testable import Evidence

struct TextFactsTests {
    @Test func `minutes look like minutes, and name the body and who held it`() throws {
        let facts = try facts(minutes)
        let lexicon = try waveLexicon()
        #expect(lexicon.scores(facts).first?.code == "acta")
        #expect(lexicon.scores(facts).first.map { $0.fit >= 1 } == true)
        #expect(facts.bodies.contains("asamblea"))
        #expect(facts.initiatives == ["I001"])
        #expect(facts.signatureBlocks == 2)
        #expect(facts.reading == .read)
    }

    @Test func `who manages the initiative is named by the entity`() throws {
        let text =
            "La Cámara de Comercio de Pasto certifica que apoyó a la iniciativa durante el año 2025."
        #expect(try facts(text).initiatives == ["I001"])
    }

    @Test(arguments: [
        "Clúster de Café, en las laderas del sur: Café de la Ladera.", "CLUSTER MODA de la región",
    ])
    func `a name is known by its telling words`(name: String) throws {
        let text = name + " El documento presenta los acuerdos del año con sus aliados y metas."
        #expect(try facts(text).initiatives.count == 1)
    }

    @Test func `a text of too few words is illegible`() throws {
        #expect(try facts("Página 1 de 3").reading == .illegible)
        #expect(try facts("").reading == .illegible)
    }

    @Test(arguments: [
        (
            "Total: $ 120.000.000 en el año, según los registros de la entidad gestora",
            120_000_000.0
        ),
        ("COP 120'000.000 en el año, según los registros de la entidad gestora", 120_000_000),
        ("fueron 120 millones de pesos en el año, según los registros de la entidad", 120_000_000),
        ("Fueron 2 mil millones de pesos en el año, según los registros de la entidad", 2e9),
        ("Costó $1.234.567,89 en el año, según los registros de la entidad gestora", 1_234_567.89),
    ])
    func `amounts are read as people write them`(text: String, amount: Double) throws {
        #expect(try facts(text).amounts == [amount])
    }

    @Test(arguments: [
        (
            "Participaron 36 empresas el 12 de marzo de 2026, según el acta No. 4 de la mesa de trabajo del gremio regional",
            [36.0]
        ),
        ("Lista de asistencia del 18/06/2026\nTotal: 27\n1 Ana Ruiz 2 Luis Gil 3 Marta Soto", [27]),
        ("Lista de asistencia del 18/06/2026, hora 10:40, salón 12 del edificio de la cámara", []),
    ])
    func `only what counts people or organisations is a count`(text: String, counts: [Double])
        throws
    {
        #expect(try facts(text).counts == counts)
    }

    @Test func `telephones are no identity numbers`() throws {
        let people = [
            "52.123.456  312 5552026", "1.020.333.444  3125552026", "43567890  6041234567",
        ]
        let text =
            "Lista de asistencia al taller de la iniciativa\nNombre  Cédula  Teléfono\n"
            + people.map { "Ana Ruiz  " + $0 }.joined(separator: "\n")
        #expect(try facts(text).identityNumbers == 3)
    }

    @Test func `identity numbers are counted, tax numbers are not`() throws {
        let text = """
            Lista de asistencia al taller de la iniciativa en la sede del gremio regional
            Nombre          Cédula          Empresa NIT
            Ana Ruiz        52.123.456      900.123.456-7
            Luis Gil        1.020.333.444   901.555.666-1
            Marta Soto      43567890        811.036.875-4
            """
        #expect(try facts(text).identityNumbers == 3)
        #expect(try facts(minutes).identityNumbers == 0)
    }

    @Test
    func `a brand's identity, and a sentence cut at the identity number, count no later figures`()
        throws
    {
        let text = """
            Estrategia de la iniciativa para los próximos años en toda la región
            Identidad de marca
            Teléfono 6041234567
            Identificado con cédula de
            ciudadanía 52.123.456 de Bogotá
            El comité aprobó el plan
            La secretaria leyó el acta
            Se levantó la sesión
            Teléfono 6047654321
            """
        #expect(try facts(text).identityNumbers == 1)
    }

    @Test func `a column of identity numbers goes on over names on lines of their own`() throws {
        let people = (1...5).map { "Ana Ruiz\nAsistente\n52.123.45\($0)" }.joined(separator: "\n")
        let text = "Lista de asistencia al taller de la iniciativa\nNombre y cédula\n" + people
        #expect(try facts(text).identityNumbers == 5)
    }

    @Test func `words on people's health are noticed`() throws {
        let text =
            "Registro de participantes con su tipo de sangre y contacto de emergencia para la salida de campo."
        #expect(try facts(text).hasHealthWords)
        #expect(try facts(minutes).hasHealthWords == false)
    }

    @Test(arguments: [
        "Ana Ruiz Toro\nPresidenta", "Firma: ________________", "Ana Ruiz Toro, Presidenta",
        "Presidenta: Ana Ruiz Toro", "(Original firmado)", "Fdo. la gestora",
    ])
    func `a place to sign is known by its rule or by a name and a role`(block: String) throws {
        let text = minutes.split(separator: "______")[0] + "\n" + block
        #expect(try facts(String(text)).signatureBlocks == 1)
    }

    @Test func `a name in a sentence is no signature`() throws {
        let text =
            "La presidenta Ana Ruiz abrió la reunión. El secretario Luis Gil leyó el acta anterior del comité."
        #expect(try facts(text).signatureBlocks == 0)
    }

    @Test func `a retouched text is a copy, another one is not`() throws {
        let retouched = minutes.replacing("unanimidad", with: "mayoría").uppercased()
        let copy = try #require(try facts(minutes).likeness.share(with: facts(retouched).likeness))
        #expect(copy > 0.8)
        let other = """
            Informe de avance del plan de acción. El clúster ejecutó catorce de veinte actividades durante el semestre,
            entre ellas una rueda de negocios, dos talleres de costos y una misión a la feria regional. Las dificultades
            fueron la contratación tardía y la baja asistencia de las empresas pequeñas; se recomienda ampliar el plazo
            hasta diciembre y visitar a cada empresa. El presupuesto ejecutado llega al sesenta por ciento de lo aprobado.
            """
        let different = try #require(try facts(minutes).likeness.share(with: facts(other).likeness))
        #expect(different < 0.2)
    }

    @Test func `the same words in another layout have the same digest`() throws {
        let flowed = minutes.split(whereSeparator: \.isNewline).joined(separator: "   ")
        #expect(try facts(minutes).textDigest == facts(flowed).textDigest)
    }

    @Test func `facts written are read back`() throws {
        var written = try facts(minutes)
        written.picture = 0x8000_0000_0000_0001
        written.virus = ""
        var writer = ByteWriter()
        written.write(to: &writer)
        var reader = ByteReader(writer.bytes)
        let back = try DocumentFacts(from: &reader)
        #expect(back == written)
    }

    @Test func `a day that no calendar has is refused`() throws {
        for days in [Int.min, Int.max, 200_000] {
            var writer = ByteWriter()
            var facts = DocumentFacts(reading: .read)
            facts.meetings = [CalendarDate(daysSince1970: 12_345)]
            facts.write(to: &writer)
            var (whole, day) = (ByteWriter(), ByteWriter())
            whole.write(12_345)
            day.write(days)
            let place = try #require(writer.bytes.firstRange(of: whole.bytes))
            var bytes = writer.bytes
            bytes.replaceSubrange(place, with: day.bytes)
            var reader = ByteReader(bytes)
            #expect(throws: ByteReader.Damaged.self) { try DocumentFacts(from: &reader) }
        }
    }

    @Test func `facts cut short are refused`() throws {
        var writer = ByteWriter()
        try facts(minutes).write(to: &writer)
        for count in stride(from: 0, to: writer.bytes.count, by: 7) {
            var reader = ByteReader(Array(writer.bytes.prefix(count)))
            #expect(throws: ByteReader.Damaged.self) { try DocumentFacts(from: &reader) }
        }
    }
}
