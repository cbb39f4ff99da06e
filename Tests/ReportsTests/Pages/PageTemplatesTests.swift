import SSMEModel
import Testing

@testable import Reports

@Suite struct PageTemplatesTests {
    @Test func `every word that a template names exists, and every word is used`() {
        var named: Set<String> = []
        for source in PageTemplates.sources.values {
            for piece in source.split(separator: "{{w.").dropFirst() {
                named.insert(String(piece.prefix { $0 != "}" }))
            }
        }
        let used = named.union(["reportTitle"])
        #expect(used.subtracting(PageWords.table.keys).sorted() == [])
        #expect(Set(PageWords.table.keys).subtracting(used).sorted() == [])
    }

    @Test func `every word has its English`() {
        #expect(PageWords.table.filter { $0.value.english == nil }.keys.sorted() == [])
    }

    @Test func `text is escaped scalar by scalar`() {
        let escape = PageEscape()
        #expect(escape.escapeText("\u{600}<img src=x>") == "\u{600}&lt;img src=x&gt;")
        #expect(escape.escapeText("\"\u{301} onclick='x'") == "&quot;\u{301} onclick=&#39;x&#39;")
        #expect(escape.escapeText("a\u{0}b\u{8}c\nd") == "abc\nd")
    }
}
