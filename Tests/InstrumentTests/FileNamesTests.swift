import Testing

@testable import Instrument

/// The names of files that people type in one cell.
struct FileNamesTests {
    @Test(arguments: [
        ("acta.pdf", ["acta.pdf"]),
        (" acta.pdf ; plan.pdf\nmapa.png ", ["acta.pdf", "plan.pdf", "mapa.png"]),
        ("acta.pdf;acta.pdf", ["acta.pdf"]), ("-", []), ("no aplica", []), ("", []),
    ])
    func `names stand apart by semicolons and line breaks, each once`(
        typed: String, names: [String]
    ) {
        #expect(ClaimReader.fileNames(typed) == names)
    }

    @Test func `more than a question can ask for are counted and not read`() {
        let typed = (1...8_000).map { "a\($0)" }.joined(separator: ";")
        let names = ClaimReader.fileNames(typed)
        #expect(names.count == 200)
        #expect(names.last == "… y 7.801 nombres más")
    }
}
