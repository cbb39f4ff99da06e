import Foundation
import SSMEModel
import Testing

@Suite struct JSONValueTests {
    @Test func `numbers are written without a tail`() {
        let numbers: [JSONValue] = [.number(96), .number(-4.5), .number(.nan), .number(1e21)]
        #expect(JSONValue.list(numbers).line == "[96,-4.5,null,1e+21]")
    }

    @Test func `text is escaped`() {
        #expect(
            JSONValue.text("a\"b\\c\n\u{1}\u{2028}ñ").line == #""a\"b\\c\n\u0001\u2028ñ""#)
    }

    @Test func `members keep their order, or are sorted by name`() {
        let value = JSONValue.object([("b", .integer(1)), ("a", .list([])), ("c", .object([]))])
        #expect(value.line == #"{"b":1,"a":[],"c":{}}"#)
        #expect(value.document == "{\n  \"b\": 1,\n  \"a\": [],\n  \"c\": {}\n}\n")
        #expect(value.sortedDocument == "{\n  \"a\": [],\n  \"b\": 1,\n  \"c\": {}\n}\n")
    }

    @Test(arguments: UInt64(0)..<100)
    func `what is written is read back`(seed: UInt64) throws {
        var state = seed
        func next(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        let scalars = (0..<40).compactMap { _ in Unicode.Scalar(UInt32(next(0x3000))) }
        let text = String(String.UnicodeScalarView(scalars))
        let number = Double(Int64(next(2_000_000)) - 1_000_000) / 1000
        let texts = Data(JSONValue.list([.text(text)]).line.utf8)
        let numbers = Data(JSONValue.list([.number(number)]).line.utf8)
        #expect(try JSONDecoder().decode([String].self, from: texts) == [text])
        #expect(try JSONDecoder().decode([Double].self, from: numbers) == [number])
    }
}
