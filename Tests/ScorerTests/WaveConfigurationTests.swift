import Expressions
import Foundation
import Ingest
import Instrument
import SSMEModel
import Scorer
import TestSupport
import Testing

/// The scheme and the figures of the wave against its own instrument.
struct WaveConfigurationTests {
    @Test func `the scheme of the wave is a proposal that compiles`() throws {
        let scheme = try scheme()
        #expect(scheme.version == "2026.1")
        #expect(scheme.status == "propuesta")
    }

    @Test func `an initiative that has everything scores one hundred`() throws {
        let card = try card(Self.best)
        #expect(card.dimensions.map(\.dimension) == (1...10).map { "D\($0)" })
        #expect(card.dimensions.map(\.declared).allSatisfy { $0 == 100 })
        #expect(card.level == .advanced)
        #expect(card.dimensions.allSatisfy { ($0.evidenced ?? 100) < 100 })
    }

    @Test func `a form left blank scores zero`() throws {
        let card = try card([:])
        #expect(card.dimensions.map(\.declared).allSatisfy { $0 == 0 })
        #expect(card.level == .basic)
    }

    @Test(arguments: [
        ["D3.1": "no_tiene"], ["D3.1": "en_construccion"], ["D3.5": "no_tiene"],
        ["D3.5": "desactualizado"], ["D4.1": "no_definido"], ["D7.8": "no_explorada"],
        ["D7.10": "menos_12"], ["D5.1": "no_hay"], ["D6.5.banda": "b0_20"], ["D10.5": "no"],
        ["D10.6": "no"], ["D2.1": "amplio"], ["D2.2": "no"], ["D8.2": "posible"],
        ["D8.8": "posible"], ["D9.1": "no_evidenciado"],
    ])
    func `lacking something never scores better`(changes: [FieldCode: String]) throws {
        let lacking = Self.best.merging(changes.mapValues { AnswerValue.choice($0) }) { $1 }
        let (worse, better) = (try card(lacking), try card(Self.best))
        #expect((worse.declared ?? 0) < (better.declared ?? 0))
    }

    @Test(arguments: ["asamblea", "comite", "mesas", "secretaria", "director"])
    func `a body that does not work never scores better`(body: String) throws {
        let lacking = Self.best.merging(["D4.4." + body: .blank]) { $1 }
        #expect((try card(lacking).declared ?? 0) < (try card(Self.best).declared ?? 0))
    }

    @Test func `no barrier to the plan is no deficiency`() throws {
        let none = Self.best.merging(["D3.10": .choice("no")]) { $1 }
        #expect(try card(none).dimensions[2].declared == 100)
    }

    @Test func `the figures of the wave compile and know their bases`() throws {
        let questionnaire = try questionnaire()
        let indicators = try Indicators.load(
            Self.wave("indicators.yml"), file: "indicators.yml", questionnaire: questionnaire)
        let submissions = try (1...6).map { try submission(Self.best, initiative: "I00\($0)") }
        let values = try indicators.values(over: submissions)
        #expect(values.map(\.base).allSatisfy { [0, 6].contains($0) })
        let figures = Dictionary(uniqueKeysWithValues: values.map { ($0.id, $0) })
        #expect(figures["governance.model.any"]?.value == 100)
        #expect(figures["funding.operation.median"]?.value == 100_000_000)
        #expect(figures["funding.operation.public"]?.value == 50)
        #expect(figures["strategy.barriers.managed.full"]?.numerator == 6)
    }

