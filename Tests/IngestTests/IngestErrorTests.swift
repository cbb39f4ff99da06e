import SSMEModel
import Testing

@testable import Ingest

struct IngestErrorTests {
    @Test func `a password is told with the way to remove it`() {
        #expect(
            IngestError.passwordProtected.explanation(of: "formulario_final(2).xlsx")
                == LocalizedText(
                    "No pudimos abrir «formulario_final(2).xlsx»: está protegido con contraseña. Ábralo en Excel, quite la contraseña (Archivo › Información › Proteger libro) y envíelo de nuevo.",
                    english:
                        "We could not open “formulario_final(2).xlsx”: it is protected with a password. Open it in Excel, remove the password (File › Info › Protect Workbook) and send it again."
                ))
    }

    @Test func `an old workbook is told with the way to save it again`() {
        #expect(
            IngestError.unsupportedKind(.xls).explanation.spanish
                == "No pudimos abrir el archivo: es un libro de Excel 97-2003 (.xls). Ábralo en Excel, elija Archivo › Guardar como › Libro de Excel (.xlsx) y envíe ese archivo."
        )
    }

    @Test func `a limit is told in megabytes or in pieces`() {
        #expect(
            IngestError.limitExceeded(.partBytes, allowed: 1 << 30, place: "xl/a.xml").explanation
                .spanish
                == "No pudimos abrir el archivo: pasa del máximo de 1.024 MB por parte («xl/a.xml»). Copie sus respuestas en el formulario que le entregamos y envíelo de nuevo."
        )
        #expect(
            IngestError.limitExceeded(.sheets, allowed: 255, place: "").explanation.spanish
                == "No pudimos abrir el archivo: pasa del máximo de 255 hojas. Copie sus respuestas en el formulario que le entregamos y envíelo de nuevo."
        )
    }

    @Test func `a damaged entry is named`() {
        #expect(
            IngestError.damagedArchive(.checksum, entry: "xl/a.xml").explanation.spanish
                == "No pudimos abrir el archivo: está dañado («xl/a.xml»). Ábralo en Excel, elija Archivo › Guardar como › Libro de Excel (.xlsx) y envíe ese archivo."
        )
    }

    @Test func `every error speaks both languages and says what to do`() {
        var errors: [IngestError] = [
            .emptyFile, .passwordProtected, .noWorkbook, .damagedPart("p", line: 1),
            .forbiddenDoctype("p"),
        ]
        errors += FileKind.allCases.map { .unsupportedKind($0) }
        errors += IngestError.ArchiveDefect.allCases.map { .damagedArchive($0, entry: "e") }
        errors += IngestLimits.Name.allCases.map { .limitExceeded($0, allowed: 5, place: "p") }
        for error in errors {
            let text = error.explanation(of: "f")
            #expect(text.spanish.hasPrefix("No pudimos abrir «f»: ") && text.spanish.hasSuffix("."))
            #expect(
                text[.english].hasPrefix("We could not open “f”: ") && text[.english].hasSuffix(".")
            )
        }
    }
}
