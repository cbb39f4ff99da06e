import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

struct WaveRunTests {
    @Test func `a second run on the same inbox adds nothing and says so`() throws {
        try withWave { wave in
            let before = try fileDigests(under: wave.out)
            let report = try wave.run(at: "2026-11-20")
            #expect(
                report.text(.spanish)
                    == "No llegó nada nuevo desde la corrida 2026-11-09-002: no se agregó nada.")
            #expect(try fileDigests(under: wave.out) == before)
        }
    }

    @Test func `a run whose output is gone is made again`() throws {
        try withWave { wave in
            try FileManager.default.removeItem(atPath: wave.out)
            let report = try wave.run(at: "2026-11-20")
            #expect(report.figures?.run == "2026-11-20-003")
        }
    }

    @Test func `what cannot be read goes back with one sentence and stops nobody`() throws {
        try withWave { wave in
            let inbox = wave.configuration.folders.inbox
            try write("esto no es un libro", to: inbox + "/nota.docx")
            try write("PK\u{3}\u{4}", to: inbox + "/cortado.xlsx")
            let report = try wave.run(at: "2026-11-20")
            let figures = try #require(report.figures)
            #expect(
                figures.returned.map(\.name).sorted()
                    == ["cortado.xlsx", Demonstration.scan, "nota.docx"])
            #expect(figures.standings.values.map(\.count).reduce(0, +) == 12)
        }
    }

    @Test func `a colleague's workbook filled in by mistake replaces nobody's`() throws {
        try withWave { wave in
            let rows =
                "SSME.wave;;2026;;\nSSME.initiative;;X02;;\nD0.1;;X03 · Turismo;;\nD0.2;;Activa;;\n"
            try write(
                "Código;Pregunta;Respuesta;Unidad;Soporte\n" + rows,
                to: wave.configuration.folders.inbox + "/mixto.csv")
            let figures = try #require(try wave.run(at: "2026-11-20").figures)
            #expect(
                figures.returned.filter { $0.name == "mixto.csv" }.map(\.explanation.spanish) == [
                    "«mixto.csv» es el libro de la iniciativa X02, según su hoja «Portada», pero en la identificación dice X03. Copie las respuestas de cada iniciativa en su propio libro y envíe ese libro."
                ])
        }
    }

    @Test func `two forms in one delivery go back`() throws {
        try withWave { wave in
            let folders = wave.configuration.folders
            let form = folders.inbox + "/X01/formulario.xlsx"
            for name in ["uno.xlsx", "dos.xlsx"] {
                let target = folders.inbox + "/doble/" + name
                try write("", to: target)
                try FileManager.default.removeItem(atPath: target)
                try FileManager.default.copyItem(atPath: form, toPath: target)
            }
            let report = try wave.run(at: "2026-11-20")
            #expect(
                report.figures?.returned.last?.explanation.spanish
                    == "«doble» trae más de un formulario: dos.xlsx y uno.xlsx. Deje solo el que vale y envíelo de nuevo."
            )
        }
    }

    @Test func `what a pass that was cut short left is gone after the next one`() throws {
        try withWave { wave in
            for name in ["2026-11-19-003", "2026-11-19-003.partial", "notas"] {
                try write("x", to: wave.out + "/" + name + "/correcciones.xlsx")
            }
            _ = try wave.run(at: "2026-11-20")
            let left = try FileManager.default.contentsOfDirectory(atPath: wave.out).sorted()
            #expect(left == ["2026-11-02-001", "2026-11-09-002", "notas"])
        }
    }

    @Test(arguments: ["foto,foto", "\"foto;foto;foto.2;FOTO\""])
    func `files named twice in one claim never stop the wave`(cell: String) throws {
        try withWave { wave in
            let (folder, form) = (
                wave.configuration.folders.inbox + "/X09-nuevo", "/formulario.csv"
            )
            let header =
                "Código;Pregunta;Respuesta;Unidad;Soporte\nSSME.wave;;2026;;\nSSME.initiative;;X09;;\n"
            try write(
                header + "D3.1;;Documentada y actualizada;;\(cell)\n", to: folder + form)
            let figures = try #require(try wave.run(at: "2026-11-20").figures)
            let ids = figures.findings.map(\.id)
            #expect(Set(ids).count == ids.count)
            #expect(ids.contains { $0.hasPrefix("X09/EVI-") })
        }
    }

    @Test func `a delivery whose name is not UTF-8 is taken in like any other`() throws {
        try withWave { wave in
            let inbox = wave.configuration.folders.inbox
            try write("nada", to: inbox + "/original.csv")
            let latin = Array((inbox + "/dise").utf8) + [0xF1] + Array("o.csv".utf8)
            let target = latin.map { CChar(bitPattern: $0) } + [0]
            let moved = unsafe rename(inbox + "/original.csv", target)
            try #require(moved == 0)
            let figures = try #require(try wave.run(at: "2026-11-20").figures)
            #expect(figures.returned.map(\.name) == [Demonstration.scan, "diseño.csv"])
        }
    }

    @Test func `while another run holds the lock, nothing is touched`() throws {
        try withWave { wave in
            let lock = try RunLock(path: wave.configuration.folders.lock)
            #expect {
                try wave.run(at: "2026-11-20")
            } throws: { error in
                if case PipelineError.locked = error { true } else { false }
            }
            withExtendedLifetime(lock) {}
        }
    }

    @Test func `before the wave opens there is nothing to do`() throws {
        try withWave { wave in
            let report = try wave.run(at: "2026-08-01")
            #expect(
                report.text(.spanish)
                    == "La edición abre el 1 de septiembre de 2026: no hay nada que hacer todavía.")
        }
    }

    @Test func `the manifest of the clean data holds the digest of every file`() throws {
        try withWave { wave in
            let clean = wave.out + "/2026-11-09-002/clean"
            let manifest = try DurableFile.text(clean + "/manifest-sha256.txt")
            let archive = Archive(folder: wave.out + "/../.digests")
            for line in manifest.split(separator: "\n") {
                let path = String(line.dropFirst(66))
                let digest = try archive.keep(DurableFile.read(clean + "/" + path))
                #expect(line.prefix(64) == digest)
            }
            #expect(manifest.contains("  datapackage.json\n"))
        }
    }

    @Test func `an outside scorer receives the clean data and may write scores`() throws {
        try withTemporaryFolder { folder in
            try write("{}", to: folder + "/clean/datapackage.json")
            try FileManager.default.createDirectory(
                atPath: folder + "/scores", withIntermediateDirectories: true)
            try OutsideScorer(
                command: ["cp", "{clean}/datapackage.json", "{scores}/copia.json"],
                timeoutSeconds: 10
            ).run(clean: folder + "/clean", scores: folder + "/scores")
            #expect(try DurableFile.text(folder + "/scores/copia.json") == "{}")
        }
    }

    @Test func `an outside scorer that fails or hangs is told, with the end of what it said`()
        throws
    {
        try withTemporaryFolder { folder in
            for (command, seconds) in [
                (["sh", "-c", "echo sin datos; exit 9"], 10), (["sleep", "30"], 1),
            ] {
                #expect {
                    try OutsideScorer(command: command, timeoutSeconds: seconds)
                        .run(clean: folder, scores: folder)
                } throws: { error in
                    guard case PipelineError.scorerFailed(let program, let status, _) = error else {
                        return false
                    }
                    return program == command[0] && status != 0
                }
            }
        }
    }
}