    static let best: [FieldCode: AnswerValue] = [
        "D3.1": .choice("actualizada"), "D3.3.empresas": .flag(true),
        "D3.3.academia": .flag(true), "D3.3.gobierno": .flag(true), "D3.3.gremios": .flag(true),
        "D3.3.gestora": .flag(true), "D3.4": .choice("b81_100"), "D3.5": .choice("vigente"),
        "D3.8.band": .choice("b81_100"), "D3.9.responsables": .flag(true),
        "D3.9.cronograma": .flag(true), "D3.9.presupuesto": .flag(true),
        "D3.9.producto": .flag(true), "D3.9.resultado": .flag(true), "D3.10": .choice("si"),
        "D3.12": .choice("completo"), "D4.1": .choice("revisado_24"), "D4.4.asamblea": .flag(true),
        "D4.4.comite": .flag(true), "D4.4.mesas": .flag(true), "D4.4.secretaria": .flag(true),
        "D4.4.director": .flag(true), "D4.5": .choice("anual"),
        "D4.6.frecuencia": .choice("mensual"), "D4.8": .choice("completa"), "D4.9": .number(2),
        "D4.10": .choice("siempre"), "D7.1": .number(100_000_000), "D7.2.camaras": .number(50),
        "D7.2.nacional": .number(50), "D7.4": .number(200_000_000), "D7.5.camaras": .number(50),
        "D7.5.regional": .number(50), "D7.6": .number(1), "D7.8": .choice("comercial"),
        "D7.9": .number(20_000_000), "D7.10": .choice("mas_24"), "D5.1": .choice("autonoma"),
        "D5.4.formacion": .flag(true), "D5.4.proyectos": .flag(true),
        "D5.4.mercados": .flag(true), "D5.4.innovacion": .flag(true), "D5.6.academia": .number(4),
        "D5.7.mercados": .flag(true), "D5.7.formacion": .flag(true),
        "D5.8.universidades": .flag(true), "D5.8.interclusteres": .flag(true),
        "D6.1.fortalecimiento": .flag(true), "D6.1.mercados": .flag(true),
        "D6.1.social": .flag(true), "D6.1.entorno": .flag(true), "D6.3.programadas": .number(10),
        "D6.3.ejecutadas": .number(10), "D6.3.extras": .number(0), "D6.4": .number(100),
        "D6.5.banda": .choice("b81_100"), "D6.7.terminados": .number(1),
        "D1.1.empresas": .number(10), "D1.1.academia": .number(1), "D1.1.apoyo": .number(1),
        "D1.1.publicas": .number(1), "D1.1.gremios": .number(1), "D1.2.micro": .number(10),
        "D1.3.micro": .number(10), "D1.5.efectivo": .flag(true), "D1.5.clientes": .flag(true),
        "D1.5.ecosistema": .flag(true), "D1.5.humano": .flag(true), "D1.5.otro": .flag(true),
        "D1.7.anclas": .choice("sistematica"), "D1.7.pymes": .choice("sistematica"),
        "D1.7.academia": .choice("sistematica"), "D1.7.centros": .choice("sistematica"),
        "D1.7.gobierno": .choice("sistematica"), "D1.7.apoyo": .choice("sistematica"),
        "D1.7.gremios": .choice("sistematica"), "D2.1": .choice("documentado"),
        "D2.2": .choice("vigente"), "D2.3.produccion": .number(50), "D2.3.apoyo": .number(50),
        "D2.4.produccion": .flag(true), "D2.4.transformacion": .flag(true),
        "D2.4.distribucion": .flag(true), "D2.4.apoyo": .flag(true),
        "D2.5": .choice("en_ejecucion"), "D8.2": .choice("mas_50"),
        "D8.4.regiones": .flag(true), "D8.4.internacionales": .flag(true),
        "D8.6.mejora": .flag(true), "D8.6.nuevo": .flag(true), "D8.8": .choice("si"),
        "D8.10": .choice("si"), "D8.12": .choice("si"), "D8.14": .number(5),
        "D9.1": .choice("positivo"), "D9.2": .choice("mas_50"),
        "D9.5.capacidades": .flag(true), "D9.5.diversificacion": .flag(true),
        "D9.5.social": .flag(true), "D9.5.ambiente": .flag(true), "D9.8": .number(1),
        "D10.3.comercial": .flag(true), "D10.5": .choice("en_uso"),
        "D10.6": .choice("formalizado"),
    ]

    private func card(_ values: [FieldCode: AnswerValue]) throws -> Scorecard {
        try Scorer(scheme: scheme(), questionnaire: questionnaire())
            .scorecard(for: submission(values))
    }

    private func submission(
        _ values: [FieldCode: AnswerValue], initiative: String = "I001"
    ) throws -> Submission {
        let answers = Dictionary(
            uniqueKeysWithValues: values.map { ($0, Answer(field: $0, value: $1)) })
        let routing = try Routing(questionnaire()).asked(given: answers)
        return Submission(
            initiative: Initiative(id: initiative, name: "Clúster"), wave: "2026", round: 1,
            digest: "abc", fileName: "formulario.xlsx", answers: answers, routing: routing)
    }

    private func scheme() throws -> ScoringScheme { try Self.loadedScheme.get() }

    private func questionnaire() throws -> Questionnaire { try Self.loadedQuestionnaire.get() }

    private static let loadedScheme = Result {
        try ScoringScheme.load(
            wave("scoring.yml"), file: "scoring.yml", questionnaire: loadedQuestionnaire.get())
    }

    private static let loadedQuestionnaire = Result {
        try InstrumentLoader.load(
            wave("instrument.yml"), file: "instrument.yml",
            tables: ["regions.csv", "countries.csv", "ciiu.csv"].flatMap { name in
                try WorkbookReader().read([UInt8](wave("reference/" + name).utf8), fileName: name)
                    .tables
            })
    }

    private static func wave(_ file: String) throws -> String {
        let path = Project.root.appending(path: "config/ssme-2026/" + file)
        return try String(decoding: Data(contentsOf: path), as: UTF8.self)
    }
}
