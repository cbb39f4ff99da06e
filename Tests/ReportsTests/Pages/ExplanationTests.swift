import SSMEModel
import Testing

@testable import Reports

@Suite struct ExplanationTests {
    private func finding(
        _ cells: [String], sheet: String = "7 Financiación", question: String = "D7.2",
        evidence: [String] = [], minimalFix: LocalizedText? = nil
    ) -> Finding {
        Finding(
            id: "I001/FIN-02/D7.2", initiative: "I001", submission: "ab", round: 1, rule: "FIN-02",
            ruleVersion: "1", level: 1, severity: .error,
            locations: cells.compactMap { CellAddress($0) }.map {
                CellLocation(sheet: sheet, address: $0)
            },
            question: question,
            message: LocalizedText(
                "Las fuentes suman 96 %; deben sumar 100 %.",
                english: "The sources add up to 96%; they must add up to 100%."),
            fix: LocalizedText(
                "Revise si falta una fuente.", english: "Check whether a source is missing."),
            minimalFix: minimalFix, evidence: evidence)
    }

    private func place(
        _ cells: [String], sheet: String = "7 Financiación", _ language: Language = .spanish
    ) -> String {
        Explanation(finding(cells, sheet: sheet), language: language).place
    }

    @Test func `one cell is named alone`() {
        #expect(place(["C12"]) == "Hoja «7 Financiación», celda C12")
    }

    @Test func `contiguous cells of one column are drawn together`() {
        #expect(
            place(["C14", "C12", "C13", "C15"]) == "Hoja «7 Financiación», celdas C12 a C15")
    }

    @Test func `contiguous cells of one row are drawn together`() {
        #expect(place(["B4", "C4", "D4"]) == "Hoja «7 Financiación», celdas B4 a D4")
    }

    @Test func `two neighbours are named one by one`() {
        #expect(place(["C12", "C13"]) == "Hoja «7 Financiación», celdas C12 y C13")
    }

    @Test func `cells apart are listed`() {
        #expect(place(["D22", "D14"]) == "Hoja «7 Financiación», celdas D14 y D22")
    }

    @Test func `a long list is counted`() {
        let cells = (1...12).map { "C\($0 * 2)" }
        #expect(
            place(cells)
                == "Hoja «7 Financiación», celdas C2, C4, C6, C8, C10, C12, C14 y 5 más")
    }

    @Test func `a document is a row of its sheet`() {
        #expect(place(["C9"], sheet: "Soportes") == "Hoja «Soportes», fila 9")
    }

    @Test func `a text file has rows`() {
        #expect(
            place(["C9", "C10", "C11"], sheet: "envio.csv")
                == "Archivo «envio.csv», filas 9 a 11")
    }

    @Test func `English readers get English`() {
        #expect(
            place(["C12", "C13", "C14"], .english) == "Sheet “7 Financiación”, cells C12 to C14")
    }

    @Test func `without cells the place is the question, then the form`() {
        #expect(place([]) == "Pregunta D7.2")
        let whole = Explanation(finding([], question: ""), language: .spanish)
        #expect(whole.place == "Todo el formulario")
    }

    @Test func `without cells a document's place is its file, and many are counted`() {
        let one = Explanation(finding([], evidence: ["D1.1/base.xlsx"]), language: .spanish)
        #expect(one.place == "Archivo «D1.1/base.xlsx» del envío")
        let loose = finding([], question: "", evidence: ["a.jpg", "b.jpg"])
        #expect(
            Explanation(loose, language: .spanish).place
                == "Archivos «a.jpg» y «b.jpg» del envío")
        #expect(
            Explanation(loose, language: .english).place
                == "Files “a.jpg” and “b.jpg” of the submission")
        let many = finding([], evidence: (1...20).map { "\($0).jpg" })
        #expect(
            Explanation(many, language: .spanish).place.hasSuffix("«7.jpg» y 13 más del envío"))
        #expect(
            Explanation(finding(["C9"], sheet: "Soportes", evidence: ["a.jpg"]), language: .spanish)
                .place == "Hoja «Soportes», fila 9")
    }

    @Test func `two sheets are told apart`() {
        let cells = [
            CellLocation(sheet: "3 Estrategia", address: CellAddress(row: 14, columnIndex: 2)),
            CellLocation(sheet: "Soportes", address: CellAddress(row: 9, columnIndex: 2)),
        ]
        #expect(
            Places(cells).sentence(.spanish)
                == "Hoja «3 Estrategia», celda C14; hoja «Soportes», fila 9")
        #expect(Places(cells).reference == "C14,'Soportes'!C9")
    }

    @Test func `the paragraph ends with the rule`() {
        let text = Explanation(
            finding(
                ["C12", "C13", "C14"],
                minimalFix: LocalizedText("sumar 4 puntos en «Otra privada».")),
            language: .spanish
        ).paragraph
        #expect(
            text
                == "Las fuentes suman 96 %; deben sumar 100 %. Hoja «7 Financiación», celdas C12 a C14. "
                + "Revise si falta una fuente. "
                + "Lo mínimo que habría que cambiar: sumar 4 puntos en «Otra privada». FIN-02")
    }
}
