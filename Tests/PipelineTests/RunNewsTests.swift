import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

/// What is worth a letter, and what goes back, told once.
struct RunNewsTests {
    @Test func `the first run writes to everybody, the second to those with news`() throws {
        try withWave { wave in
            let first = try letters(wave.out + "/2026-11-02-001")
            let second = try letters(wave.out + "/2026-11-09-002")
            #expect(first.count == 12)
            let resent = try FileManager.default.contentsOfDirectory(
                atPath: wave.configuration.folders.inbox
            ).filter { $0.hasSuffix("-ronda-2") }.map { String($0.prefix(3)) }
            #expect(!resent.isEmpty)
            #expect(Set(resent).isSubset(of: second))
            #expect(second.count < first.count)
        }
    }

    @Test func `a file that goes back has its letter once and is counted always`() throws {
        try withWave { wave in
            let inbox = wave.configuration.folders.inbox
            let before = try #require(try wave.lastReturned())
            try write("esto no es un libro", to: inbox + "/nota.docx")
            let first = try wave.run(at: "2026-11-20")
            let text = first.text(.spanish)
            #expect(text.contains("  devueltos: 1 nuevo, \(before + 1) en total\n"))
            #expect(text.contains("1 entrega nueva; hay formulario de 12 de 12 iniciativas."))
            #expect(text.contains("  cartas por enviar: 0 (corrections/por-enviar.txt)\n"))
            #expect(text.contains("    «nota.docx» "))
            let folder = wave.out + "/2026-11-20-003/returned"
            let digests = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(digests.map(\.count) == [12])
            let place = folder + "/" + digests[0]
            let sentence = try DurableFile.text(place + "/explicacion.txt")
            #expect(sentence.hasPrefix("«nota.docx» "))
            #expect(try DurableFile.text(place + "/correo.eml").contains("Subject: "))

            try write("tampoco", to: inbox + "/otra.docx")
            let second = try wave.run(at: "2026-11-21").text(.spanish)
            #expect(second.contains("  devueltos: 1 nuevo, \(before + 2) en total\n"))
            #expect(!second.contains("nota.docx"))
        }
    }

    @Test func `the same bytes under another name had been received`() throws {
        try withWave { wave in
            let inbox = wave.configuration.folders.inbox
            try FileManager.default.copyItem(atPath: inbox + "/X01", toPath: inbox + "/X01-r6")
            #expect(
                try wave.run(at: "2026-11-20").text(.spanish) == """
                    «X01-r6» ya se había recibido: es igual a «X01».
                    No llegó nada nuevo desde la corrida 2026-11-09-002: no se agregó nada.
                    """)
        }
    }

    @Test func `the status begins with the counts and fits a line an initiative`() throws {
        try withWave { wave in
            let moment = try #require(
                Moment("2026-11-20", in: wave.configuration.window.timeZone))
            let status = try WaveRun(
                configuration: wave.configuration, survey: wave.survey, moment: moment
            ).look()
            let lines = status.text(.spanish).split(
                separator: "\n", omittingEmptySubsequences: false)
            let summary = try #require(lines.first)
            #expect(summary.contains(" aceptados"))
            #expect(summary.contains(" por corregir"))
            #expect(lines[1].isEmpty)
            #expect(lines[2].hasPrefix("X01  Clúster Cacao del Valle Alto (inventado)"))
            #expect(lines[11].hasPrefix("X10  Clúster Energía Solar del Caribe (inven…  "))
            #expect(lines[2..<14].contains { $0.hasSuffix("  por corregir  1 por corregir") })
        }
    }

    private func letters(_ folder: String) throws -> [String] {
        try DurableFile.text(folder + "/corrections/por-enviar.txt")
            .split(separator: "\n").map(String.init)
    }
}

extension RanWave {
    /// How many files the last run knows as returned.
    fileprivate func lastReturned() throws -> Int? {
        let runs = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
        let report = try DurableFile.read(out + "/" + (runs.last ?? "") + "/validation-report.json")
        let json = try JSONSerialization.jsonObject(with: Data(report)) as? [String: Any]
        return (json?["returned"] as? [Any])?.count
    }
}
