import Foundation
import Ledger
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

struct SigningTests {
    @Test func `a wave is signed by two, locked, reopened with a reason, and signed again`() throws
    {
        try withOpenWave { wave in
            let (ana, luis) = (try wave.key("Ana"), try wave.key("Luis"))
            _ = try wave.run(at: "2026-11-20")
            #expect(
                try wave.sign(ana).text(.spanish) == """
                    «Ana» firmó.
                    La entrega 1 tiene 1 de 2 firmas (corrida 2026-11-20-003): Ana.
                    """)
            #expect(try wave.status().text(.spanish).contains("en firma"))
            #expect(try wave.sign(ana).text(.spanish).hasPrefix("«Ana» ya había firmado"))
            #expect(
                try wave.sign(luis).text(.spanish) == """
                    «Luis» firmó.
                    La entrega 1 está firmada (corrida 2026-11-20-003): Ana y Luis.
                    """)

            let signed = wave.out + "/2026-11-20-003"
            let before = try fileDigests(under: signed + "/clean")
            try FileManager.default.removeItem(atPath: signed)

            try FileManager.default.copyItem(
                atPath: wave.inbox + "/X01", toPath: wave.inbox + "/tarde")
            try write("más", to: wave.inbox + "/tarde/nota.txt")
            let late = try wave.run(at: "2026-11-21")
            #expect(!late.isBlocked)
            #expect(
                late.text(.spanish) == """
                    La entrega 1 está firmada (corrida 2026-11-20-003): Ana y Luis.
                    Después de la firma llegó «tarde»: está en el archivo, y no se revisa hasta que se reabra la edición.
                    """)
            #expect(try fileDigests(under: signed + "/clean") == before)
            #expect(try fileDigests(under: signed + "/release").count == 7)
            #expect(try wave.status().json(.spanish).contains(#""standing": "locked""#))
            #expect(
                refusal { try wave.decide(.accept, "X01", by: "Ana") }
                    == "La entrega 1 está firmada. Antes de decidir, reabra la edición: ssme-pipeline decide reopen --wave."
            )

            for isNew in [true, false] {
                let report = try wave.reopen(by: "Ana", "Llegó un envío que vale.")
                #expect(report.text(.spanish).contains("ya estaba registrada") == !isNew)
            }
            let after = try wave.run(at: "2026-11-22")
            #expect(after.figures?.run == "2026-11-22-004")
            #expect(try wave.status().text(.spanish).contains("reabiertos"))
            _ = try wave.sign(ana)
            #expect(
                try wave.sign(luis).text(.spanish).contains(
                    "La entrega 2 está firmada (corrida 2026-11-22-004): Ana y Luis."))
            #expect(
                try wave.reopen(by: "Luis", "Llegó un envío que vale.").text(.spanish)
                    .hasPrefix("D0002: reabierto"))
        }
    }

    @Test func `a signed wave looks as it was signed, also once a waiver in it has ended`() throws {
        try withOpenWave { wave in
            let (ana, luis) = (try wave.key("Ana"), try wave.key("Luis"))
            try wave.decide(.waive, "X04/EVI-04/D3.1", until: "2026-11-21")
            try wave.decide(.second, "D0001", by: "Luis")
            _ = try wave.run(at: "2026-11-20")
            for key in [ana, luis] { _ = try wave.sign(key, at: "2026-11-20") }
            func line(at time: String) throws -> Substring? {
                try wave.status(at: time).text(.spanish).split(separator: "\n")
                    .first { $0.hasPrefix("X04") }
            }
            #expect(try line(at: "2026-11-20")?.contains("por corregir") == false)
            #expect(try line(at: "2026-11-28") == line(at: "2026-11-20"))
        }
    }

    @Test func `one person signs once, under whatever spelling`() throws {
        try withOpenWave { wave in
            let first = try wave.key("Ana Perez")
            _ = try wave.run(at: "2026-11-20")
            _ = try wave.sign(first)
            try wave.keys.remove("Ana Perez")
            let again = try wave.keys.add(
                "Ana Pérez", file: wave.configuration.folders.root + "/keys/otra.key")
            #expect(
                refusal { try wave.sign(again) }
                    == "«Ana Perez» ya firmó; «Ana Pérez» es la misma persona, y hace falta otra.")
        }
    }

    @Test func `what is signed can be checked with openssl alone`() throws {
        try withOpenWave { wave in
            _ = try wave.run(at: "2026-11-20")
            _ = try wave.sign(try wave.key("Ana"))
            let release = wave.out + "/2026-11-20-003/release"
            for (file, isGood) in [("statement.json", true), ("signature-1.pem", false)] {
                let openssl = Process()
                openssl.executableURL = URL(fileURLWithPath: "/usr/bin/env")
                openssl.arguments = [
                    "openssl", "pkeyutl", "-verify", "-pubin", "-inkey",
                    release + "/signature-1.pem", "-rawin", "-in", release + "/" + file,
                    "-sigfile", release + "/signature-1.sig",
                ]
                (openssl.standardOutput, openssl.standardError) = (
                    FileHandle.nullDevice, FileHandle.nullDevice
                )
                try openssl.run()
                openssl.waitUntilExit()
                #expect((openssl.terminationStatus == 0) == isGood)
            }
        }
    }

    @Test func `a closed gate is not signed, and says what is missing`() throws {
        try withWave { wave in
            let ana = try wave.key("Ana")
            #expect(
                refusal { try wave.sign(ana) }?.hasPrefix(
                    "La compuerta de publicación está cerrada:\n  Hay envíos con puntos por corregir"
                ) == true)
        }
    }

    @Test func `a validation that no longer tells how things are is not signed`() throws {
        try withOpenWave { wave in
            let ana = try wave.key("Ana")
            #expect(
                refusal { try wave.sign(ana) }?.hasPrefix("La corrida 2026-11-09-002 ya no") == true
            )
            _ = try wave.run(at: "2026-11-20")
            try write("x", to: wave.inbox + "/nuevo.docx")
            #expect(
                refusal { try wave.sign(ana) }
                    == "En la bandeja hay entregas que ninguna corrida ha visto: nuevo.docx. Corra primero: ssme-pipeline run."
            )
            _ = try wave.run(at: "2026-11-21")
            try write("[]", to: wave.out + "/2026-11-21-004/clean/datapackage.json")
            #expect(refusal { try wave.sign(ana) }?.hasPrefix("Alguien cambió o borró") == true)
            try FileManager.default.removeItem(atPath: wave.out + "/2026-11-21-004")
            _ = try wave.run(at: "2026-11-22")
            #expect(try wave.sign(ana).text(.spanish).hasPrefix("«Ana» firmó."))
        }
    }

    @Test func `a key that is not admitted, or was withdrawn, signs nothing`() throws {
        try withOpenWave { wave in
            _ = try wave.run(at: "2026-11-20")
            let ana = try wave.key("Ana")
            try wave.keys.remove("Ana")
            #expect(
                refusal { try wave.sign(ana) }
                    == "La llave «\(ana)» no está admitida, o fue retirada.")
            try write("nada", to: ana + ".txt")
            #expect(
                refusal { try wave.sign(ana + ".txt") }
                    == "«\(ana).txt» no es la llave de un custodio.")
        }
    }

    @Test func `a key is its owner's alone and is never replaced`() throws {
        try withWave { wave in
            let path = try wave.key("Ana")
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            #expect(mode as? Int == 0o600)
            #expect(
                refusal { try wave.keys.add("Luis", file: path) }
                    == "«\(path)» ya existe, y una llave no se reemplaza. Escoja otro archivo.")
            #expect(
                refusal { try wave.keys.add(" Ana ", file: path + "2") }?.hasPrefix(
                    "«Ana» ya tiene llave.") == true)
        }
    }

    @Test(arguments: ["ana pérez", "ANA PEREZ", "Ana  Pe\u{301}rez", "Ana-Pérez", "Ａna Pérez"])
    func `one person has one key, however the name is spelled`(other: String) throws {
        try withWave { wave in
            _ = try wave.key("Ana Pérez")
            #expect(
                refusal { try wave.keys.add(other, file: wave.configuration.folders.root + "/k") }?
                    .hasPrefix("«Ana Pérez» ya tiene llave.") == true)
            #expect(try wave.keys.list().map(\.name) == ["Ana Pérez"])
        }
    }

    @Test(arguments: ["", " ", "=1+1", "Ana P\u{200B}érez", "\u{202E}Ana", "Ana\u{1B}[31m"])
    func `a name that nobody can read is no steward's`(name: String) throws {
        try withWave { wave in
            #expect(
                refusal { try wave.keys.add(name, file: wave.configuration.folders.root + "/k") }
                    == "Escriba el nombre del custodio: letras y signos corrientes, hasta 100.")
        }
    }

    @Test func `a signature that was changed in the ledger is not its key's`() throws {
        let key = try #require(SigningKey())
        let signature = try #require(key.signature(of: [UInt8]("esto".utf8)))
        func signed(_ statement: String) -> ReleaseSignature {
            ReleaseSignature(
                release: 1, run: "r", statement: statement, required: 2, steward: "Ana",
                publicKey: key.verifier.pem, signature: signature, at: "")
        }
        #expect(signed("esto").isGenuine)
        #expect(!signed("aquello").isGenuine)
    }
}
