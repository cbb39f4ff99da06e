import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

@Suite(
    .enabled(
        if: MailServer.missing == nil,
        "msmtp and python3 are needed: scripts/setup installs them"))
struct UnattendedWaveTests {
    @Test func `the hourly look makes the pass of the night once, and sends letters by day`() throws
    {
        try withMailedWave(
            more: "quiet_hours: {from: \"20:00\", to: \"07:00\"}",
            lines: "schedule: {hour: \"02:30\", reminders: [], max_minutes: 10}\n"
        ) { wave, server in
            let night = try look(wave, at: "2026-11-10T03:07:00")
            #expect(night.figures?.run == "2026-11-10-001")
            #expect(server.messages.isEmpty)
            let early = try look(wave, at: "2026-11-10T04:07:00")
            #expect(
                early.text(.spanish).hasPrefix(
                    "No hay nada pendiente: la próxima corrida es el 11 de noviembre de 2026 a las 2:30"
                ))
            #expect(!early.isUndelivered)
            let morning = try look(wave, at: "2026-11-10T07:07:00")
            #expect(morning.delivery.sent.count == 4)
            #expect(morning.delivery.withoutAddress == ["X05"])
            #expect(!morning.isUndelivered)
            let later = try look(wave, at: "2026-11-14T08:00:00")
            #expect(later.text(.spanish).hasPrefix("Faltaron las corridas de 3 noches"))
            #expect(later.isUndelivered)
            #expect(server.messages.count == 4)
        }
    }

    @Test func `after the wave has closed only what arrives is taken in`() throws {
        try withMailedWave(
            lines: "schedule: {hour: \"02:30\", reminders: [], max_minutes: 10}\n"
        ) { wave, _ in
            _ = try look(wave, at: "2026-12-01T03:07:00")
            #expect(
                try look(wave, at: "2026-12-05T03:07:00").text(.spanish).hasPrefix(
                    "La edición cerró y no hay nada pendiente."))
            try write("tarde", to: wave.inbox + "/tarde.docx")
            #expect(try look(wave, at: "2026-12-06T03:07:00").figures?.run == "2026-12-06-002")
        }
    }

    @Test func `what comes from nobody known waits in a folder of its own, and leaves it`() throws {
        try withMailedWave { wave, _ in
            let form =
                "Código;Pregunta;Respuesta;Unidad;Soporte\nSSME.wave;;2026;;\n"
                + "SSME.initiative;;X99;;\nD0.2;;Activa;;\n"
            try write(form, to: wave.inbox + "/ajeno.csv")
            try write("esto no es un libro", to: wave.inbox + "/nota.docx")
            _ = try wave.run(at: "2026-11-20T09:00:00")
            let place = wave.configuration.folders.unidentified
            let names = try FileManager.default.contentsOfDirectory(atPath: place)
            try #require(names.count == 1)
            #expect(try DurableFile.text(place + "/\(names[0])/recibido/ajeno.csv") == form)
            #expect(
                try DurableFile.text(place + "/\(names[0])/explicacion.txt").hasPrefix(
                    "«ajeno.csv» dice en la hoja «Portada» que es de la iniciativa X99"))

            let roster = wave.configuration.folders.root + "/roster.csv"
            try write(try DurableFile.text(roster) + "X99,Clúster 99,Cámara,\n", to: roster)
            let known = RanWave(
                configuration: wave.configuration, survey: try Survey(wave.configuration))
            _ = try known.run(at: "2026-11-21T09:00:00")
            #expect(try FileManager.default.contentsOfDirectory(atPath: place).isEmpty)
        }
    }

    @Test func `the status says what comes next, as text and as a page`() throws {
        try withMailedWave { wave, _ in
            _ = try wave.run(at: "2026-11-20T09:00:00")
            let status = try wave.status(at: "2026-11-20T10:00:00")
            let text = status.text(.spanish)
            #expect(text.contains("\nQué sigue:\n"))
            #expect(
                text.contains(
                    "  por corregir: Corregir los puntos señalados y enviar de nuevo correcciones.xlsx.\n"
                ))
            #expect(
                text.hasSuffix(
                    "La próxima corrida del calendario es el 21 de noviembre de 2026 a las 2:30\u{A0}a.\u{A0}m."
                ))
            let page = status.page(.spanish)
            #expect(page.contains("<span class=\"code\">X01</span> Clúster 1"))
            #expect(page.contains("<span class=\"chip to_correct\">por corregir</span>"))
            #expect(page.contains("La próxima corrida del calendario"))
            #expect(!page.contains("{{"))
        }
    }

    private func look(_ wave: RanWave, at time: String) throws -> RunReport {
        try WaveRun(
            configuration: wave.configuration, survey: wave.survey, moment: wave.moment(time)
        ).perform(isScheduled: true)
    }
}
