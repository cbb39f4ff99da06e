import SSMEModel
import Testing

@testable import Ingest

struct SharedFormulaTests {
    @Test(arguments: [
        ("A1+$A$1+A$1+$A1", "B3+$A$1+B$1+$A3"), ("SUM(A1:B2)", "SUM(B3:C4)"),
        ("LOG10(A1)", "LOG10(B3)"), ("\"A1\"&A1", "\"A1\"&B3"), ("'Hoja A1'!A1", "'Hoja A1'!B3"),
        ("SUM(A:A)", "SUM(B:B)"), ("SUM($1:2)", "SUM($1:4)"), ("Hoja1!A1", "Hoja1!B3"),
        ("Tabla[A1]+A1", "Tabla[A1]+B3"), ("XFD1", "#REF!"), ("tasa*A1", "tasa*B3"),
        ("12+A1", "12+B3"),
    ])
    func `references move one column and two rows`(formula: String, moved: String) {
        let shared = SharedFormula(text: formula, origin: CellAddress(row: 1, columnIndex: 0))
        #expect(shared.text(at: CellAddress(row: 3, columnIndex: 1)) == moved)
    }
}
