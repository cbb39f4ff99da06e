import TestSupport
import Testing

@testable import Ingest

struct LexicalNumberTests {
    private func value(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        return LexicalNumber.value(bytes.span)
    }

    @Test(arguments: UInt64(0)..<200)
    func `a number is the nearest double, bit by bit`(seed: UInt64) {
        var random = SplitMix64(state: seed)
        for _ in 0..<200 {
            let text = Self.number(&random)
            let nearest = Double(text).flatMap { $0.isFinite ? $0 : nil }
            #expect(value(text)?.bitPattern == nearest?.bitPattern, "\(text)")
        }
    }

    @Test(arguments: ["1e400", "-1E309", " 1e999 "])
    func `what no double reaches is no number`(text: String) {
        #expect(value(text) == nil)
    }

    @Test(arguments: UInt64(0)..<50)
    func `every double is read back from its shortest digits`(seed: UInt64) {
        var random = SplitMix64(state: seed)
        for _ in 0..<100 {
            let number = Double(bitPattern: random.next())
            guard number.isFinite else { continue }
            #expect(value(number.description)?.bitPattern == number.bitPattern)
        }
    }

    @Test(arguments: [
        "9007199254740993", "1e22", "1E23", "1e-22", "123456789012345678901234567890", "-0",
    ])
    func `numbers at the edge of the short way are exact`(text: String) {
        #expect(value(text)?.bitPattern == Double(text)?.bitPattern)
    }

    @Test(arguments: [" 7", "7\n", "\t7 "])
    func `white space around is passed over`(text: String) {
        #expect(value(text) == 7)
    }

    @Test(arguments: [
        "", "-", ".", "1,5", "0x10", "nan", "inf", "1e", "1e+", "1 2", "--1", "1.2.3", "e5",
    ])
    func `what is no number is none`(text: String) {
        #expect(value(text) == nil)
    }

    /// A number as a file may write it: any sign, length, point and exponent.
    private static func number(_ random: inout SplitMix64) -> String {
        func digits(_ most: UInt64) -> String {
            (0..<(1 + random.next() % most)).map { _ in String(random.next() % 10) }.joined()
        }
        var text = random.next() % 4 == 0 ? "-" : ""
        text += digits(random.next() % 8 == 0 ? 25 : 9)
        if random.next() % 2 == 0 { text += "." + digits(random.next() % 8 == 0 ? 25 : 6) }
        if random.next() % 4 == 0 {
            text +=
                ["E", "e", "E-", "e+"][Int(random.next() % 4)]
                + digits(random.next() % 4 == 0 ? 3 : 2)
        }
        return text
    }
}
