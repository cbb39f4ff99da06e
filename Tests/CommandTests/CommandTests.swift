import Foundation
import TestSupport
import Testing

struct CommandTests {
    @Test func `cells --strict refuses what reading would recover from`() throws {
        try withTemporaryFolder { folder in
            let file = folder + "/a.csv"
            try "a,b\n1,\"x\n".write(toFile: file, atomically: true, encoding: .utf8)
            #expect(try Program("cells", file).status == 0)
            let strict = try Program("cells", file, "--strict")
            #expect(strict.status == 3)
            #expect(strict.output.isEmpty)
            #expect(
                strict.errors.contains(
                    "«a.csv» no cumple RFC 4180, línea 2: unas comillas no se cierran. Corrija la línea, o léalo sin --strict."
                ), Comment(rawValue: strict.errors))
            try "a,b\n1,2\n".write(toFile: file, atomically: true, encoding: .utf8)
            #expect(try Program("cells", file, "--strict", "--header", "a,b").status == 0)
            #expect(try Program("cells", file, "--strict", "--header", "a,c").status == 3)
            #expect(try Program("cells", file, "--header", "a,b").status == 64)
        }
    }

    @Test func `help lists every command with the exit codes`() throws {
        let help = try Program("--help")
        #expect(help.status == 0)
        for command in [
            "run", "check", "template", "cells", "rules", "status", "gate", "deliver", "demo",
            "doctor",
        ] {
            #expect(help.output.contains("  \(command) "))
        }
        #expect(help.output.contains("75  another run is under way; try later"))
    }

    @Test func `a wrong option is wrong use`() throws {
        #expect(try Program("run", "--nada").status == 64)
    }

    @Test func `a missing policy stops before anything is touched`() throws {
        let run = try Program("run", "--config", "no-existe/pipeline.yml")
        #expect(run.status == 3)
        #expect(run.errors.hasPrefix("No se pudo leer «no-existe/pipeline.yml»"))
        #expect(run.output.isEmpty)
    }

    @Test func `a template is written once, and refused the second time without force`() throws {
        try withTemporaryFolder { folder in
            let file = folder + "/f.xlsx"
            let first = try Program("template", "--initiative", "I001", "--out", file)
            #expect(first.status == 0, Comment(rawValue: first.errors))
            #expect(try Program("template", "--initiative", "I001", "--out", file).status == 3)
            let check = try Program("check", file)
            #expect(check.status == 1)
            #expect(check.output.contains("por corregir"))
        }
    }

    @Test func `the whole roster's templates are written into a folder, all or none`() throws {
        try withTemporaryFolder { folder in
            let config = "Tests/Fixtures/real-input/pipeline.yml"
            func write(_ more: String...) throws -> Program {
                try Program(
                    ["template", "--all", "--format", "csv", "--config", config, "--out", folder]
                        + more)
            }
            let first = try write()
            #expect(first.status == 0, Comment(rawValue: first.errors))
            #expect(first.output == "Se escribió 1 formulario en «\(folder)».\n")
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(names == ["formulario-X01.csv"])
            let again = try write()
            #expect(again.status == 3)
            #expect(
                again.errors
                    == "«\(folder)/formulario-X01.csv» ya existe. Agregue --force para reemplazarlo.\n"
            )
            #expect(try write("--force").status == 0)
        }
    }

    @Test func `a template is for one initiative or for all`() throws {
        #expect(try Program("template", "--out", "x.xlsx").status == 64)
        #expect(try Program("template", "--all", "--initiative", "I001", "--out", "x").status == 64)
    }

    @Test func `checking a file that is not there is wrong use`() throws {
        let run = try Program("check", "nada.xlsx")
        #expect(run.status == 64)
        #expect(run.errors == "No existe «nada.xlsx». Revise el nombre y la carpeta.\n")
    }

    @Test func `an unknown initiative names the nearest one`() throws {
        let run = try Program("template", "--initiative", "I0001", "--out", "x.xlsx")
        #expect(run.status == 3)
        #expect(run.errors == "La lista de iniciativas no tiene «I0001». ¿Quiso escribir «I001»?\n")
    }

    @Test func `rules are listed one a line, and as JSON`() throws {
        let text = try Program("rules", "list")
        #expect(text.status == 0)
        #expect(text.output.contains("FIN-02  "))
        let json = try Program("rules", "list", "--format", "json")
        let rules = try #require(
            JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
        #expect(rules.count == text.output.split(separator: "\n").count)
    }
}
