import Foundation
import Ledger
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

struct StillnessTests {
    @Test func `a file that nobody touched for long is taken at once`() throws {
        try withTemporaryFolder { folder in
            try write("x", to: folder + "/a.csv")
            sleep(2)
            let began = ContinuousClock.now
            let (resting, restless) = try #require(settle(folder, seconds: 1))
            #expect(resting == ["a.csv"])
            #expect(restless.isEmpty)
            #expect(ContinuousClock.now - began < .milliseconds(500))
        }
    }

    @Test func `a file that is still being written is left, and the others are taken`() throws {
        try withTemporaryFolder { folder in
            try write("x", to: folder + "/completo.csv")
            try write("x", to: folder + "/subiendo/formulario.csv")
            let ended = DispatchSemaphore(value: 0)
            Thread.detachNewThread {
                for turn in 0..<8 {
                    usleep(300_000)
                    try? write(
                        String(repeating: "x", count: 2 + turn),
                        to: folder + "/subiendo/formulario.csv")
                }
                ended.signal()
            }
            defer { ended.wait() }
            let (resting, restless) = try #require(settle(folder, seconds: 2))
            #expect(resting == ["completo.csv"])
            #expect(restless == ["subiendo"])
        }
    }

    @Test func `what arrives while the others are waited for is left for the next look`() throws {
        try withTemporaryFolder { folder in
            try write("x", to: folder + "/a.csv")
            let ended = DispatchSemaphore(value: 0)
            Thread.detachNewThread {
                usleep(300_000)
                try? write("x", to: folder + "/b.csv")
                ended.signal()
            }
            defer { ended.wait() }
            let (resting, restless) = try #require(settle(folder, seconds: 1))
            #expect(resting == ["a.csv"])
            #expect(restless == ["b.csv"])
        }
    }

    @Test func `a receipt keeps the time at which the delivery landed, not that of the run`() throws
    {
        try withTemporaryFolder { folder in
            try write("x", to: folder + "/inbox/a.csv")
            sleep(2)
            let now = Moment.now(in: .gmt)
            func received(at moment: Moment) throws -> String {
                try Inbox(folder: folder + "/inbox", maxFileBytes: 100)
                    .receipts(wave: "2026", at: moment, into: Archive(folder: folder + "/archive"))
                    .receipts[0].receivedAt
            }
            let landed = try received(at: now)
            #expect(landed < now.description)
            #expect(landed >= now.earlier(epoch: now.epoch - 60).description)
            let fixed = try #require(Moment("2030-01-01", in: .gmt))
            #expect(try received(at: fixed) == fixed.description)
        }
    }

    @Test func `a delivery that landed after the clock went back is dated by the clock`() throws {
        let now = Moment.now(in: .gmt)
        #expect(now.earlier(epoch: now.epoch + 3600) == now)
    }

    private func settle(
        _ folder: String, seconds: Int
    ) -> (resting: [String], restless: [String])? {
        Rest(seconds: seconds).settled { Listing.entries(of: Listing.Path(folder)) }
            .map { ($0.resting.map(\.name), $0.restless) }
    }
}
