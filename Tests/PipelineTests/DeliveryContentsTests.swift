import Evidence
import Ingest
import Ledger
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

/// What a delivery holds, opened.
struct DeliveryContentsTests {
    @Test func `the headings of the form tell what separates a CSV file`() throws {
        let text =
            "Red de clusters,,;;\nDiligencie, firme, envíe,,;;\n"
            + "Código;Respuesta\nD1.1;a, b, c\nD1.2;d, e, f\nD1.3;g, h, i\n"
        let file = EvidenceFile(
            name: "f.csv", bytes: Array(text.utf8), digest: ContentDigest.of(Array(text.utf8)))
        let contents = DeliveryContents(opening: [file], name: "f.csv")
        let table = try #require(contents.forms.first?.workbook?.tables.first)
        #expect(table.cells.contains { $0.text == "Código" })
        #expect(table.cells.contains { $0.text == "a, b, c" })
    }

    @Test(arguments: ["", "\n\n", ";;\r\n;;\r\n"])
    func `a form without a single value is empty`(text: String) {
        let file = EvidenceFile(name: "f.csv", bytes: Array(text.utf8), digest: "")
        let contents = DeliveryContents(opening: [file], name: "f.csv")
        #expect(
            contents.forms.first?.refusal?.spanish.hasPrefix(
                "No pudimos abrir «f.csv»: está vacío.")
                == true)
    }

    @Test func `many archives in one delivery inflate no more than one may`() throws {
        let form = try DurableFile.read(Project.path("Tests/Fixtures/real-input/not-ours.xlsx"))
        let files = (1...3).map { EvidenceFile(name: "\($0).xlsx", bytes: form, digest: "\($0)") }
        var policy = ReadingPolicy()
        let alone = DeliveryContents(opening: [files[0]], name: "a", policy: policy)
        #expect(alone.forms.first?.workbook != nil)
        policy.limits.maxTotalBytes = try ZipArchive(form).byteCount * 2
        let together = DeliveryContents(opening: files, name: "a", policy: policy)
        #expect(together.forms.map { $0.workbook != nil } == [true, true, false])
        #expect(together.forms[2].refusal?.spanish.contains("una vez descomprimido") == true)
    }

    @Test func `one damaged file of a package costs itself and not the form`() throws {
        let contents = opened([
            ("formulario.csv", "Código;Respuesta\nD0.2;Activa\n"), ("malo.txt", "MALO"),
            ("bueno.txt", "El acta."),
        ]) {
            $0.replace(Array("MALO".utf8), with: Array("XXXX".utf8), maxReplacements: 1)
        }
        #expect(contents.refusal == nil)
        #expect(contents.forms.first?.workbook != nil)
        let files = Dictionary(uniqueKeysWithValues: contents.files.map { ($0.name, $0) })
        #expect(files["malo.txt"]?.status == .unreadable)
        #expect(files["malo.txt"]?.facts[.flaw] == .text(LocalizedText("truncated")))
        #expect(files["bueno.txt"]?.status == .accepted)
    }

    @Test func `a damaged form says so, and not that it is empty`() throws {
        let contents = opened([("formulario.csv", "Código;Respuesta\nD0.2;Activa\n")]) {
            $0.replace(Array("Activa".utf8), with: Array("XXXXXX".utf8), maxReplacements: 1)
        }
        #expect(contents.forms.first?.refusal?.spanish.contains("está dañado") == true)
    }

    @Test func `names that differ in their case alone are two files`() {
        let contents = opened([("Acta.txt", "El acta del 3."), ("acta.txt", "El acta del 4.")])
        #expect(contents.files.map(\.name).sorted() == ["Acta.txt", "acta.txt"])
    }

    @Test func `an accent spelled in two ways makes two names`() {
        let contents = opened([
            ("caf\u{E9}.txt", "El acta del 3."), ("cafe\u{301}.txt", "El acta del 4."),
        ])
        #expect(contents.files.count == 2)
    }

    @Test func `a package among other files is there itself, and what it holds`() {
        let inner = StoredZip.bytes(of: [(name: "acta.txt", content: Array("El acta.".utf8))])
        let files = [
            EvidenceFile(
                name: "formulario.csv", bytes: Array("Código;Respuesta\nD0.2;Activa\n".utf8),
                digest: "f"),
            EvidenceFile(name: "anexos.zip", bytes: inner, digest: "z"),
            EvidenceFile(name: "plano.vsdx", bytes: inner, digest: "v"),
        ]
        let contents = DeliveryContents(opening: files, name: "X01")
        #expect(
            contents.files.map(\.name) == [
                "formulario.csv", "anexos.zip", "anexos.zip/acta.txt", "plano.vsdx",
            ])
        #expect(contents.files[1].facts[.flaw] == .text(LocalizedText("archive")))
        #expect(contents.files[3].status == .accepted)
    }

    @Test func `a name that drives a terminal is replaced`() {
        let contents = opened([("\u{1B}[2J\n0 por corregir \u{202E}.txt", "El acta.")])
        #expect(contents.files.map(\.name) == ["\u{FFFD}[2J\u{FFFD}0 por corregir \u{FFFD}.txt"])
    }

    @Test func `a package that contradicts itself is to be packed again`() throws {
        let contents = opened([("acta.txt", "El acta."), ("acta.txt", "El acta.")])
        #expect(
            contents.forms.first?.refusal?.spanish ?? contents.refusal?.spanish
                == "No pudimos abrir «envio.zip»: está dañado («acta.txt»). Vuelva a comprimir la carpeta como .zip y envíela."
        )
    }

    private func opened(
        _ files: [(name: String, text: String)], change: (inout [UInt8]) -> Void = { _ in }
    ) -> DeliveryContents {
        var bytes = StoredZip.bytes(of: files.map { (name: $0.name, content: Array($0.text.utf8)) })
        change(&bytes)
        return DeliveryContents(
            opening: [EvidenceFile(name: "envio.zip", bytes: bytes, digest: "d")], name: "envio.zip"
        )
    }
}
