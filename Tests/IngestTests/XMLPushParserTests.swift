import Testing

@testable import Ingest

struct XMLPushParserTests {
    private struct Listing: XMLHandler {
        var lines: [String] = []
        mutating func start(_ element: XMLName, _ attributes: XMLAttributes) {
            lines.append(
                (element == "a" ? "<a" : "<?") + (attributes.string("x").map { " x=" + $0 } ?? "")
                    + ">")
        }
        mutating func text(_ bytes: Span<UInt8>) {
            for index in bytes.indices { lines.append(String(UnicodeScalar(bytes[index]))) }
        }
        mutating func end(_ element: XMLName) { lines.append("/") }
    }

    private func lines(_ chunks: [[UInt8]], limits: IngestLimits = .standard) throws(IngestError)
        -> String
    {
        var parser = try XMLPushParser(part: "parte", handler: Listing(), limits: limits)
        for chunk in chunks { try parser.push(chunk.span) }
        try parser.end()
        return parser.handler.lines.joined()
    }

    private func littleEndian(_ text: String) -> [UInt8] {
        text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    }

    @Test func `every split of the bytes gives the same events`() throws {
        let bytes = Array("<p:a xmlns:p='u' p:x='1&amp;2'>t&#65;&lt;<![CDATA[<]]><a/></p:a>".utf8)
        let whole = try lines([bytes])
        #expect(whole == "<a x=1&2>tA<<<a>//")
        for cut in 1..<bytes.count {
            #expect(try lines([Array(bytes[..<cut]), Array(bytes[cut...])]) == whole)
        }
    }

    @Test func `UTF-16 with a mark is read`() throws {
        let text = littleEndian("<a>t</a>")
        #expect(try lines([[0xFF, 0xFE] + text]) == "<a>t/")
    }

    @Test func `a document type in UTF-16 is refused where the parser meets it`() {
        let text = "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"
        let bytes = [0xFF, 0xFE] + littleEndian(text)
        let error = ingestError { () throws(IngestError) in try lines([bytes]) }
        #expect(error == .forbiddenDoctype("parte"))
    }

    @Test func `an undeclared entity is no well-formed part`() {
        let error = ingestError { () throws(IngestError) in try lines([Array("<a>&b;</a>".utf8)]) }
        #expect(error == .damagedPart("parte", line: 1))
    }

    @Test func `a part that ends too soon is refused`() {
        let error = ingestError { () throws(IngestError) in try lines([Array("<a><a>".utf8)]) }
        #expect(error == .damagedPart("parte", line: 1))
    }

    @Test func `attributes have limits in number and length`() {
        var limits = IngestLimits()
        limits.maxAttributes = 1
        limits.maxAttributeBytes = 3
        let many = ingestError { () throws(IngestError) in
            try lines([Array("<a x='1' y='2'/>".utf8)], limits: limits)
        }
        #expect(many == .limitExceeded(.attributes, allowed: 1, place: "parte"))
        let long = ingestError { () throws(IngestError) in
            try lines([Array("<a x='1234'/>".utf8)], limits: limits)
        }
        #expect(long == .limitExceeded(.attributeBytes, allowed: 3, place: "parte"))
    }
}

struct XMLNameTests {
    @Test(arguments: [
        "c", "row", "covered-table-cell", "number-rows-repeated", "seventeen-letters",
    ])
    func `a name is told by all its letters`(text: String) {
        let name = XMLName(Array(text.utf8).span)
        let same: [String: XMLName] = [
            "c": "c", "row": "row", "covered-table-cell": "covered-table-cell",
            "number-rows-repeated": "number-rows-repeated",
            "seventeen-letters": "seventeen-letters",
        ]
        #expect(same[text] == name)
        #expect(name != "number-rows-spanned")
        #expect(Set(same.values).count == 5)
    }
}
