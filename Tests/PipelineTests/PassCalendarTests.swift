import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

struct PassCalendarTests {
    let calendar: PassCalendar

    init() throws {
        calendar = PassCalendar(try PipelineConfiguration(file: Self.policy))
    }

    @Test(arguments: [
        ("2026-08-31T23:00:00", nil, nil), ("2026-09-01T02:29:00", nil, nil),
        ("2026-09-01T02:30:00", "2026-09-01", 0), ("2026-09-01T23:00:00", "2026-09-01", 0),
        ("2026-09-02T02:00:00", "2026-09-01", 0),
    ])
    func `the first pass is due once its hour has come`(
        now: String, day: String?, missed: Int?
    ) throws {
        let due = try due(at: now, made: [])
        #expect(due?.day.description == day)
        #expect(due?.missed == missed)
    }

    @Test func `a pass is made once, and the next one is the next night's`() throws {
        #expect(try due(at: "2026-09-10T09:00:00", made: ["2026-09-10"]) == nil)
        #expect(try due(at: "2026-09-11T02:00:00", made: ["2026-09-10"]) == nil)
        let next = try due(at: "2026-09-11T02:30:00", made: ["2026-09-10"])
        #expect(next?.day.description == "2026-09-11")
        #expect(next?.missed == 0)
    }

    @Test func `missed nights are made up for by one pass, which says how many`() throws {
        let due = try due(at: "2026-09-14T08:00:00", made: ["2026-09-10"])
        #expect(due?.day.description == "2026-09-14")
        #expect(due?.missed == 3)
    }

    @Test func `one pass follows the last day for corrections, then none`() throws {
        #expect(try due(at: "2026-12-01T03:00:00", made: ["2026-11-30"])?.day == calendar.closing)
        #expect(try due(at: "2026-12-20T03:00:00", made: ["2026-11-25"])?.day == calendar.closing)
        #expect(try due(at: "2026-12-20T03:00:00", made: ["2026-12-01"]) == nil)
        #expect(calendar.next(after: try moment("2026-12-01T03:00:00")) == nil)
    }

    @Test func `what arrives after the wave has closed is taken in, once a night`() throws {
        let late = try due(at: "2026-12-20T03:00:00", made: ["2026-12-01"], hasLateFiles: true)
        #expect(late?.day.description == "2026-12-20")
        #expect(
            try due(at: "2026-12-20T04:00:00", made: ["2026-12-20"], hasLateFiles: true) == nil)
    }

    @Test func `a clock that went back makes nothing due`() throws {
        #expect(try due(at: "2026-09-05T03:00:00", made: ["2026-09-10"]) == nil)
    }

    @Test(arguments: [
        ("2026-08-01T00:00:00", "2026-09-01"), ("2026-09-10T02:00:00", "2026-09-10"),
        ("2026-09-10T02:30:00", "2026-09-11"), ("2026-11-30T12:00:00", "2026-12-01"),
    ])
    func `the next pass is known`(now: String, day: String) throws {
        #expect(calendar.next(after: try moment(now))?.description == day)
    }

    private func due(
        at now: String, made: [String], hasLateFiles: Bool = false
    ) throws -> (day: CalendarDate, missed: Int)? {
        calendar.due(
            at: try moment(now), made: made.compactMap { CalendarDate(iso: $0) },
            hasLateFiles: hasLateFiles)
    }

    private func moment(_ text: String) throws -> Moment {
        try #require(Moment(text, in: .gmt))
    }

    private static let policy = Project.path("config/pipeline.yml")
}
