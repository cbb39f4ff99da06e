import Foundation
import SSMEModel
import TestSupport

@testable import Evidence

/// The wave's own `evidence.yml`, looking for two initiatives.
func waveLexicon() throws -> EvidenceLexicon {
    let file = Project.root.appending(path: "config/ssme-2026/evidence.yml")
    let text = try String(contentsOf: file, encoding: .utf8)
    return try EvidenceLexicon.load(text, file: "evidence.yml", questionnaire: nil).naming([
        Initiative(
            id: "I001", name: "Clúster Café de Ladera",
            managingEntity: "Cámara de Comercio de Pasto"),
        Initiative(id: "I002", name: "Clúster Moda", managingEntity: ""),
    ])
}

/// What a text says, by the wave's lexicon.
func facts(
    _ text: String, isRecognised: Bool = false, isWhole: Bool = true
) throws -> DocumentFacts {
    DocumentFacts(
        DocumentText(text: text, isRecognised: isRecognised, isWhole: isWhole),
        lexicon: try waveLexicon(), notAfter: CalendarDate(year: 2026, month: 11, day: 30),
        digest: { String(decoding: $0, as: UTF8.self) })
}

/// Minutes of an assembly.
let minutes = """
    ACTA DE ASAMBLEA No. 4
    Clúster Café de Ladera
    En Pasto, a los doce (12) días del mes de marzo de dos mil veintiséis (2026), siendo las 9:00 a. m., se reunieron
    los miembros. Orden del día: 1. Verificación del quórum. 2. Informe. 3. Proposiciones y varios. Según la Ley 1581
    de 17 de octubre de 2012, los datos se protegen. La próxima asamblea será el 30 de septiembre de 2026. Los
    miembros aprobaron por unanimidad el informe de la directora y el presupuesto del año, y eligieron a los cinco
    delegados ante el comité para el próximo período.
    Se levanta la sesión a las 12:15 m.

    ______________________
    Ana María Ruiz Toro
    Presidenta
    ______________________
    Luis Pérez Gil
    Secretario
    """
