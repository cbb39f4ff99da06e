import SSMEModel

/// The dimensions that count companies, and what came of the work: who takes part, in which links, with what results.
extension InventedAnswers {
    /// Who takes part; gives how many companies are linked and how many of them active.
    mutating func participants(
        _ generator: inout SeededGenerator
    ) -> (linked: Int, active: Int) {
        let linked = [
            "micro": Int.random(in: 30...60, using: &generator),
            "pequena": Int.random(in: 12...24, using: &generator),
            "mediana": Int.random(in: 4...8, using: &generator), "grande": 2,
        ]
        let active = linked.mapValues { $0 / 2 }
        for (size, number) in linked { values["D1.2." + size] = .number(Double(number)) }
        for (size, number) in active { values["D1.3." + size] = .number(Double(number)) }
        let total = linked.values.reduce(0, +)
        values["D1.1.empresas"] = .number(Double(total))
        for actor in ["academia", "apoyo", "publicas", "gremios"] {
            count("D1.1." + actor, 1...5, &generator)
        }
        choose("D1.4", "camara")
        mark("D1.5", ["efectivo", "ecosistema", "humano", "capacitacion"])
        mark("D1.6", ["actividades", "estructura"])
        for actor in ["anclas", "pymes", "academia", "apoyo"] {
            choose("D1.7." + actor, "sistematica")
        }
        for actor in ["centros", "gobierno", "gremios"] { choose("D1.7." + actor, "ocasional") }
        values["D1.8.empresas"] = .number(
            Double(total * Int.random(in: 5...9, using: &generator)))
        choose("D1.8.ciiu", pick(classes, &generator))
        choose("D1.8.fuente", "rues")
        let count = list(active, &generator)
        return (total, count)
    }

    /// Classes of the CIIU that belong to the macro-sector.
    private var classes: [String] {
        switch values["D0.4.macrosector"] {
        case .choice("agroindustria"): ["c0123", "c1061", "c1051"]
        case .choice("manufactura"): ["c1410", "c1420", "c1430"]
        default: ["c5511", "c5514", "c5520"]
        }
    }

    /// The list of active companies, as many of each size as were counted.
    private mutating func list(
        _ active: [String: Int], _ generator: inout SeededGenerator
    ) -> Int {
        var numbers: Set<Int> = []
        for size in ["micro", "pequena", "mediana", "grande"] {
            for _ in 0..<(active[size] ?? 0) {
                var number: Int
                repeat {
                    number = Int.random(in: 900_000_000...998_999_999, using: &generator)
                } while !numbers.insert(number).inserted
                let entry = "." + String(numbers.count)
                if let nit = NIT(String(number)) {
                    values["D1.9.nit" + entry] = .text("\(number)-\(nit.checkDigit)")
                }
                month(
                    "D1.9.vinculacion" + entry, 2021 + Int.random(in: 0...4, using: &generator),
                    Int.random(in: 1...12, using: &generator))
                choose(
                    "D1.9.eslabon" + entry, pick(["produccion", "transformacion"], &generator))
                choose("D1.9.tamano" + entry, size)
            }
        }
        values["D1.9"] = .number(Double(numbers.count))
        return numbers.count
    }

    /// The segment, the chain and its links.
    mutating func focus() {
        choose("D2.1", "documentado")
        choose("D2.2", "vigente")
        for (link, points) in [
            ("produccion", 45.0), ("transformacion", 30), ("distribucion", 20), ("apoyo", 5),
        ] {
            values["D2.3." + link] = .number(points)
        }
        mark("D2.4", ["produccion", "transformacion"])
        choose("D2.5", "planeadas")
    }

    /// What the companies gained.
    mutating func results(of active: Int, _ generator: inout SeededGenerator) {
        let abroad = Int.random(in: 5...15, using: &generator)
        values["D8.1.departamento"] = .number(Double(90 - 2 * abroad))
        values["D8.1.otros"] = .number(Double(10 + abroad))
        values["D8.1.exterior"] = .number(Double(abroad))
        choose("D8.2", pick(["b0_10", "posible", "sin_aumento"], &generator))
        choose("D8.3.metodo", "encuesta")
        values["D8.3.empresas"] = .number(Double(active / 2))
        mark("D8.4", ["regiones", "internacionales"])
        choose("D8.4.principal", "regiones")
        choose("D8.5.pais_1", "pus")
        choose("D8.5.pais_2", pick(["pmx", "ppa", "pes"], &generator))
        mark("D8.6", ["mejora"])
        mark("D8.7", ["valor_agregado", "digital"])
        choose("D8.8", pick(["si", "posible"], &generator))
        values["D8.9"] = .number(Double(Int.random(in: 150...420, using: &generator)) * 1_000_000)
        choose("D8.10", "no")
        choose("D8.12", pick(["posible", "no"], &generator))
        mark("D8.13", ["ruedas"])
        values["D8.14"] = .number(Double(active / 3))
    }

    /// What the territory gained.
    mutating func territory(_ generator: inout SeededGenerator) {
        choose("D9.1", "posible")
        choose("D9.2", pick(["b0_10", "sin_aumento"], &generator))
        values["D9.3.base"] = .number(600)
        count("D9.3.nuevos", 10...50, &generator)
        choose("D9.4", "nomina")
        mark("D9.5", ["capacidades", "identidad"])
        count("D9.8", 0...6, &generator)
    }
}
