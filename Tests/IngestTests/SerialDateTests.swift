import SSMEModel
import Testing

@testable import Ingest

struct SerialDateTests {
    private func text(_ serial: Double, _ format: NumberFormat, is1904: Bool = false) -> String {
        switch SerialDate(is1904: is1904).value(serial, as: format) {
        case .date(let date): date.description
        case .datetime(let date, let seconds): date.description + " " + String(seconds)
        case .time(let seconds): String(seconds)
        case .duration(let seconds): "PT" + String(seconds)
        case .number(let number): "n" + String(number)
        default: "?"
        }
    }

    @Test(arguments: [
        (1.0, "1900-01-01"), (59.0, "1900-02-28"), (60.0, "1900-02-28"), (61.0, "1900-03-01"),
        (46270.0, "2026-09-05"), (2_958_465.0, "9999-12-31"),
    ])
    func `days count from 1900 and skip the leap day that never was`(serial: Double, day: String) {
        #expect(text(serial, .date) == day)
    }

    @Test func `days count from 1904 where the workbook says so`() {
        #expect(text(0, .date, is1904: true) == "1904-01-01")
        #expect(text(44808, .date, is1904: true) == "2026-09-05")
    }

    @Test func `day 0 of the 1900 system is midnight, and nothing comes before it`() {
        #expect(text(0, .date) == "0.0")
        #expect(text(0, .datetime) == "0.0")
        #expect(text(-1, .date) == "n-1.0")
        #expect(text(-0.5, .time) == "n-0.5")
    }

    @Test func `a day with a fraction is a moment whatever its format shows`() {
        #expect(text(46270.25, .date) == "2026-09-05 21600.0")
    }

    @Test func `times round to the millisecond and carry into the day`() {
        #expect(text(0.791666666660, .time) == "68400.0")
        #expect(text(46269.999999999999, .datetime) == "2026-09-05 0.0")
        #expect(text(1.5, .duration) == "PT129600.0")
        #expect(text(-0.25, .duration) == "PT-21600.0")
    }

    @Test func `what the calendar does not reach stays a number`() {
        #expect(text(-1e7, .date) == "n-10000000.0")
        #expect(text(1e300, .datetime) == "n1e+300")
        #expect(text(.infinity, .duration) == "ninf")
    }
}
