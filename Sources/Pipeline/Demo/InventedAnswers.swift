import SSMEModel

/// A coherent set of answers to the questionnaire of 2026, drawn from a seed: it satisfies every rule.
struct InventedAnswers {
    var values: [FieldCode: AnswerValue] = [:]

    /// Draws the answers of one initiative. Those to questions that are not asked are dropped by the caller.
    init(name: String, using generator: inout SeededGenerator) {
        identify(name, &generator)
        let companies = participants(&generator)
        focus()
        strategy(&generator)
        governance(&generator)
        collaboration(&generator)
        activities(of: companies.linked, &generator)
        funding(&generator)
        results(of: companies.active, &generator)
        territory(&generator)
        outlook(&generator)
    }

    /// Writes one answer over another: how a defect is planted, or corrected.
    mutating func set(_ field: FieldCode, _ value: AnswerValue?) { values[field] = value }

    private mutating func identify(_ name: String, _ generator: inout SeededGenerator) {
        values["D0.1"] = .text(name)
        choose("D0.2", "activa")
        choose("D0.3.sede", pick(["d05", "d17", "d25", "d52", "d68", "d76"], &generator))
        let sector = pick(
            [("agroindustria", "cafe"), ("manufactura", "moda"), ("servicios", "turismo")],
            &generator)
        choose("D0.4.macrosector", sector.0)
        choose("D0.4.subsector", sector.1)
        month("D0.5", 2014 + Int.random(in: 0...5, using: &generator), 3)
        values["D0.6.anio"] = .number(2025)
        month("D0.6.corte", 2026, 8)
    }

    private mutating func strategy(_ generator: inout SeededGenerator) {
        choose("D3.1", "actualizada")
        month("D3.2", 2025, Int.random(in: 1...12, using: &generator))
        mark("D3.3", ["empresas", "academia", "gestora"])
        let band = pick(["b21_40", "b41_60", "b61_80"], &generator)
        choose("D3.4", band)
        choose("D3.5", "vigente")
        month("D3.6.inicio", 2025, 1)
        month("D3.6.fin", 2027, 12)
        mark("D3.7", ["mercados", "innovacion", "talento"])
        choose("D3.8.band", band)
        mark("D3.9", ["responsables", "cronograma", "presupuesto", "producto", "resultado"])
        let hadBarriers = Bool.random(using: &generator)
        choose("D3.10", hadBarriers ? "si" : "no")
        mark("D3.11", ["financiacion", "coordinacion"])
        choose("D3.11.principal", "financiacion")
        choose("D3.12", "parcial")
    }

    private mutating func governance(_ generator: inout SeededGenerator) {
        choose("D4.1", "revisado_24")
        month("D4.2", 2025, Int.random(in: 1...12, using: &generator))
        mark("D4.4", ["asamblea", "comite", "mesas", "director"])
        choose("D4.5", "anual")
        choose("D4.6.frecuencia", pick(["bimestral", "trimestral"], &generator))
        choose("D4.6.modalidad", "mixta")
        values["D4.7.numero"] = .number(Double(Int.random(in: 2...4, using: &generator)))
        mark("D4.7", ["mercados", "innovacion"])
        choose("D4.8", pick(["completa", "parcial_mayor"], &generator))
        values["D4.9"] = .number(Double(Int.random(in: 1...3, using: &generator)))
        choose("D4.10", "siempre")
        mark("D4.11", ["rotacion"])
    }

    private mutating func funding(_ generator: inout SeededGenerator) {
        values["D7.1"] = .number(Double(Int.random(in: 70...240, using: &generator)) * 1_000_000)
        share("D7.2", chambers: Int.random(in: 50...70, using: &generator))
        mark("D7.3", ["honorarios", "reuniones", "comunicacion"])
        values["D7.4"] = .number(Double(Int.random(in: 120...420, using: &generator)) * 1_000_000)
        share("D7.5", chambers: Int.random(in: 40...60, using: &generator))
        values["D7.6"] = .number(Double(Int.random(in: 1...4, using: &generator)))
        choose("D7.7", "si")
        choose("D7.8", pick(["no_explorada", "en_desarrollo"], &generator))
        choose("D7.10", pick(["menos_12", "de_12_a_24"], &generator))
    }

    private mutating func collaboration(_ generator: inout SeededGenerator) {
        choose("D5.1", pick(["mediada", "autonoma"], &generator))
        choose("D5.2", pick(["buenas_practicas", "negocios"], &generator))
        mark("D5.4", ["formacion", "mercados"])
        mark("D5.5", ["formacion_academia", "mercados_gremios"])
        for ally in ["camaras", "publico", "cooperacion", "clusteres", "empresas"] {
            values["D5.6." + ally] = .number(0)
        }
        for ally in ["academia", "gremios"] { count("D5.6." + ally, 1...3, &generator) }
        mark("D5.7", [pick(["ninguno", "mercados"], &generator)])
        mark("D5.8", [pick(["ninguno", "universidades"], &generator)])
    }

    private mutating func activities(of linked: Int, _ generator: inout SeededGenerator) {
        mark("D6.1", ["fortalecimiento", "mercados"])
        mark("D6.2", ["capacitacion", "rueda", "taller"])
        let scheduled = Int.random(in: 12...30, using: &generator)
        values["D6.3.programadas"] = .number(Double(scheduled))
        values["D6.3.ejecutadas"] = .number(Double(scheduled - 3))
        count("D6.3.extras", 0...2, &generator)
        count("D6.4", 40...90, &generator)
        values["D6.5.empresas"] = .number(Double(linked / 2))
        choose("D6.5.banda", "b41_60")
        values["D6.7.formulados"] = .number(9)
        count("D6.7.en_ejecucion", 1...4, &generator)
        count("D6.7.terminados", 1...4, &generator)
    }

    private mutating func outlook(_ generator: inout SeededGenerator) {
        mark("D10.1", ["financiacion", "talento"])
        choose("D10.2", pick(["financiacion", "talento"], &generator))
        mark("D10.3", ["comercial", "talento"])
        mark("D10.4", ["formacion", "mentorias"])
        choose("D10.5", pick(["en_uso", "en_construccion"], &generator))
        choose("D10.6", "en_construccion")
    }

    private mutating func share(_ question: QuestionCode, chambers: Int) {
        let companies = 20
        let national = 100 - chambers - companies
        for (part, points) in [
            ("camaras", chambers), ("empresas", companies), ("nacional", national),
        ] {
            values[question + "." + part] = .number(Double(points))
        }
    }

    mutating func choose(_ field: FieldCode, _ option: String) {
        values[field] = .choice(option)
    }

    mutating func mark(_ question: QuestionCode, _ options: [String]) {
        for option in options { values[question + "." + option] = .flag(true) }
    }

    mutating func month(_ field: FieldCode, _ year: Int, _ month: Int) {
        values[field] = YearMonth(year: year, month: month).map(AnswerValue.month)
    }

    mutating func count(
        _ field: FieldCode, _ range: ClosedRange<Int>, _ generator: inout SeededGenerator
    ) {
        values[field] = .number(Double(Int.random(in: range, using: &generator)))
    }

    func pick<T>(_ items: [T], _ generator: inout SeededGenerator) -> T {
        items[Int.random(in: items.indices, using: &generator)]
    }
}
