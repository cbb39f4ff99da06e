import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

struct DemonstrationTests {
    @Test func `the same seed gives the same bytes, and everything planted is found`() throws {
        try withTemporaryFolder { folder in
            let story = try demonstrate(in: folder, seed: 3)
            #expect(story.foundEverythingAndNothingElse, Comment(rawValue: story.text(.spanish)))
            let again = try fileDigests(under: folder + "/demo/out")
            let first = try ThirdSeed.demonstrated.get().digests
            #expect(again == first)
            #expect(again.count == 130)
        }
    }

    @Test func `a folder that is no demonstration is never replaced`() throws {
        try withTemporaryFolder { folder in
            try write("mío", to: folder + "/demo/tesis.docx")
            #expect(throws: PipelineError.self) { try demonstrate(in: folder, seed: 1) }
            #expect(FileManager.default.fileExists(atPath: folder + "/demo/tesis.docx"))
        }
    }

    @Test func `the second round tells what was fixed and what is still open`() throws {
        let text = try ThirdSeed.demonstrated.get().text
        #expect(text.contains("corregidos desde la ronda anterior 2"))
        #expect(text.contains("3 entregas nuevas"))
        #expect(text.contains("devueltos: 1 nuevo, 1 en total"))
    }

    @Test(arguments: [
        (
            UInt64(1),
            """
              ✓ X04  IDE-03  Respuestas hasta junio · por confirmar
              ✓ X07  EST-11  Estrategia en más de 80 % con plan en menos de 20 % · por corregir
              ✓ X08  GOB-13  Asamblea y comité sin modelo de gobernanza · por corregir
              ✓ X10  EVI-03  Soporte vacío · por corregir
              ✓ «formulario escaneado.pdf» · devuelto a quien lo envió
            Sembrados 4 · sin encontrar 0 · hallazgos de más 0
            """,
            """
              ✓ X04  IDE-03  Respuestas hasta junio · confirmado: «El informe de gestión más reciente es el del primer semestre.»
              ✓ X07  EST-11  Estrategia en más de 80 % con plan en menos de 20 % · corregido
              ✓ X07  FIN-02  Las fuentes de la operación suman 96 % · nuevo: apareció al corregir
              ✓ X08  GOB-13  Asamblea y comité sin modelo de gobernanza · corregido
              ✓ X10  EVI-03  Soporte vacío · sigue por corregir: no contestó
              ✓ «formulario escaneado.pdf» · devuelto a quien lo envió
            Sembrados 5 · sin encontrar 0 · hallazgos de más 0
            """
        ),
        (
            2,
            """
              ✓ X03  EST-10  Estrategia dos bandas por delante del plan · por confirmar
              ✓ X04  EVI-06  Enlace en lugar de documento · por corregir
              ✓ X06  EST-11  Estrategia en más de 80 % con plan en menos de 20 % · por corregir
              ✓ X09  GOB-13  Asamblea y comité sin modelo de gobernanza · por corregir
              ✓ «formulario escaneado.pdf» · devuelto a quien lo envió
            Sembrados 4 · sin encontrar 0 · hallazgos de más 0
            """,
            """
              ✓ X03  EST-10  Estrategia dos bandas por delante del plan · confirmado: «El plan se aprobó a mitad del período; la estrategia venía de antes.»
              ✓ X04  EVI-06  Enlace en lugar de documento · corregido
              ✓ X06  EST-11  Estrategia en más de 80 % con plan en menos de 20 % · corregido
              ✓ X06  FIN-05  Las fuentes de los proyectos suman 110 % · nuevo: apareció al corregir
              ✓ X09  GOB-13  Asamblea y comité sin modelo de gobernanza · sigue por corregir: no contestó
              ✓ «formulario escaneado.pdf» · devuelto a quien lo envió
            Sembrados 5 · sin encontrar 0 · hallazgos de más 0
            """
        ),
    ])
    func `the story tells what became of everything planted`(
        seed: UInt64, first: String, second: String
    ) throws {
        try withTemporaryFolder { folder in
            let story = try demonstrate(in: folder, seed: seed)
            #expect(story.foundEverythingAndNothingElse)
            #expect(story.rounds.map { $0.text(.spanish) } == [first, second])
            #expect(story.text(.spanish).contains(first))
            #expect(story.text(.spanish).contains(second))
        }
    }

    @Test func `the dimensions of a wave are of every level`() throws {
        let lines = try ThirdSeed.demonstrated.get().scores.split(separator: "\n")
        let levels = lines.dropFirst().map { $0.split(separator: ",")[4] }
        #expect(Set(levels) == ["basico", "intermedio", "avanzado"])
    }

    @Test func `what is found beside what was planted is told`() {
        let stray = Finding(
            id: "X01/FIN-02/D7.2", initiative: "X01", submission: "", round: 1, rule: "FIN-02",
            ruleVersion: "1", level: 1, severity: .error, question: "D7.2",
            message: LocalizedText("Suman 96 %."), fix: LocalizedText(""))
        let round = PlantedAndFound(
            [
                PlantedAndFound.Expectation(
                    initiative: "X02", defect: PlantedDefect.toCorrect[0], fate: .toCorrect)
            ], scan: "a.pdf", returned: [], findings: [stray])
        #expect(!round.isExact)
        #expect(
            round.text(.spanish) == """
                  ✗ X02  FIN-02  Las fuentes de la operación suman 96 % · por corregir
                  ✗ «a.pdf» · devuelto a quien lo envió
                  ✗ X01/FIN-02/D7.2  Suman 96 %.
                Sembrados 1 · sin encontrar 1 · hallazgos de más 1
                """)
    }
}

/// One demonstration that several tests look at.
private struct ThirdSeed: Sendable {
    let text: String
    let digests: [String: String]
    let scores: String

    static let demonstrated = Result {
        try withTemporaryFolder { folder in
            let text = try demonstrate(in: folder, seed: 3).text(.spanish)
            let scores = folder + "/demo/out/2026/2026-11-09-002/scores/scorecards.csv"
            return ThirdSeed(
                text: text, digests: try fileDigests(under: folder + "/demo/out"),
                scores: try String(contentsOfFile: scores, encoding: .utf8))
        }
    }
}

/// Runs a demonstration in `folder/demo`, with the wave's own folder.
func demonstrate(in folder: String, seed: UInt64) throws -> DemonstrationStory {
    try Demonstration(
        folder: folder + "/demo", surveyFolder: Project.path("config/ssme-2026"), seed: seed,
        replacing: true
    ).perform { _ in }
}

/// The digest of every file under a folder, by its path inside it.
func fileDigests(under folder: String) throws -> [String: String] {
    var digests: [String: String] = [:]
    let walker = try #require(FileManager.default.enumerator(atPath: folder))
    for path in walker.allObjects.compactMap({ $0 as? String }) {
        let place = folder + "/" + path
        let type = try FileManager.default.attributesOfItem(atPath: place)[.type]
        guard type as? FileAttributeType == .typeRegular else { continue }
        let archive = Archive(folder: folder + "/../.digests")
        digests[path] = try archive.keep(DurableFile.read(place))
    }
    return digests
}
