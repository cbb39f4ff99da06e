import SSMEModel
import Testing

@testable import Ingest

struct SheetReferenceTests {
    @Test(arguments: [
        ("Portada!$B$1", "'Portada'!B1"), ("'7 Financiación'!$C$12:$C$19", "'7 Financiación'!C12"),
        ("'O''Higgins'!A1", "'O''Higgins'!A1"), ("portada!A1", "'Portada'!A1"),
    ])
    func `a plain reference is located`(text: String, location: String) {
        #expect(located(text) == location)
    }

    @Test(arguments: [
        "#REF!$A$1", "Otra!A1", "Portada!A:A", "SUM(Portada!A1)", "'Portada!A1", "A1", "",
        "Portada!A1:",
    ])
    func `what is no reference to a sheet that exists has no location`(text: String) {
        #expect(located(text) == nil)
    }

    private func located(_ text: String) -> String? {
        let names = ["Portada", "7 Financiación", "O'Higgins"]
        return SheetReference.location(text) { asked in
            names.first { $0.lowercased() == asked.lowercased() }
        }?.description
    }
}
