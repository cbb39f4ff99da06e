import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

struct FixedClockTests {
    @Test func `over real data the clock is not set ahead of tomorrow`() throws {
        let (clock, now) = (FixedClock(try configuration(isInvented: false)), moment("2026-11-22"))
        for day in ["2020-01-01", "2026-11-22", "2026-11-23T23:59:59"] {
            #expect(try clock.checked(moment(day), now: now) == moment(day))
        }
        let error = #expect(throws: PipelineError.self) {
            try clock.checked(moment("2062-11-22"), now: now)
        }
        #expect(
            error?.explanation.spanish
                == "--as-of dice 22 de noviembre de 2062 y hoy es 22 de noviembre de 2026: sobre datos reales no se adelanta el reloj, porque la fecha queda en el libro de registro. Para ensayar use otra carpeta con «invented: true» en pipeline.yml. No se hizo nada."
        )
    }

    @Test func `over real data no run is put before another`() throws {
        let clock = FixedClock(try configuration(isInvented: false))
        let last = RunStart(run: "2026-11-20-001", startedAt: "2026-11-20T09:00:00-05:00")
        #expect(try clock.hasGoneBack(moment("2026-11-20T08:00:00"), since: last))
        #expect(try !clock.hasGoneBack(moment("2026-11-21"), since: last))
        #expect(try !clock.hasGoneBack(moment("2026-11-01"), since: nil))
        let error = #expect(throws: PipelineError.self) {
            try clock.hasGoneBack(moment("2026-11-19"), since: last)
        }
        #expect(
            error?.explanation.spanish
                == "--as-of dice 19 de noviembre de 2026, y la última corrida (2026-11-20-001) es del 20 de noviembre de 2026: una corrida no se pone antes de otra. Use esa fecha o una posterior. No se hizo nada."
        )
    }

    @Test func `a rehearsal goes anywhere, and the machine's own clock is believed`() throws {
        let last = RunStart(run: "2099-11-20-001", startedAt: "2099-11-20T09:00:00-05:00")
        let rehearsal = FixedClock(try configuration(isInvented: true))
        let now = moment("2026-11-22")
        #expect(try rehearsal.checked(moment("2062-11-22"), now: now) == moment("2062-11-22"))
        #expect(try rehearsal.hasGoneBack(moment("2026-11-19"), since: last))
        let real = FixedClock(try configuration(isInvented: false))
        #expect(try real.hasGoneBack(.now(in: zone), since: last))
    }

    private let zone = TimeZone(identifier: "America/Bogota") ?? .gmt

    private func moment(_ text: String) -> Moment { Moment(text, in: zone) ?? .now(in: zone) }

    private func configuration(isInvented: Bool) throws -> PipelineConfiguration {
        try withTemporaryFolder { folder in
            let invented = InventedFolder(
                path: folder + "/wave", surveyFolder: Project.path("config/ssme-2026"),
                isReplaced: false)
            _ = try invented.prepare(naming: ["Una"])
            let policy = folder + "/wave/pipeline.yml"
            let text = try DurableFile.text(policy)
                .replacing("invented: true", with: "invented: \(isInvented)")
            try DurableFile.write([UInt8](text.utf8), to: policy)
            return try PipelineConfiguration(file: policy)
        }
    }
}
