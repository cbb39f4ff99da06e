import Foundation
import Ledger
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

struct LettersDueTests {
    @Test func `a letter is due once, however often it is looked at`() throws {
        let letter = letter("a", ["X/R-1/D1"])
        #expect(try due([]).isDue(letter))
        #expect(!(try due([event(letter, .intent), event(letter, .sent)]).isDue(letter)))
    }

    @Test func `a letter of which nobody can tell is not sent again by itself`() throws {
        let letter = letter("a", ["X/R-1/D1"])
        #expect(!(try due([event(letter, .intent)]).isDue(letter)))
        #expect(try due([event(letter, .intent), event(letter, .settledUnsent)]).isDue(letter))
        #expect(
            !(try due([event(letter, .intent), event(letter, .settledSent)]).isDue(letter)))
    }

    @Test func `a second letter in a round asks something new, and not before three days`() throws {
        let first = letter("a", ["X/R-1/D1", "X/R-2/D2"])
        let told = [event(first, .intent), event(first, .sent)]
        let more = letter("b", ["X/R-1/D1", "X/R-3/D3"])
        #expect(!(try due(told, at: "2026-11-12").isDue(more)))
        #expect(try due(told, at: "2026-11-13T09:00:00").isDue(more))
        let fewer = letter("c", ["X/R-1/D1"])
        #expect(!(try due(told, at: "2026-11-20").isDue(fewer)))
        let none = letter("d", [])
        #expect(try due(told, at: "2026-11-20").isDue(none))
        #expect(try due(told, at: "2026-11-10").isDue(letter("e", ["X/R-1/D1"], round: 2)))
    }

    @Test func `a letter that failed waits longer each time, unless its address changed`() throws {
        let letter = letter("a", [])
        let once = [event(letter, .intent), event(letter, .failed)]
        #expect(!(try due(once, at: "2026-11-10T09:14:59").mayTry(letter)))
        #expect(try due(once, at: "2026-11-10T09:15:00").mayTry(letter))
        let twice = once + [event(letter, .intent, 2), event(letter, .failed, 2)]
        #expect(!(try due(twice, at: "2026-11-10T09:29:00").mayTry(letter)))
        #expect(try due(twice, at: "2026-11-10T09:30:00").mayTry(letter))
        let other = self.letter("a", [], to: "otra@x.org")
        #expect(try due(twice, at: "2026-11-10T09:00:01").mayTry(other))
        let often = [event(letter, .failed, 60)]
        #expect(try due(often, at: "2026-11-11T09:00:00").mayTry(letter))
    }

    @Test func `hours of silence may span midnight`() throws {
        let night = DeliveryPolicy.QuietHours(
            from: DayTime(hour: 20, minute: 0), to: DayTime(hour: 7, minute: 0))
        for (time, isQuiet) in [
            ("19:59", false), ("20:00", true), ("02:30", true), ("06:59", true), ("07:00", false),
        ] {
            let moment = try #require(Moment("2026-11-10T" + time, in: .gmt))
            #expect(night.contains(moment) == isQuiet, Comment(rawValue: time))
        }
    }

    private func letter(
        _ name: String, _ points: [String], round: Int = 1, to: String = "x@x.org"
    ) -> Letter {
        let text =
            #"{"name":"X/\#(round)/\#(name)","initiative":"X","round":\#(round),"points":[\#(points.map { "\"\($0)\"" }.joined(separator: ","))],"to":["\#(to)"]}"#
        guard let letter = try? JSONDecoder().decode(Letter.self, from: Data(text.utf8)) else {
            preconditionFailure("the letter above is well formed")
        }
        return letter
    }

    private func event(
        _ letter: Letter, _ step: DeliveryEvent.Step, _ attempt: Int = 1
    ) -> DeliveryEvent {
        let at = Moment("2026-11-10T09:00:00", in: .gmt)
        return DeliveryEvent(
            letter: letter.name, initiative: letter.initiative, round: letter.round,
            points: letter.points, step: step, attempt: attempt, at: at?.description ?? "",
            clock: at?.epoch ?? 0, to: letter.to, boot: "b")
    }

    private func due(
        _ events: [DeliveryEvent], at time: String = "2026-11-10T09:00:00"
    ) throws -> LettersDue {
        let policy = try PipelineConfiguration(file: Self.policy).delivery
        return LettersDue(
            outbox: Outbox(events), policy: policy,
            moment: try #require(Moment(time, in: .gmt)))
    }

    private static let policy = Project.path("config/pipeline.yml")
}
