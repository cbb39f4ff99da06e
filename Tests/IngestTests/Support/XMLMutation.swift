import TestSupport

/// Parts of workbooks, and ways to spoil them that leave many well formed.
enum XMLMutation {
    static let sheet = Array(
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns="u" xmlns:r='w'><dimension ref="A1:C9"/><sheetData><row r="1" spans="1:3">\
        <c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1&lt;2</f><v>1.5</v></c>\
        <c r="C1" t="inlineStr"><is><t xml:space="preserve"> ñ &amp; \r\n</t></is></c></row><row r="2">\
        <c r="A2" t="inlineStr"><is><t xml:space="preserve"> á_x0041_ </t></is></c><c r="B2"><f t="shared" si="0"/><v>2</v></c>\
        <c s="3"><v>0.75</v></c><c r="D2" t="str"><v>año</v></c><c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="b"><v>1</v></c>\
        <c r="G2" t="inlineStr"><is><t>uno</t></is></c><c r="H2" s="1"/><c r="I2" t="d"><v>2026-09-05</v></c></row>\
        <row><c><v>-12.50</v></c><c t="n"><v>1E3</v></c><c t="s"><v>7</v></c><c r="XFE3"><v>1</v></c></row></sheetData>\
        <!-- c --><?p q?><mergeCells><mergeCell ref="A1:C2"/></mergeCells></worksheet>
        """.utf8)

    static let strings = Array(
        """
        <x:sst xmlns:x='u'><x:si><x:t>uno</x:t></x:si><x:si><x:r><x:rPr/><x:t>d&#243;s</x:t></x:r></x:si>\
        <x:si><x:t><![CDATA[<tres>]]></x:t></x:si></x:sst>
        """.utf8)

    static let plainStrings = Array(
        """
        <sst><si><t>uno</t></si><si><t xml:space="preserve"> dós </t></si><si><t>a_x000D_b</t></si>\
        <si><r><t>tr</t></r><r><t>es</t></r><rPh sb="0" eb="1"><t>ka</t></rPh></si><si><t/></si><si><t>a&amp;b</t></si></sst>
        """.utf8)

    static let documents = [sheet, strings, plainStrings]

    private static let pieces: [[UInt8]] =
        [
            "<", ">", "/", "&", ";", "\"", "'", "=", " ", "\t", "\r", "\n", "]]>", "--", "<!--",
            "-->",
            "<![CDATA[", "<?a ?>", "&#65;", "&#x1F600;", "&amp;", "&quot;", "é", "€", "😀",
            "\u{FFFE}",
            "\u{1}", "\u{7F}", ":", "xml", "a", "<a>", "</a>", "<b/>", " x='1'", " xmlns:b='v'",
            " b:x=\"2\"",
            "]", "-", "!", "?", "#", "x", "<c r=\"B7\" s=\"2\" t=\"s\"><v>1</v></c>",
            "<c><v>46270.5</v></c>",
            " r=\"C3\"", " s=\"1\"", " t=\"b\"", " t=\"inlineStr\"", "<v>", "</v>", "<t>", "</t>",
            "<is>",
            "_x0041_", "<si><t>z</t></si>", " xml:space=\"preserve\"", "1", "E5", ".",
            "0123456789012345678901",
        ].map { Array($0.utf8) } + [
            [0xC3], [0xFF], [0], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
        ]

    static func mutate(_ document: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var bytes = document
        for _ in 0..<(1 + Int(random.next() % 3)) {
            if bytes.isEmpty { return [0x3C] }
            let place = Int(random.next() % UInt64(bytes.count))
            switch random.next() % 8 {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
            case 1: bytes[place] = UInt8(32 + random.next() % 95)
            case 2: bytes.remove(at: place)
            case 3:
                let end = min(bytes.count, place + Int(random.next() % 30))
                bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
            case 4:
                let end = min(bytes.count, place + Int(random.next() % 12))
                bytes.removeSubrange(place..<end)
            default:
                bytes.insert(
                    contentsOf: pieces[Int(random.next() % UInt64(pieces.count))], at: place)
            }
        }
        return bytes
    }
}
