import Testing

@testable import Ingest

struct XMLScannerTests {
    private func scanned(_ text: String) throws(IngestError) -> [UInt8]? {
        try XMLListing.byScanner(Array(text.utf8))
    }

    @Test(arguments: [
        "<a/>", "<a>t</a>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a>t</a>\n",
        "\u{FEFF}<a>ñ</a>", "<p:a xmlns:p='u' p:x='1&amp;2'>t&#65;&lt;<![CDATA[<]]><a/></p:a>",
        "<a x=\"1\t2\n3\">\r\n\r.</a>", "<!-- - --><a><!----><?b c?>1<!-- é -->2</a><!--e-->",
        "<a x='&lt;&gt;&quot;&apos;&#xE9;&#38;#65;'/>", "<a>]] ]>]</a>", "<a x = '1'\n/>",
        "<a ></a >",
        "<x:a>t</x:a>", "<a x:r='1' r='2'/>", "<a>&#x10FFFF;&#0065;</a>",
        "<a>\u{7F}\u{85}\u{FFFD}</a>", "<a>&lt;&gt;&amp;&quot;&#65;&#66;]]&lt;]&gt;</a>",
        "<a>\r\r\r\r\n\r\r&amp;\r\r</a>", "<a>&amp;ñ&amp;ñ\r\u{10FFFD}</a>",
    ])
    func `plain XML gives the events that libxml2 gives, however it is cut`(text: String) throws {
        let bytes = Array(text.utf8)
        let expected = try XMLListing.bySAX(bytes)
        for width in [nil, 1, 2, 3, 5, 7] {
            #expect(try XMLListing.byScanner(bytes, width: width) == expected)
        }
    }

    @Test(arguments: [
        "", " ", "<", "<a", "<a>", "</a>", "<a></b>", "<a/><a/>", "<a/>t", "t<a/>", "<a>&b;</a>",
        "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>]]></a>", "<a x='1' x='2'/>", "<a x='<'/>",
        "<a x=1/>",
        "<a x='1'y='2'/>", "<a><!-- -- --></a>", "<a><?xml b?></a>", " <?xml version='1.0'?><a/>",
        "<a>\u{1}</a>", "<a>\u{FFFE}</a>", "<a x/>", "<1/>", "<a/ >",
        "<a><b></a></b>",
        "<a><![CDATA[</a>", "<a></a", "<a b:c='1' b:c='2'/>", "<a>&#12345678901234567890;</a>",
        "<a>&</a>", "<a>&\0lt;</a>",
        "<?xml version='1.0' standalone='\0yes'?><a/>",
    ])
    func `what is not well formed is declined`(text: String) throws {
        #expect(try scanned(text) == nil)
        #expect(throws: IngestError.self) { try XMLListing.bySAX(Array(text.utf8)) }
    }

    @Test(arguments: [
        "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "<?xml version='1.1'?><a/>", "<ñ/>",
        "<a ñ='1'/>", "<a:/>", "<:a/>", "<a x='\r\n'/>", "<a><![CDATA[\r\n]]></a>",
    ])
    func `what is rare is declined`(text: String) throws {
        #expect(try scanned(text) == nil)
    }

    @Test(arguments: [
        [0xFF, 0xFE, 0x3C, 0, 0x61, 0], [0x3C, 0x61, 0x3E, 0xC3, 0x28], [0x3C, 0, 0x61, 0],
    ])
    func `bytes that are no UTF-8 are declined`(bytes: [UInt8]) throws {
        #expect(try XMLListing.byScanner(bytes) == nil)
    }

    @Test func `a document type is refused`() {
        let error = ingestError { () throws(IngestError) in
            try scanned("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")
        }
        #expect(error == .forbiddenDoctype("parte"))
    }

    @Test func `what passes a limit is declined`() throws {
        var limits = IngestLimits()
        limits.maxAttributes = 1
        limits.maxAttributeBytes = 3
        limits.maxElementDepth = 2
        for text in ["<a x='1' y='2'/>", "<a x='1234'/>", "<a><a><a/></a></a>"] {
            var scanner = XMLScanner(part: "parte", handler: XMLListing(), limits: limits)
            let bytes = Array(text.utf8)
            #expect(try scanner.scan(bytes.span, isLast: true) == nil)
        }
    }
}
