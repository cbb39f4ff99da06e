import SSMEModel
import Testing

struct PlainNameTests {
    @Test(arguments: [
        ("Plan de acción 2026.pdf", "Plan de acción 2026.pdf"),
        ("\u{1B}]0;x\u{7}a\nb", "\u{FFFD}]0;x\u{FFFD}a\u{FFFD}b"),
        ("\u{202E}fdp.exe", "\u{FFFD}fdp.exe"), ("a\u{2028}b", "a\u{FFFD}b"), ("", ""),
    ])
    func `a name stands on one line, as it is written`(name: String, shown: String) {
        #expect(name.plainName == shown)
    }

    @Test func `text for a terminal keeps its lines and drives nothing`() {
        #expect("a\tb\n\u{1B}[2Jc\u{202E}d".printable == "a\tb\n\u{FFFD}[2Jc\u{FFFD}d")
    }

    @Test func `of a very long name the middle is left out`() {
        let name = "inicio" + String(repeating: "a", count: 10_000) + "final.pdf"
        #expect(name.plainName.count == 291)
        #expect(name.plainName.hasPrefix("inicio"))
        #expect(name.plainName.hasSuffix("final.pdf"))
    }
}
