import Foundation
import Ledger
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

struct LookingTests {
    @Test func `who only looks makes nothing, before the first run and after it`() throws {
        try withTemporaryFolder { folder in
            let invented = InventedFolder(
                path: folder + "/wave", surveyFolder: Project.path("config/ssme-2026"),
                isReplaced: false)
            let configuration = try invented.prepare(naming: ["Una"])
            let survey = try Survey(configuration)
            let moment = try #require(
                Moment("2026-11-10T09:00:00", in: configuration.window.timeZone))
            let run = WaveRun(configuration: configuration, survey: survey, moment: moment)
            func look() throws {
                let before = try files(folder)
                #expect(try run.look().text(.spanish).contains("Una"))
                let desk = DecisionDesk(
                    configuration: configuration, survey: survey, moment: moment)
                _ = try (desk.list(), desk.agenda())
                #expect(try StewardKeys(configuration, at: moment).list().isEmpty)
                let office = PostOffice(
                    configuration: configuration, survey: survey, moment: moment)
                #expect(try office.list(.spanish).isEmpty)
                #expect(try files(folder) == before)
            }
            try look()
            _ = try run.perform()
            try look()
            #expect(try LedgerCheck(configuration).isSound)
        }
    }

    @Test func `a ledger that cannot be read does not speak of room on the disk`() throws {
        let error = LedgerError.readFailed(reason: "database disk image is malformed")
        #expect(!error.explanation.spanish.contains("espacio"))
        #expect(error.explanation.spanish.contains("doctor --ledger"))
    }

    /// Every file with its bytes, and every folder; what SQLite keeps beside a ledger for its readers is left out.
    private func files(_ folder: String) throws -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder)
        where !name.hasSuffix("-shm") && !name.hasSuffix("-wal") {
            let path = folder + "/" + name
            found[name] = DurableFile.isFolder(path) ? [] : try DurableFile.read(path)
        }
        return found
    }
}
