import Declarations
import SSMEModel
import Testing

@testable import Pipeline

struct PolicyBoundsTests {
    @Test(arguments: [
        ("timeout_seconds: 999999999999", "se esperaba un número de 1 a 3600."),
        ("timeout_seconds: 0", "se esperaba un número de 1 a 3600."),
        ("daily_cap: -1", "se esperaba un número de 1 a 100000."),
        ("days_between: 4000", "se esperaba un número de 1 a 365."),
    ])
    func `a bound of the letters has a range`(line: String, words: String) throws {
        let node = try Declaration(yaml: "from: a@b.co\n" + line, file: "p.yml")
        let error = #expect(throws: DeclarationError.self) { try DeliveryPolicy(node) }
        #expect(error?.explanation.spanish.hasPrefix("p.yml:2:") == true)
        #expect(error?.explanation.spanish.hasSuffix(words) == true)
    }

    @Test(arguments: [
        "\"a@b.co\\r\\nBcc: otro@example.org\"", "\"a@b.co\\u0000\"", "-oQ@b.co", "sin-arroba",
    ])
    func `a sender that would be more than an address is refused with its place`(
        text: String
    ) throws {
        let node = try Declaration(yaml: "from: " + text, file: "p.yml")
        let error = #expect(throws: DeclarationError.self) { try DeliveryPolicy(node) }
        let words = error?.explanation.spanish ?? ""
        #expect(words.hasPrefix("p.yml:1:7: "), Comment(rawValue: words))
        #expect(words.hasSuffix("se esperaba un correo como nombre@entidad.org."))
        #expect(!words.contains("\r") && !words.contains("\n"))
    }

    @Test(arguments: [
        "hour: \"02:30\"\nreminders: [400]\nmax_minutes: 5",
        "hour: \"02:30\"\nreminders: []\nmax_minutes: 9000000000",
    ])
    func `a bound of the calendar has a range`(text: String) throws {
        let node = try Declaration(yaml: text, file: "p.yml")
        let error = #expect(throws: DeclarationError.self) { try SchedulePolicy(node) }
        #expect(error?.explanation.spanish.contains("se esperaba un número de 1 a ") == true)
    }
}
