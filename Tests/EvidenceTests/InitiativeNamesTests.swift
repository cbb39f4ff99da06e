import SSMEModel
import Testing

@testable import Evidence

struct InitiativeNamesTests {
    @Test(arguments: [
        ("Clúster Aeroespacial Colombiano (CAESCOL)", "acta del Clúster Aeroespacial Colombiano"),
        ("Clúster Aeroespacial Colombiano (CAESCOL)", "acta de la asamblea de CAESCOL en Rionegro"),
        ("Clúster del Cacao (inventado)", "acta de la asamblea del Clúster del Cacao"),
    ])
    func `a name with brackets is also written without them`(name: String, text: String) throws {
        #expect(try named(Initiative(id: "I009", name: name), in: text))
    }

    @Test(arguments: [
        (
            "Cámaras de Comercio de Cartagena, Barranquilla y La Guajira",
            "Cámara de Comercio de La Guajira"
        ),
        ("Cámara de Comercio de Medellín para Antioquia", "la Cámara de Comercio de Medellín"),
        ("Alcaldía de Armenia (promotora)", "la Alcaldía de Armenia"),
        ("Fuerza Aérea Colombiana, CETAD", "el CETAD"),
        ("Fuerza Aérea Colombiana, Universidad del Norte", "la Universidad del Norte"),
    ])
    func `one of those who manage it is enough`(entities: String, text: String) throws {
        let initiative = Initiative(id: "I009", name: "Clúster X", managingEntity: entities)
        #expect(try named(initiative, in: "certificación de " + text))
        #expect(try !named(initiative, in: "certificación de la Cámara de Comercio de Tunja"))
    }

    private func named(_ initiative: Initiative, in text: String) throws -> Bool {
        let lexicon = try waveLexicon().naming([initiative])
        let more = " sobre los resultados del año y los compromisos de los aliados"
        return DocumentFacts(
            DocumentText(text: text + more), lexicon: lexicon, notAfter: nil,
            digest: { String(decoding: $0, as: UTF8.self) }
        ).initiatives == [initiative.id]
    }
}
