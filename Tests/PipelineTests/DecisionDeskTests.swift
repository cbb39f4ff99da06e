import Foundation
import Ledger
import Reports
import SSMEModel
import Synchronization
import Testing

@testable import Pipeline

/// What stewards decide, and what the next run makes of it. Seed 5 leaves X03 confirmed, X04 and X09 to correct.
struct DecisionDeskTests {
    private let open = "X04/EVI-04/D3.1"
    private let confirmed = "X03/ANO-01/D7.1"

    @Test func `a waiver frees a submission once a second person agrees, until its last day`()
        throws
    {
        try withStewards { wave in
            let proposed = try wave.decide(.waive, open, until: "2026-11-21")
            #expect(
                proposed.text(.spanish)
                    == "D0001: excepción propuesta · X04/EVI-04/D3.1. Falta una segunda persona: ssme-pipeline decide second D0001 --by NOMBRE"
            )
            #expect(
                refusal { try wave.decide(.second, "D0001", by: "Ana") }
                    == "«Ana» propuso D0001: hace falta otra persona.")
            #expect(try standing(of: "X04", wave, at: "2026-11-20") == .toCorrect)
            try wave.decide(.second, "D0001", by: "Luis")
            let after = try wave.run(at: "2026-11-21")
            #expect(wave.findings(after)[open]?.state == .waived)
            #expect(wave.findings(after)[open]?.explanation == "Lo revisamos. (Ana, Luis)")
            #expect(after.figures?.letters == ["X04"])
            #expect(after.figures?.standings[.accepted]?.contains("X04") == true)
            #expect(
                try wave.run(at: "2026-11-21").text(.spanish).hasPrefix("No llegó nada nuevo"))
            let later = try wave.run(at: "2026-11-22")
            #expect(wave.findings(later)[open]?.state == .new)
            let list = try wave.desk(at: "2026-11-22").list().text(.spanish)
            #expect(list.contains("venció"))
        }
    }

    @Test func `the same decision by ten at once is recorded once`() throws {
        try withStewards { wave in
            let names = Mutex<[String]>([])
            DispatchQueue.concurrentPerform(iterations: 10) { _ in
                let report = try? wave.decide(.waive, open)
                names.withLock { $0 += report?.names ?? ["?"] }
            }
            #expect(names.withLock { $0 } == Array(repeating: "D0001", count: 10))
            let check = try LedgerCheck(wave.configuration)
            #expect(check.isSound, Comment(rawValue: check.text(.spanish)))
        }
    }

    @Test func `nobody agrees with a waiver of their own under another spelling`() throws {
        try withStewards { wave in
            try wave.decide(.waive, open)
            try wave.keys.remove("Ana")
            _ = try wave.key("ANÁ")
            #expect(
                refusal { try wave.decide(.second, "D0001", by: "ANÁ") }
                    == "«Ana» propuso D0001: hace falta otra persona.")
        }
    }

    @Test func `the same command again adds nothing and says so`() throws {
        try withStewards { wave in
            for isNew in [true, false] {
                let report = try wave.decide(.contest, open, text: "No aplica.")
                #expect(report.json(.spanish).contains("\"is_new\": \(isNew)"))
            }
            #expect(
                try wave.decide(.contest, open, text: "No aplica.").text(.spanish)
                    == "D0001 ya estaba registrada (regla discutida · X04/EVI-04/D3.1): no se agregó nada."
            )
        }
    }

    @Test func `a contested rule waits for a person and counts against the rule`() throws {
        try withStewards { wave in
            try wave.decide(.contest, open, text: "No aplica.")
            let run = try wave.run(at: "2026-11-20")
            #expect(run.figures?.standings[.toDecide] == ["X04"])
            let report = try DurableFile.text(
                wave.out + "/2026-11-20-003/validation-report.json")
            let rules = report.split(separator: "\"contested\": 1,")
            #expect(rules.count == 2)
        }
    }

    @Test func `what waits for a steward is told with the command that settles it`() throws {
        try withStewards { wave in
            #expect(try wave.desk().agenda().text(.spanish) == "Nada espera su decisión.")
            try wave.decide(.waive, open)
            #expect(
                try wave.desk().agenda().text(.spanish) == """
                    Excepciones que esperan a una segunda persona:
                      D0001 · X04/EVI-04/D3.1 · Ana: Lo revisamos.
                          ssme-pipeline decide second D0001 --by NOMBRE
                    """)
            #expect(
                try wave.status(at: "2026-11-19").gateText(.spanish).hasSuffix(
                    "Excepciones que esperan a una segunda persona: D0001 (ssme-pipeline decide pending)."
                ))
            let points = try wave.desk().agenda(of: ["X04"]).text(.spanish)
            #expect(points.contains("Puntos abiertos:\n  X04/EVI-04/D3.1\n"))
            try wave.decide(.contest, open, text: "No aplica.")
            _ = try wave.run(at: "2026-11-20")
            #expect(try wave.desk().agenda().text(.spanish).contains("no está de acuerdo"))
            #expect(
                refusal { try wave.desk().agenda(of: ["X44"]) }?.hasPrefix(
                    "La lista de iniciativas no tiene «X44».") == true)
        }
    }

    @Test func `what a gestor confirmed may be sent back, and is asked again`() throws {
        try withStewards { wave in
            let before = try wave.desk().list().text(.spanish)
            #expect(before.hasPrefix("·     · valor confirmado · X03/ANO-01/D7.1 · vigente\n"))
            try wave.decide(.sendBack, confirmed, text: "Diga cuánto.")
            let finding = wave.findings(try wave.run(at: "2026-11-20"))[confirmed]
            #expect(finding?.state == .new || finding?.state == .open)
            #expect(
                finding?.fix.spanish.hasSuffix("El custodio de datos pide: «Diga cuánto.»") == true
            )
        }
    }

    @Test func `what a steward confirmed and the workbook brings back stays the steward's`() throws
    {
        try withFirstRound { wave in
            _ = try wave.run(at: "2026-11-19")
            try wave.decide(.confirm, confirmed, text: "Llamamos al gestor.")
            let corrected = try wave.run(at: "2026-11-20")
            #expect(wave.findings(corrected)[confirmed]?.state == .confirmed)
            let run = try #require(
                try FileManager.default.contentsOfDirectory(atPath: wave.out).max())
            let form = wave.out + "/" + run + "/corrections/X03/correcciones.xlsx"
            try FileManager.default.copyItem(
                atPath: form, toPath: wave.inbox + "/X03-correcciones.xlsx")
            let after = try wave.run(at: "2026-11-21")
            #expect(wave.findings(after)[confirmed]?.round == 2)
            #expect(
                wave.findings(after)[confirmed]?.explanation == "Llamamos al gestor. (Ana)")
            #expect(
                try wave.desk(at: "2026-11-21").list().text(.spanish) == """
                    D0001 · valor confirmado · X03/ANO-01/D7.1 · vigente
                            Ana · 2026-11-19 · Otra razón: Llamamos al gestor.
                    """)
        }
    }

    @Test func `a submission that was sent back is out until it is accepted`() throws {
        try withStewards { wave in
            try wave.decide(.sendBack, "X01", text: "El nombre no coincide.")
            #expect(try standing(of: "X01", wave, at: "2026-11-20") == .toCorrect)
            #expect(
                refusal { try wave.decide(.accept, "X01") }
                    == "X01 tiene 1 punto sin resolver: no se puede aceptar todavía.")
            try wave.decide(.reopen, "X01", text: "Fue un error mío.")
            #expect(try standing(of: "X01", wave, at: "2026-11-21") == .reopened)
            try wave.decide(.accept, "X01")
            #expect(try standing(of: "X01", wave, at: "2026-11-22") == .accepted)
        }
    }

    @Test func `every finding of a rule in one initiative is decided at once`() throws {
        try withStewards { wave in
            let report = try wave.desk().decide(
                DecisionRequest(
                    .waive, rule: "EVI-04", initiative: "X04", by: "Ana", reason: "otra",
                    text: "No aplica."))
            #expect(
                report.text(.spanish).hasPrefix("D0001: excepción propuesta · X04, EVI-04 (1)."))
        }
    }

    @Test func `what may not be decided is refused in one sentence, and nothing is recorded`()
        throws
    {
        try withStewards { wave in
            #expect(
                refusal { try wave.decide(.confirm, open) }
                    == "«X04/EVI-04/D3.1» está por corregir: no se confirma. Si la regla no vale en este caso, autorice una excepción: ssme-pipeline decide waive."
            )
            #expect(
                refusal { try wave.decide(.sendBack, open) }
                    == "«X04/EVI-04/D3.1» ya está por corregir o por confirmar: no hay nada que devolver."
            )
            #expect(
                refusal { try wave.decide(.waive, "X04/EVI-04/D3.2") }
                    == "La última corrida no tiene el hallazgo «X04/EVI-04/D3.2». ¿Quiso escribir «X04/EVI-04/D3.1»?"
            )
            #expect(
                refusal { try wave.decide(.accept, "X44") }?.hasPrefix(
                    "La lista de iniciativas no tiene «X44».") == true)
            #expect(
                refusal { try wave.decide(.waive, open, by: "Anna") }
                    == "No hay un custodio «Anna». ¿Quiso escribir «Ana»?")
            #expect(
                refusal { try wave.decide(.waive, open, reason: "porque sí") }?.hasPrefix(
                    "«porque sí» no está entre las razones. Escoja una:\n  verificado: ") == true)
            #expect(
                refusal { try wave.decide(.waive, open, text: "") }
                    == "Diga por qué en una línea: --text \"…\".")
            #expect(
                refusal { try wave.decide(.waive, open, until: "2026-11-18") } == "--until ya pasó."
            )
            #expect(
                refusal { try wave.reopen(by: "Ana", "x") }
                    == "La edición no está firmada: no hay nada que reabrir.")
            let recorded = try wave.desk().list().json(.spanish)
            #expect(!recorded.contains("\"role\": \"steward\""))
        }
    }

    @Test func `where a steward accepts, nothing is accepted without one`() throws {
        let gate =
            "{submission: {blocked_by: error, accepted_by: steward}, wave: {minimum_response: 0, blocked_submissions: 9, unconfirmed_values: 9, rule_errors: 0}}"
        try withOpenWave(gate: gate) { wave in
            _ = try wave.key("Ana")
            let before = try wave.run(at: "2026-11-20")
            #expect(before.figures?.standings[.inReview]?.count == 10)
            #expect(
                before.text(.spanish).contains(
                    "  Hay envíos que el custodio no ha aceptado: X01, X02, X03, X05, "))
            try wave.decide(.accept, "X01")
            let after = try wave.run(at: "2026-11-21")
            #expect(after.figures?.standings[.accepted] == ["X01"])
            let initiatives = try DurableFile.text(
                wave.out + "/2026-11-21-004/clean/data/initiatives.csv")
            #expect(initiatives.split(separator: "\n").count == 2)
        }
    }

    private func standing(
        of initiative: String, _ wave: RanWave, at day: String
    ) throws -> Standing? {
        let figures = try #require(try wave.run(at: day).figures)
        return figures.standings.first { $0.value.contains(initiative) }?.key
    }

    /// The same wave before anything was reviewed, with the deliveries of the first round alone.
    private func withFirstRound(_ body: (RanWave) throws -> Void) throws {
        try withWave { wave in
            let root = wave.configuration.folders.root
            let files = FileManager.default
            for name in try files.contentsOfDirectory(atPath: root)
            where name.hasPrefix("ledger.") || ["archive", "evidence", "out"].contains(name) {
                try files.removeItem(atPath: root + "/" + name)
            }
            for name in try files.contentsOfDirectory(atPath: wave.inbox)
            where name.hasSuffix("-ronda-2") {
                try files.removeItem(atPath: wave.inbox + "/" + name)
            }
            _ = try wave.key("Ana")
            try body(wave)
        }
    }

    private func withStewards(_ body: (RanWave) throws -> Void) throws {
        try withWave { wave in
            _ = try (wave.key("Ana"), wave.key("Luis"))
            try body(wave)
        }
    }
}
