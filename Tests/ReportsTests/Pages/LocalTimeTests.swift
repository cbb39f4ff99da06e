import SSMEModel
import Testing

@testable import Reports

@Suite struct LocalTimeTests {
    @Test(arguments: [
        ("2026-11-22T03:00:00-05:00", "22 de noviembre de 2026, 3:00 a. m."),
        ("2026-11-22T00:05:00-05:00", "22 de noviembre de 2026, 12:05 a. m."),
        ("2026-11-22T12:30:59Z", "22 de noviembre de 2026, 12:30 p. m."),
        ("2026-11-22T23:59:00.123+05:30", "22 de noviembre de 2026, 11:59 p. m."),
        ("2026-11-22", "22 de noviembre de 2026"),
        ("ayer", "ayer"),
        ("2026-02-30T03:00:00Z", "2026-02-30T03:00:00Z"),
        ("2026-11-22T25:00:00Z", "2026-11-22T25:00:00Z"),
    ])
    func `a time is told as people tell it`(iso: String, told: String) {
        let shown = LocalTime.shown(iso, .spanish).split(separator: "\u{A0}").joined(separator: " ")
        #expect(shown == told)
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00Z", "Thu, 1 Jan 1970 00:00:00 +0000"),
        ("1969-12-31T23:00:00+05:30", "Wed, 31 Dec 1969 23:00:00 +0530"),
        ("2026-11-22T03:00:00-05:00", "Sun, 22 Nov 2026 03:00:00 -0500"),
    ])
    func `a time is written as mail writes it`(iso: String, written: String) {
        #expect(LocalTime(iso: iso)?.mailDate == written)
    }
}
