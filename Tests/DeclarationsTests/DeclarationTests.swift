import Declarations
import SSMEModel
import Testing

struct DeclarationTests {
    let sample = """
        version: "1"
        rules:
          - id: FIN-02
            check: "sum(D7.2.*) = 100"
            level: 1
          - id: FIN-03
            says: {es: Suma, en: Sum}
        """

    @Test func `a file is read key by key, with the place of each value`() throws {
        let file = try Declaration(yaml: sample, file: "rules/d7.yml")
        let rules = try file["rules"].list()
        #expect(try rules[0]["id"].text() == "FIN-02")
        #expect(try rules[0]["level"].integer() == 1)
        let source = try rules[0]["check"].source()
        #expect(
            source == SourceText("sum(D7.2.*) = 100", file: "rules/d7.yml", line: 4, column: 13))
        #expect(try rules[1]["says"].localized() == LocalizedText("Suma", english: "Sum"))
        #expect(try rules[1].optional("check") == nil)
    }

    @Test func `an unknown key names its place and the nearest known key`() throws {
        let file = try Declaration(yaml: "versoin: 1", file: "a.yml")
        let error = #expect(throws: DeclarationError.self) {
            try file.allowOnly(["version", "rules"])
        }
        #expect(
            error?.explanation.spanish
                == "a.yml:1:1: se encontró «versoin»; se esperaba version, rules. ¿Quiso escribir «version»?"
        )
    }

    @Test func `a missing key is said at the map that lacks it`() throws {
        let file = try Declaration(yaml: sample, file: "a.yml")
        let error = #expect(throws: DeclarationError.self) {
            _ = try file["rules"].list()[1]["check"]
        }
        #expect(error?.explanation.spanish == "a.yml:6:5: se esperaba «check:».")
    }

    @Test(arguments: ["a: [1", "a: 1\na: 2", "\t- x"])
    func `broken YAML is an error with a place`(text: String) {
        let error = #expect(throws: DeclarationError.self) {
            _ = try Declaration(yaml: text, file: "a.yml")
        }
        #expect((error?.line ?? 0) >= 1)
    }

    @Test(arguments: [
        ("a: [1", "«,» o «]» que cierre la lista"),
        ("a: {b: 1", "«,» o «}» que cierre el grupo"),
        ("\t- x", "sangría con espacios en vez de tabuladores, o comillas alrededor del texto"),
        ("a: b: c", "comillas alrededor del texto que lleva «: », o menos sangría"),
        ("a: 1\n b: 2", "comillas alrededor del texto que lleva «: », o menos sangría"),
        ("- 1\nb: 2", "un elemento («- …») con la misma sangría que los demás de su lista"),
        ("a: \"b", "las comillas que cierren el texto"),
    ])
    func `broken YAML is told in words of a methodologist`(text: String, words: String) {
        let error = #expect(throws: DeclarationError.self) {
            _ = try Declaration(yaml: text, file: "a.yml")
        }
        #expect(error?.expected == words)
        #expect(error?.found == nil)
    }

    @Test func `a character that no text has is an error at its place`() {
        let error = #expect(throws: DeclarationError.self) {
            _ = try Declaration(yaml: "a: 1\nb: [\u{0}]", file: "a.yml")
        }
        #expect(
            error?.explanation.spanish == "a.yml:2:5: se esperaba texto sin caracteres de control.")
    }

    @Test func `aliases that double a file at every line are refused at once`() {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...40 {
            text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
        }
        let error = #expect(throws: DeclarationError.self) {
            _ = try Declaration(yaml: text, file: "a.yml")
        }
        #expect(
            error?.expected == "menos repeticiones con «*»: así el archivo crece sin medida")
    }

    @Test func `aliases that grow inside a key are refused at once`() {
        var lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
        for (before, name) in zip("abcdefgh", "bcdefghi") {
            let ten = Array(repeating: "*\(before)", count: 10).joined(separator: ", ")
            lines.append("\(name): &\(name) [\(ten)]")
        }
        let text = (lines + ["? *i", ": x"]).joined(separator: "\n")
        let error = #expect(throws: DeclarationError.self) {
            try Declaration(yaml: text, file: "f.yml")
        }
        #expect(
            error?.expected == "menos repeticiones con «*»: así el archivo crece sin medida")
    }

    @Test func `an alias repeats what its anchor says`() throws {
        let file = try Declaration(yaml: "a: &a [x, y]\nb: *a\n", file: "a.yml")
        #expect(try file["b"].list().map { try $0.text() } == ["x", "y"])
    }

    @Test func `an empty file is an empty map`() throws {
        #expect(try Declaration(yaml: "", file: "a.yml").entries().isEmpty)
    }
}
