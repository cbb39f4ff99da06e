import Foundation
import Ledger
import Reports
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

@Suite(
    .enabled(
        if: MailServer.missing == nil,
        "msmtp and python3 are needed: scripts/setup installs them"))
struct CourierTests {
    @Test func `each initiative has its letter, with its workbook, once`() throws {
        try withMailedWave { wave, server in
            let report = try wave.run(at: "2026-11-20T09:00:00")
            #expect(report.delivery.sent.count == 4)
            #expect(server.messages.count == 4)
            #expect(Set(server.headers("Message-ID")).count == 4)
            #expect(server.headers("To").contains("<x01@gestor.example>"))
            #expect(server.messages.allSatisfy { $0.contains("correcciones.xlsx") })
            #expect(server.headers("Date").first == "Fri, 20 Nov 2026 09:00:00 -0500")
            _ = try wave.run(at: "2026-11-21T09:00:00")
            #expect(server.messages.count == 4)
        }
    }

    @Test func `who has no address is told, and nothing else is held up`() throws {
        try withMailedWave { wave, _ in
            let report = try wave.run(at: "2026-11-20T09:00:00")
            #expect(report.delivery.withoutAddress == ["X05"])
            #expect(report.isUndelivered)
            #expect(
                report.text(.spanish).hasSuffix(
                    "Sin correo en la lista de iniciativas: X05. Escríbalo en la columna «email» de la lista, o entregue la carta a mano."
                ))
        }
    }

    @Test func `another run over the same findings sends nothing again, even with its output gone`()
        throws
    {
        try withMailedWave { wave, server in
            _ = try wave.run(at: "2026-11-20T09:00:00")
            try FileManager.default.removeItem(atPath: wave.out)
            let again = try wave.run(at: "2026-11-25T09:00:00")
            #expect(again.figures?.run == "2026-11-25-002")
            #expect(again.delivery.sent.isEmpty)
            #expect(server.messages.count == 4)
        }
    }

    @Test func `in the hours of silence letters wait, and leave after them`() throws {
        try withMailedWave(more: "quiet_hours: {from: \"20:00\", to: \"07:00\"}") { wave, server in
            let night = try wave.run(at: "2026-11-20T02:30:00")
            #expect(server.messages.isEmpty)
            #expect(
                night.text(.spanish).contains("4 cartas esperan: salen después de las 7:00"))
            #expect(try wave.run(at: "2026-11-20T07:00:00").delivery.sent.count == 4)
        }
    }

    @Test func `no more leave on a day than the cap allows`() throws {
        try withMailedWave(more: "daily_cap: 3") { wave, server in
            let first = try wave.run(at: "2026-11-20T09:00:00")
            #expect(server.messages.count == 3)
            #expect(
                first.text(.spanish).contains("1 carta espera hasta mañana: el tope es de 3 al día")
            )
            _ = try wave.run(at: "2026-11-20T10:00:00")
            #expect(server.messages.count == 3)
            _ = try wave.run(at: "2026-11-21T09:00:00")
            #expect(server.messages.count == 4)
        }
    }

    @Test func `a letter that the server refuses is told, and tried again later`() throws {
        try withMailedWave(refusing: "x03") { wave, server in
            let report = try wave.run(at: "2026-11-20T09:00:00")
            #expect(
                report.delivery.failed.map(\.letter.description).map { $0.prefix(3) } == ["X03"])
            #expect(report.isUndelivered)
            #expect(report.text(.spanish).contains("No salió la carta X03/"))
            #expect(server.messages.count == 3)
            let soon = try wave.run(at: "2026-11-20T09:05:00")
            #expect(soon.delivery.failed.isEmpty)
            #expect(soon.isUndelivered)
            #expect(try wave.run(at: "2026-11-20T10:00:00").delivery.failed.count == 1)
            #expect(server.messages.count == 3)
        }
    }

    @Test func `a server that is away stops the others from being tried in vain`() throws {
        try withMailedWave { wave, _ in
            let file = wave.configuration.folders.root + "/pipeline.yml"
            let policy = try DurableFile.text(file)
            try write(
                policy.replacing(#/--port=\d+/#, with: "--port=1"), to: file)
            let configuration = try PipelineConfiguration(file: file)
            let away = RanWave(configuration: configuration, survey: wave.survey)
            let report = try away.run(at: "2026-11-20T09:00:00")
            #expect(report.delivery.failed.count == 3)
            #expect(report.isUndelivered)
        }
    }

    @Test func `a letter in doubt is told until a person says what became of it`() throws {
        try withMailedWave { wave, server in
            let store = try Store(wave.configuration, wave: "2026")
            _ = try wave.run(at: "2026-11-19T02:30:00")
            let known = try store.deliveries()
            let letter = try #require(known.first { $0.initiative == "X01" })
            #expect(server.messages.count == 4)
            try store.record(
                DeliveryEvent(
                    letter: "X05/1/abc", initiative: "X05", round: 1, points: [], step: .intent,
                    attempt: 1, at: "2026-11-19T02:30:00-05:00", clock: 1, to: ["x05@x.org"],
                    boot: "otro"))
            let report = try wave.run(at: "2026-11-20T09:00:00")
            #expect(report.delivery.unknown.map(\.letter) == ["X05/1/abc"])
            #expect(
                report.text(.spanish).contains(
                    "No se sabe si salió la carta X05/1/abc: algo se apagó mientras se entregaba"))
            let office = PostOffice(
                configuration: wave.configuration, survey: wave.survey,
                moment: wave.moment("2026-11-20T10:00:00"))
            try office.settle("X05/1/abc", as: .sent, by: "Ana")
            #expect(try wave.run(at: "2026-11-21T09:00:00").delivery.unknown.isEmpty)
            #expect(
                refusal { try office.settle(letter.letter, as: .sent, by: "Ana") }
                    == "De la carta «\(letter.letter)» ya se sabe qué pasó: enviada.")
            #expect(
                refusal { try office.settle("Z", as: .sent, by: "Ana") }?.hasPrefix(
                    "No hay una carta «Z».") == true)
            #expect(
                try office.list(.spanish).contains { $0.hasPrefix("X05/1/abc  salió, según") })
        }
    }

    @Test func `a rehearsal writes what would go and sends nothing`() throws {
        try withMailedWave(more: "daily_cap: 1") { wave, server in
            _ = try wave.run(at: "2026-11-20T09:00:00")
            let office = PostOffice(
                configuration: wave.configuration, survey: wave.survey,
                moment: wave.moment("2026-11-20T10:00:00"))
            let files = try office.rehearse(in: wave.configuration.folders.root + "/ensayo")
            #expect(files.count == 4)
            #expect(try DurableFile.text(files[0]).hasPrefix("Date: "))
            #expect(server.messages.count == 1)
        }
    }

    @Test func `reminders go to whoever has something to do, each once`() throws {
        try withMailedWave(
            lines: "schedule: {hour: \"02:30\", reminders: [7, 1], max_minutes: 10}\n"
        ) { wave, server in
            let first = try wave.run(at: "2026-11-20T09:00:00")
            let open = try #require(first.figures?.standings[.toCorrect]).filter { $0 != "X05" }
            #expect(!open.isEmpty)
            let before = server.messages.count
            let week = try wave.run(at: "2026-11-24T09:00:00").delivery.sent
            #expect(week == open.map { $0 + "/recordatorio/corrections_until-7" })
            #expect(server.messages.count == before + open.count)
            #expect(try wave.run(at: "2026-11-25T09:00:00").delivery.sent.isEmpty)
            let late = try wave.run(at: "2026-11-29T09:00:00").delivery.sent
            #expect(late == open.map { $0 + "/recordatorio/corrections_until-1" })
            #expect(try wave.run(at: "2026-12-02T09:00:00").delivery.sent.isEmpty)
        }
    }
}
