import SSMEModel
import Testing

@testable import Ingest

struct IngestLimitsTests {
    private func error(_ values: [String: Int]) -> IngestLimits.SettingError? {
        do throws(IngestLimits.SettingError) {
            _ = try IngestLimits(overriding: values)
            return nil
        } catch { return error }
    }

    /// What reading a workbook throws under limits of one thing each.
    private func refusal(_ book: HandmadeWorkbook) -> IngestError? {
        var limits = IngestLimits()
        (limits.maxMergedRanges, limits.maxDefinedNames, limits.maxStyles) = (1, 1, 1)
        return ingestError { () throws(IngestError) in try book.read(limits: limits) }
    }

    @Test func `merged ranges, names and styles of a workbook are counted`() {
        var book = HandmadeWorkbook()
        let range = "<mergeCell ref=\"A1:B2\"/>"
        func sheet(_ content: String) -> String {
            book.sheet.replacing(
                "</worksheet>", with: "<mergeCells>\(content)</mergeCells></worksheet>")
        }
        let plain = book.sheet
        book.sheet = sheet(range)
        #expect(refusal(book) == nil)
        book.sheet = plain
        book.sheet = sheet(range + range)
        #expect(refusal(book) == .limitExceeded(.mergedRanges, allowed: 1, place: "Hoja1"))
        book = HandmadeWorkbook()
        let name = "<definedName name=\"a\">Hoja1!$A$1</definedName>"
        book.workbook = book.workbook.replacing(
            "</workbook>", with: "<definedNames>\(name)\(name)</definedNames></workbook>")
        #expect(refusal(book) == .limitExceeded(.definedNames, allowed: 1, place: ""))
        for formats in [
            "<cellXfs><xf/><xf/></cellXfs>",
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\"0\"/><numFmt numFmtId=\"171\" formatCode=\"0\"/></numFmts>",
        ] {
            #expect(
                refusal(HandmadeWorkbook(formats: formats))
                    == .limitExceeded(.styles, allowed: 1, place: ""))
        }
    }

    @Test func `merged ranges, names and styles of an OpenDocument file are counted`() {
        var limits = IngestLimits()
        (limits.maxMergedRanges, limits.maxDefinedNames, limits.maxStyles) = (1, 1, 1)
        func refusal(_ book: HandmadeODS) -> IngestError? {
            ingestError { () throws(IngestError) in try book.read(limits: limits) }
        }
        let cell = "<table:table-cell table:number-columns-spanned=\"2\"/>"
        #expect(
            refusal(HandmadeODS(rows: "<table:table-row>\(cell)\(cell)</table:table-row>"))
                == .limitExceeded(.mergedRanges, allowed: 1, place: "Hoja1"))
        var book = HandmadeODS()
        let name = "<table:named-range table:name=\"a\"/>"
        book.body += "<table:named-expressions>\(name)\(name)</table:named-expressions>"
        #expect(refusal(book) == .limitExceeded(.definedNames, allowed: 1, place: ""))
        book = HandmadeODS()
        book.automaticStyles = ["a", "b"].map {
            "<style:style style:name=\"\($0)\" style:data-style-name=\"N1\"/>"
        }.joined()
        #expect(refusal(book) == .limitExceeded(.styles, allowed: 1, place: ""))
    }

    @Test func `a tag without end is refused, however it is written`() {
        var limits = IngestLimits()
        limits.maxTokenBytes = 1000
        // The first byte of this name is not ASCII: libxml2 reads the part.
        var book = HandmadeWorkbook(rows: "<ñ x=\"" + String(repeating: "a", count: 1_000_000))
        book.sheet = "<worksheet>" + book.sheet
        let error = ingestError { () throws(IngestError) in try book.read(limits: limits) }
        #expect(
            error
                == .limitExceeded(.tokenBytes, allowed: 1000, place: "xl/worksheets/sheet1.xml"))
    }

    @Test func `nothing set is the standard`() throws {
        #expect(try IngestLimits(overriding: [:]) == .standard)
    }

    @Test func `every setting changes its own limit and no other`() throws {
        var seen: Set<String> = []
        for setting in IngestLimits.settings {
            let limits = try IngestLimits(overriding: [setting.name: 7])
            let back = try IngestLimits(overriding: [setting.name: setting.standard])
            #expect(limits != .standard)
            #expect(back == .standard)
            let one = Mirror(reflecting: limits).children.map { $0.value as? Int }
            let other = Mirror(reflecting: IngestLimits.standard).children.map { $0.value as? Int }
            #expect(zip(one, other).filter { $0 != $1 }.count == 1)
            #expect(
                setting.meaning.spanish.hasSuffix(".") && setting.meaning[.english].hasSuffix("."))
            seen.insert(setting.name)
        }
        #expect(seen.count == Mirror(reflecting: IngestLimits.standard).children.count)
    }

    @Test func `the settings are the properties in snake case`() {
        let properties = Mirror(reflecting: IngestLimits.standard).children.compactMap(\.label)
        let names = properties.map { label in
            label.reduce(into: "") { name, letter in
                name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
            }
        }
        #expect(IngestLimits.settings.map(\.name) == names)
    }

    @Test func `a name that no limit has is refused, with the one that was meant`() {
        #expect(
            error(["max_cels": 5]) == .unknownName("max_cels", nearest: "max_cells"))
        #expect(
            error(["max_cels": 5])?.explanation.spanish
                == "No hay un límite llamado «max_cels». ¿Quiso escribir «max_cells»?")
        #expect(error(["zeta": 5, "alfa": 5]) == .unknownName("alfa", nearest: nil))
    }

    @Test func `a limit can be neither turned off nor boundless`() {
        #expect(
            error(["max_columns": 0])
                == .outOfRange(name: "max_columns", value: 0, allowed: 1...16_384))
        #expect(
            error(["max_columns": 20_000])?.explanation.spanish
                == "El límite «max_columns» no puede ser 20.000: escriba un número de 1 a 16.384.")
    }
}
