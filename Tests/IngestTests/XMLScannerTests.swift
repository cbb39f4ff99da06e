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
        "<a>\u{7F}\u{85}\u{FFFD}</a>",
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
        "<a>&</a>",
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

    @Test(arguments: UInt64(0)..<300)
    func `a mutated document is read as libxml2 reads it, or declined`(seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        for document in XMLMutation.documents {
            let bytes = XMLMutation.mutate(document, &random)
            let width = 1 + Int(random.next() % 40)
            var scanned: [UInt8]?
            let scanError = ingestError { () throws(IngestError) in
                scanned = try XMLListing.byScanner(bytes, width: width)
            }
            guard scanned != nil || scanError != nil else { continue }
            var expected: [UInt8]?
            let error = ingestError { () throws(IngestError) in
                expected = try XMLListing.bySAX(bytes)
            }
            #expect(
                scanned == expected && scanError == error,
                "\(String(decoding: bytes, as: UTF8.self))")
        }
    }
}

/// Documents, and ways to spoil them that keep many of them well formed.
enum XMLMutation {
    static let documents: [[UInt8]] = [
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"u\" xmlns:r='w'><sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"B1\"><f t='shared'>A1&lt;2</f><v>1.5</v></c><c t=\"inlineStr\"><is><t xml:space=\"preserve\"> ñ &amp; \r\n</t></is></c></row></sheetData><!-- c --><?p q?></worksheet>",
        "<x:sst xmlns:x='u'><x:si><x:t>uno</x:t></x:si><x:si><x:r><x:rPr/><x:t>d&#243;s</x:t></x:r></x:si><x:si><x:t><![CDATA[<tres>]]></x:t></x:si></x:sst>",
    ].map { Array($0.utf8) }

    private static let pieces: [[UInt8]] =
        [
            "<", ">", "/", "&", ";", "\"", "'", "=", " ", "\t", "\r", "\n", "]]>", "--", "<!--",
            "-->", "<![CDATA[",
            "<?a ?>", "&#65;", "&#x1F600;", "&amp;", "&quot;", "é", "€", "😀", "\u{FFFE}", "\u{1}",
            "\u{7F}", ":",
            "xml", "a", "<a>", "</a>", "<b/>", " x='1'", " xmlns:b='v'", " b:x=\"2\"", "]", "-",
            "!", "?", "#", "x",
        ].map { Array($0.utf8) } + [
            [0xC3], [0xFF], [0], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
        ]

    static func mutate(_ document: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var bytes = document
        for _ in 0..<(1 + Int(random.next() % 3)) {
            let place = Int(random.next() % UInt64(bytes.count))
            switch random.next() % 6 {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
            case 1: bytes[place] = UInt8(32 + random.next() % 95)
            case 2: bytes.remove(at: place)
            case 3:
                let end = min(bytes.count, place + Int(random.next() % 30))
                bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
            default:
                bytes.insert(
                    contentsOf: pieces[Int(random.next() % UInt64(pieces.count))], at: place)
            }
            if bytes.isEmpty { return [0x3C] }
        }
        return bytes
    }
}
