import Foundation
import TestSupport
import Testing

@testable import Pipeline

struct HandOffTests {
    @Test func `what the mail program takes is sent, with the line ends that it expects`() throws {
        try withHandOff { handOff, folder in
            let outcome = try handOff.perform(["sh", "-c", "cat > \(folder)/taken"], seconds: 10)
            #expect(outcome == .sent)
            #expect(try DurableFile.text(folder + "/taken") == "A: b\n\nhola\n")
        }
    }

    @Test func `what it does not take failed, with its own words`() throws {
        try withHandOff { handOff, _ in
            let outcome = try handOff.perform(
                ["sh", "-c", "echo no hay servidor; exit 75"], seconds: 10)
            #expect(outcome == .failed(status: 75, words: "no hay servidor"))
        }
    }

    @Test func `a mail program that is not there failed`() throws {
        try withHandOff { handOff, _ in
            guard case .failed(status: 127, _) = try handOff.perform(["no-existe"], seconds: 10)
            else {
                Issue.record("expected a failure")
                return
            }
        }
    }

    @Test func `of a mail program that was ended for its slowness nobody knows`() throws {
        try withHandOff { handOff, _ in
            let outcome = try handOff.perform(["sleep", "20"], seconds: 1)
            #expect(outcome == .unknown)
        }
    }

    @Test func `the outcome outlives whoever began it`() throws {
        try withHandOff { handOff, folder in
            #expect(handOff.outcome(isSameBoot: true, seconds: 1) == .notStarted)
            #expect(handOff.outcome(isSameBoot: false, seconds: 1) == .unknown)
            try write("", to: folder + "/try/started")
            #expect(handOff.outcome(isSameBoot: true, seconds: 1) == .unknown)
            try write("0\n", to: folder + "/try/status")
            #expect(handOff.outcome(isSameBoot: false, seconds: 1) == .sent)
        }
    }

    @Test func `while the mail program still runs, its outcome is waited for`() throws {
        try withHandOff { handOff, _ in
            let first = Thread { _ = try? handOff.perform(["sleep", "2"], seconds: 10) }
            first.start()
            usleep(500_000)
            #expect(handOff.outcome(isSameBoot: true, seconds: 0) == .unknown)
            #expect(handOff.outcome(isSameBoot: true, seconds: 10) == .sent)
        }
    }

    private func withHandOff(_ body: (HandOff, String) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let handOff = HandOff(folder: folder + "/try")
            try handOff.prepare([UInt8]("A: b\r\n\r\nhola\r\n".utf8))
            try body(handOff, folder)
        }
    }
}
