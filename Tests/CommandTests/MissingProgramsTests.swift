import Foundation
import TestSupport
import Testing

/// A machine without the programs that read documents.
struct MissingProgramsTests {
    @Test func `without poppler the operator is told which program is missing, and no gestor is`()
        throws
    {
        try withInbox { folder in
            let run = try Program(
                ["run", "--config", folder + "/pipeline.yml", "--as-of", "2026-10-15"],
                path: folder + "/sin-programas")
            #expect(run.status == 1, Comment(rawValue: run.errors))
            #expect(
                run.output.contains(
                    "Documentos: 0 leídos, 1 para que los mire una persona (1 porque a este equipo le falta un programa: doctor dice cuál)"
                ), Comment(rawValue: run.output))
            let report = try String(
                contentsOfFile: folder + "/var/out/2026/2026-10-15-001/validation-report.html",
                encoding: .utf8)
            #expect(
                report.contains(
                    "A este equipo le faltan pdftotext, pdftoppm y tesseract: lo que leerían queda para una persona."
                ))
            let doctor = try Program(
                ["doctor", "--config", folder + "/pipeline.yml"], path: folder + "/sin-programas")
            #expect(
                doctor.output.contains(
                    "! Texto de los PDF (pdftotext)\n    No está. Ningún PDF se lee: los mira una persona. Instálelo con: apt-get install poppler-utils\n"
                ), Comment(rawValue: doctor.output))
            let told = try texts(under: folder + "/var/out")
            #expect(told.count >= 2)
            for (name, text) in told {
                #expect(!text.contains("EVI-17"), Comment(rawValue: name))
                #expect(!text.contains("poppler"), Comment(rawValue: name))
                #expect(!text.contains("falta un programa"), Comment(rawValue: name))
            }
        }
    }

    @Test(arguments: ["exit 0", "echo; exit 0"])
    func `programs that say nothing of any document are told to the operator alone`(
        script: String
    ) throws {
        try withInbox { folder in
            let tools = folder + "/sin-programas"
            for name in ["pdftotext", "pdftoppm", "tesseract"] {
                try write("#!/bin/sh\ncat > /dev/null\n\(script)\n", to: tools + "/" + name)
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o755], ofItemAtPath: tools + "/" + name)
            }
            let run = try Program(
                ["run", "--config", folder + "/pipeline.yml", "--as-of", "2026-10-15"],
                path: tools)
            #expect(
                run.output.contains("porque a este equipo le falta un programa"),
                Comment(rawValue: run.output))
            let doctor = try Program(["doctor", "--config", folder + "/pipeline.yml"], path: tools)
            #expect(
                doctor.output.contains(
                    "! Una página de prueba se lee y se reconoce\n    No se lee. Si pdftotext está, instálelo de nuevo: apt-get install --reinstall poppler-utils\n"
                ), Comment(rawValue: doctor.output))
            let told = try texts(under: folder + "/var/out")
            #expect(told.count >= 2)
            for (name, text) in told {
                #expect(!text.contains("EVI-16"), Comment(rawValue: name))
            }
        }
    }

    @Test func `with poppler nothing is said to be missing`() throws {
        try withInbox { folder in
            let run = try Program(
                ["run", "--config", folder + "/pipeline.yml", "--as-of", "2026-10-15"])
            #expect(run.output.contains("\nDocumentos: "), Comment(rawValue: run.output))
            #expect(!run.output.contains("falta un programa"), Comment(rawValue: run.output))
        }
    }

    /// What the gestor is sent: pages and letters.
    private func texts(under folder: String) throws -> [(String, String)] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
        return try (names ?? []).filter { name in
            name.contains("/corrections/")
                && [".html", ".json", ".eml"].contains(where: name.hasSuffix)
        }.map { ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) }
    }

    private func withInbox(_ body: (String) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let files = FileManager.default
            let package = folder + "/var/inbox/B001"
            for place in [package, folder + "/sin-programas"] {
                try files.createDirectory(atPath: place, withIntermediateDirectories: true)
            }
            try files.copyItem(
                atPath: Project.path("config/ssme-2026"), toPath: folder + "/ssme-2026")
            try files.copyItem(
                atPath: Project.path("Tests/Fixtures/evidence/plan.pdf"),
                toPath: package + "/D3.5_plan.pdf")
            try "id,name,managing_entity\nB001,Clúster Café de Ladera,Cámara inventada\n"
                .write(toFile: folder + "/roster.csv", atomically: true, encoding: .utf8)
            try """
            Código;Pregunta;Respuesta;Unidad;Soporte
            SSME.wave;;2026;;
            SSME.initiative;;B001;;
            D0.2;;Activa;;

            """.write(toFile: package + "/formulario.csv", atomically: true, encoding: .utf8)
            let policy = Project.path("Tests/Fixtures/real-input/pipeline.yml")
            try String(contentsOfFile: policy, encoding: .utf8)
                .replacingOccurrences(of: "../../../config/ssme-2026", with: "ssme-2026")
                .replacingOccurrences(of: "../../../var/real-input", with: "var")
                .write(toFile: folder + "/pipeline.yml", atomically: true, encoding: .utf8)
            try body(folder)
        }
    }
}
