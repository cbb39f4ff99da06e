import SSMEModel

extension PlantedDefect {
    /// Those that only whoever reads the documents can find.
    static let inDocuments: [PlantedDefect] = [
        PlantedDefect(
            title: LocalizedText("Acta de hace siete años", english: "Minutes seven years old"),
            rule: "EVI-22", subject: "D4.4", evidence: .outOfDate),
        PlantedDefect(
            title: LocalizedText(
                "Factura en lugar del plan", english: "An invoice in place of the plan"),
            rule: "EVI-18", subject: "D3.5", evidence: .otherKind),
        PlantedDefect(
            title: LocalizedText(
                "Estrategia que no nombra a la iniciativa",
                english: "Strategy that does not name the initiative"),
            rule: "EVI-19", subject: "D3.1", evidence: .nameless),
        PlantedDefect(
            title: LocalizedText(
                "Certificación por otro valor", english: "Certificate for another amount"),
            rule: "EVI-28", subject: "D7.1", evidence: .otherFigure),
        PlantedDefect(
            title: LocalizedText(
                "Una sola acta de un comité trimestral",
                english: "One set of minutes of a quarterly committee"),
            rule: "EVI-27", subject: "D4.4",
            answers: ["D4.6.frecuencia": .choice("trimestral")], evidence: .single),
        PlantedDefect(
            title: LocalizedText(
                "El informe de otra iniciativa con el nombre cambiado",
                english: "Another initiative's report with the name changed"),
            rule: "EVI-30", subject: "D3.8",
            companions: [
                PlantedDefect(
                    title: LocalizedText(""), rule: "", subject: "D3.8", evidence: .shared)
            ], evidence: .shared),
    ]
}
