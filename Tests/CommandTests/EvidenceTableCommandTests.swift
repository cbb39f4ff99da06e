import Foundation
import TestSupport
import Testing

/// What a run leaves of the documents that it received, and where it says so.
struct EvidenceTableCommandTests {
    @Test func `a run says what came of every claim, and that no antivirus looked`() throws {
        try withInbox { folder in
            try set(antivirus: "/no/existe", in: folder)
            let run = try run(in: folder)
            #expect(
                run.output.contains(
                    "\nDocumentos: 1 leído, 2 para que los mire una persona; el antivirus no revisó 2. Uno por uno: «Soportes» en validation-report.html, y evidence.csv.\n"
                ), Comment(rawValue: run.output + run.errors))
            #expect(
                try rows(in: folder) == [
                    "initiative,question,number,document,file,status,outcome,reason,scanned,sha256",
                    "B001,D3.5,1,el plan de acción,'=viejo.pdf,missing,no llegó,,,",
                    "B001,D3.5,1,el plan de acción,minutes.doc,not_assessable,para que lo mire una persona,ningún programa lo pudo leer,false,",
                    "B001,D3.5,1,el plan de acción,nota.txt,not_assessable,para que lo mire una persona,no se reconoció qué es,false,",
                ])
            let report = try text("validation-report.json", in: folder)
            #expect(report.contains("\"not_scanned\": 2,"), Comment(rawValue: report))
            let page = try text("validation-report.html", in: folder)
            #expect(
                page.contains("Ningún antivirus miró los 2 documentos que llegaron"),
                Comment(rawValue: page))
            #expect(page.contains("<td class=\"file\" data-label=\"Archivo\">minutes.doc</td>"))
        }
    }

    @Test func `what an antivirus looked at is told`() throws {
        try withInbox { folder in
            let daemon = try AntivirusDaemon(.standIn, folder: folder)
            try withExtendedLifetime(daemon) {
                try set(antivirus: daemon.socket, in: folder)
                let run = try run(in: folder)
                #expect(!run.output.contains("el antivirus"), Comment(rawValue: run.output))
                #expect(try rows(in: folder).count { $0.hasSuffix(",true,") } == 2)
                #expect(
                    try text("validation-report.html", in: folder).contains(
                        "El antivirus miró los 2 documentos que llegaron."))
            }
        }
    }

    @Test func `the same documents leave the same table`() throws {
        var tables: Set<String> = []
        for _ in 0..<2 {
            try withInbox { folder in
                _ = try run(in: folder)
                tables.insert(try text("evidence.csv", in: folder))
            }
        }
        #expect(tables.count == 1)
    }

    private func set(antivirus socket: String, in folder: String) throws {
        let policy = folder + "/pipeline.yml"
        let text = try String(contentsOfFile: policy, encoding: .utf8)
        try write(text + "\nantivirus: \(socket)\n", to: policy)
    }

    private func run(in folder: String) throws -> Program {
        try Program(["run", "--config", folder + "/pipeline.yml", "--as-of", "2026-10-15"])
    }

    private func text(_ name: String, in folder: String) throws -> String {
        try String(
            contentsOfFile: folder + "/var/out/2026/2026-10-15-001/" + name, encoding: .utf8)
    }

    /// The rows of the table, their digests left out.
    private func rows(in folder: String) throws -> [String] {
        try text("evidence.csv", in: folder).split(separator: "\n").map { row in
            row.split(separator: ",", omittingEmptySubsequences: false)
                .map { $0.count == 64 ? "" : String($0) }.joined(separator: ",")
        }
    }

    private func withInbox(_ body: (String) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let files = FileManager.default
            let package = folder + "/var/inbox/B001"
            try files.createDirectory(atPath: package, withIntermediateDirectories: true)
            try files.copyItem(
                atPath: Project.path("config/ssme-2026"), toPath: folder + "/ssme-2026")
            try files.copyItem(
                atPath: Project.path("Tests/Fixtures/evidence/minutes.doc"),
                toPath: package + "/minutes.doc")
            try "Buenos días. Mañana les contamos cómo va todo, con calma y sin afán ninguno.\n"
                .write(toFile: package + "/nota.txt", atomically: true, encoding: .utf8)
            try "id,name,managing_entity\nB001,Clúster Café de Ladera,Cámara inventada\n"
                .write(toFile: folder + "/roster.csv", atomically: true, encoding: .utf8)
            try """
            Código;Pregunta;Respuesta;Unidad;Soporte
            SSME.wave;;2026;;
            SSME.initiative;;B001;;
            D0.2;;Activa;;
            D3.5;;;;"nota.txt; minutes.doc; =viejo.pdf"

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
