import Testing

@testable import Ingest

struct DelimiterTests {
    @Test(arguments: [
        ("a;b\n1,5;2,5\n3,5;4,5\n", ";"), ("a,b\n1.5,x\n", ","), ("a\tb\n1,5\t2\n", "\t"),
        ("a|b\n1;2|3\n", "|"),
        ("1,5;2,5\n3,5;4,5\n", ";"),
        ("nombre;ciudad\nAna, Luz y Eva;Bogotá, D.C.\nJosé;Ibagué\n", ";"),
        ("a,\"b;c\"\nd,\"e;f;g\"\n", ","), ("\"a;b\",\"c;d\"\n\"e;f\",\"g;h\"\n", ","),
        ("una sola columna\nsin nada que separar\n", ";"),
        ("", ";"),
        ("Formulario;;\nCódigo;Pregunta;Respuesta\nD1;¿Uno, dos o tres?;Sí\n", ";"),
    ])
    func `the delimiter is found`(text: String, delimiter: String) {
        let found = Delimiter.detect(Array(text.utf8), limits: .standard)
        #expect(String(decoding: [found], as: UTF8.self) == delimiter)
    }

    @Test func `headings that are expected decide against a tidier delimiter`() {
        let text = Array(
            "uno,dos,tres\ncuatro,cinco,seis\n\"CODIGO\"; pregunta ;c\nsiete,ocho,nueve\n".utf8)
        #expect(Delimiter.detect(text, limits: .standard) == UInt8(ascii: ","))
        #expect(
            Delimiter.detect(text, header: ["Código", "Pregunta", "Respuesta"], limits: .standard)
                == UInt8(ascii: ";"))
    }

    @Test(arguments: [("sep=;\r\na", 7), ("SEP=|\na", 6), ("\"sep=,\"\na", 8)])
    func `a declared delimiter is obeyed and its line dropped`(text: String, end: Int) {
        #expect(Delimiter.declared(Array(text.utf8), from: 0)?.end == end)
    }

    @Test func `a first line that only begins like a declaration is data`() {
        #expect(Delimiter.declared(Array("sep=;;\n".utf8), from: 0) == nil)
        #expect(Delimiter.declared(Array("separador".utf8), from: 0) == nil)
    }
}
