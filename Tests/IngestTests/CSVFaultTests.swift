import Testing

@testable import Ingest

struct CSVFaultTests {
    private func fault(_ text: String, header: [String] = []) throws -> CSVFault? {
        try CSVFile(.memory(Array(text.utf8)), limits: .standard, header: [])
            .firstFault(header: header)
    }

    @Test(arguments: [
        "a;b\n1;2\n", "a,b\r\n\"1\",\"x\"\"y\r\nz\"\r\n", "a\r1\r", "a;b\n\n1;2", "\"a\";\n;\"\"\n",
        "\u{FEFF}a;b\n", "sep=,\na,b\n",
    ])
    func `a file that keeps to the standard has no fault`(text: String) throws {
        #expect(try fault(text) == nil)
    }

    @Test(arguments: [
        ("a;b\n1\n", CSVFault.Kind.fieldCount, 2), ("a;b\n1;2;3", .fieldCount, 2),
        ("a;b\n\"x\ny\";1\n2;z\"z\n", .strayQuote, 4), ("a;b\n\"x\"y;1\n", .strayQuote, 2),
        ("a;b\n1;\"x\ny;2\n", .unclosedQuote, 2),
    ])
    func `the first fault is told with its line`(text: String, kind: CSVFault.Kind, line: Int)
        throws
    {
        #expect(try fault(text) == CSVFault(kind: kind, line: line))
    }

    @Test func `another first row than the expected one is a fault`() throws {
        #expect(try fault("a;b\n", header: ["a", "b"]) == nil)
        for text in ["a;c\n", "a;b;c\n", "a\n", "\n\n"] {
            #expect(try fault(text, header: ["a", "b"])?.kind == .header)
        }
    }
}
