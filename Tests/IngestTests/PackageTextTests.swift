import Testing

@testable import Ingest

struct PackageTextTests {
    private func text(_ parts: [(name: String, body: String)]) throws -> PackageText.Content {
        var zip = HandmadeZip()
        for part in parts { zip.add(part.name, part.body) }
        return try PackageText.read(zip.bytes)
    }

    @Test func `of a DOCX only what people read counts`() throws {
        let content = try text([
            (
                "word/document.xml",
                """
                <w:document xmlns:w="w" xmlns:mc="mc" xmlns:wp="wp"><w:body>
                <w:p><w:r><w:t>El acta</w:t></w:r><w:r><w:tab/><w:t>dice </w:t></w:r>
                <w:del><w:r><w:delText>borrado</w:delText></w:r></w:del>
                <w:r><w:instrText> DATE 12/03/2020 </w:instrText></w:r>
                <w:r><w:drawing><wp:posOffset>914400</wp:posOffset></w:drawing></w:r>
                <w:r><mc:AlternateContent><mc:Choice><w:t>sí</w:t></mc:Choice>
                <mc:Fallback><w:t>sí</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>
                <w:moveFrom><w:p><w:r><w:t>movido</w:t></w:r></w:p></w:moveFrom>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>uno</w:t></w:r></w:p></w:tc>
                <w:tc><w:p><w:r><w:t>dos</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                </w:body></w:document>
                """
            )
        ])
        #expect(content.text == "El acta\tdice sí\nuno \tdos \t\n\n")
        #expect(content.partCount == 1)
    }

    @Test func `of an ODT neither what was deleted nor a remark counts`() throws {
        let content = try text([
            (
                "content.xml",
                """
                <office:text xmlns:office="o" xmlns:text="t"><text:tracked-changes><text:p>no</text:p></text:tracked-changes>\
                <text:h>Acta</text:h><text:p>con <text:span>anexos</text:span>\
                <office:annotation><text:p>ojo</text:p></office:annotation></text:p></office:text>
                """
            )
        ])
        #expect(content.text == "Acta\ncon anexos\n\n")
    }

    @Test func `slides are read in their order`() throws {
        func slide(_ text: String) -> String {
            "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></p:sld>"
        }
        let content = try text([
            ("ppt/slides/slide10.xml", slide("diez")), ("ppt/slides/slide2.xml", slide("dos")),
        ])
        #expect(content.text == "dos\n\ndiez\n\n")
        #expect(content.partCount == 2)
    }
}
