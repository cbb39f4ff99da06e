public import SSMEModel

extension IngestError {
    /// What happened and what to do, for the person who sent the file.
    public var explanation: LocalizedText { explanation(of: nil) }

    /// The same, naming the file.
    ///
    /// - Parameter isPackage: it is the package that brings the form and its documents, and no workbook.
    public func explanation(of fileName: String?, isPackage: Bool = false) -> LocalizedText {
        let (what, ownAction) = sentences
        let action = isPackage ? packAgain ?? ownAction : ownAction
        let spanish = fileName.map { "«" + $0 + "»" } ?? "el archivo"
        let english = fileName.map { "“" + $0 + "”" } ?? "the file"
        return LocalizedText(
            "No pudimos abrir " + spanish + ": " + what.spanish + ". " + action.spanish,
            english: "We could not open " + english + ": " + what[.english] + ". "
                + action[.english])
    }

    /// What to do with a package; `nil` where that does not depend on its being one.
    private var packAgain: LocalizedText? {
        switch self {
        case .damagedArchive(.encrypted, _): nil
        case .damagedArchive:
            LocalizedText(
                "Vuelva a comprimir la carpeta como .zip y envíela.",
                english: "Compress the folder as .zip again and send it.")
        case .limitExceeded:
            LocalizedText(
                "Quite del paquete lo que no respalda ninguna respuesta, o envíe los documentos con menos resolución.",
                english:
                    "Leave out of the package what backs no answer, or send the documents at a lower resolution."
            )
        default: nil
        }
    }

    private typealias Sentences = (what: LocalizedText, action: LocalizedText)

    private var sentences: Sentences {
        switch self {
        case .emptyFile:
            (
                LocalizedText("está vacío", english: "it is empty"),
                LocalizedText(
                    "Compruebe que el archivo se abre en su computador y envíelo de nuevo.",
                    english: "Check that it opens on your computer and send it again.")
            )
        case .passwordProtected:
            (
                LocalizedText(
                    "está protegido con contraseña", english: "it is protected with a password"),
                LocalizedText(
                    "Ábralo en Excel, quite la contraseña (Archivo › Información › Proteger libro) y envíelo de nuevo.",
                    english:
                        "Open it in Excel, remove the password (File › Info › Protect Workbook) and send it again."
                )
            )
        case .encryptedOpenDocument:
            (
                LocalizedText(
                    "está protegido con contraseña", english: "it is protected with a password"),
                LocalizedText(
                    "Ábralo en LibreOffice, elija Archivo › Guardar como, desmarque «Guardar con contraseña» y envíelo de nuevo.",
                    english:
                        "Open it in LibreOffice, choose File › Save As, clear “Save with password” and send it again."
                )
            )
        case .unsupportedKind(let kind): Self.sentences(for: kind)
        case .damagedArchive(let defect, let entry):
            Self.sentences(for: defect, entry: entry.plainName)
        case .noWorkbook:
            (
                LocalizedText(
                    "no contiene un libro de Excel", english: "it holds no Excel workbook"),
                Self.sendWorkbook
            )
        case .damagedPart(let part, let line):
            (
                LocalizedText(
                    "está dañado por dentro (" + part + ", línea " + String(line) + ")",
                    english: "it is damaged inside (" + part + ", line " + String(line) + ")"),
                Self.saveAgain
            )
        case .forbiddenDoctype(let part):
            (
                LocalizedText(
                    "contiene instrucciones que un libro de Excel no lleva (" + part + ")",
                    english: "it carries instructions that no Excel workbook has (" + part + ")"),
                Self.saveAgain
            )
        case .limitExceeded(let limit, let allowed, let place):
            (
                Self.sentence(for: limit, allowed: allowed, place: place.plainName),
                Self.makeSmaller
            )
        }
    }

    private static func sentences(for kind: FileKind) -> Sentences {
        switch kind {
        case .xls:
            (
                LocalizedText(
                    "es un libro de Excel 97-2003 (.xls)",
                    english: "it is an Excel 97-2003 workbook (.xls)"), saveAgain
            )
        case .xlsb:
            (
                LocalizedText(
                    "es un libro binario de Excel (.xlsb)",
                    english: "it is an Excel binary workbook (.xlsb)"), saveAgain
            )
        case .flatODS:
            (
                LocalizedText(
                    "es una hoja de OpenDocument plana (.fods) que no se deja leer",
                    english: "it is a flat OpenDocument spreadsheet (.fods) that cannot be read"),
                LocalizedText(
                    "Ábralo en LibreOffice, elija Archivo › Guardar como › Hoja de cálculo ODF (.ods) y envíe ese archivo.",
                    english:
                        "Open it in LibreOffice, choose File › Save As › ODF Spreadsheet (.ods) and send that file."
                )
            )
        case .numbers:
            (
                LocalizedText(
                    "es un documento de Numbers", english: "it is a Numbers document"),
                LocalizedText(
                    "En Numbers elija Archivo › Exportar a › Excel y envíe el archivo .xlsx.",
                    english: "In Numbers choose File › Export To › Excel and send the .xlsx file.")
            )
        case .html, .xml:
            (
                LocalizedText(
                    "es una página web guardada con nombre de Excel",
                    english: "it is a web page saved under an Excel name"), saveAgain
            )
        case .pdf: (LocalizedText("es un PDF", english: "it is a PDF"), sendWorkbook)
        case .docx, .doc:
            (
                LocalizedText("es un documento de Word", english: "it is a Word document"),
                sendWorkbook
            )
        case .pptx:
            (
                LocalizedText(
                    "es una presentación", english: "it is a presentation"), sendWorkbook
            )
        case .jpeg, .png:
            (LocalizedText("es una imagen", english: "it is an image"), sendWorkbook)
        case .zip:
            (
                LocalizedText(
                    "es un archivo comprimido (.zip), no un libro de Excel",
                    english: "it is a compressed file (.zip), not an Excel workbook"), sendWorkbook
            )
        case .otherPackage:
            (
                LocalizedText(
                    "es un paquete comprimido que no es .zip",
                    english: "it is a compressed package that is no .zip"),
                LocalizedText(
                    "Extráigalo en una carpeta, comprima esa carpeta como .zip y envíela.",
                    english: "Extract it to a folder, compress that folder as .zip and send it.")
            )
        default:
            (
                LocalizedText(
                    "no es un libro de Excel ni un archivo CSV",
                    english: "it is neither an Excel workbook nor a CSV file"), sendWorkbook
            )
        }
    }

    private static func sentences(for defect: ArchiveDefect, entry: String) -> Sentences {
        switch defect {
        case .truncated:
            (
                LocalizedText(
                    "llegó incompleto", english: "it arrived incomplete"),
                LocalizedText(
                    "Compruebe que se abre en su computador y envíelo de nuevo.",
                    english: "Check that it opens on your computer and send it again.")
            )
        case .encrypted:
            (
                LocalizedText(
                    "«" + entry + "» está protegido con contraseña",
                    english: "“" + entry + "” is protected with a password"),
                LocalizedText(
                    "Comprima los archivos de nuevo, sin contraseña, y envíelos.",
                    english: "Compress the files again, without a password, and send them.")
            )
        default:
            (
                LocalizedText(
                    "está dañado" + (entry.isEmpty ? "" : " («" + entry + "»)"),
                    english: "it is damaged" + (entry.isEmpty ? "" : " (“" + entry + "”)")),
                saveAgain
            )
        }
    }

    private static func sentence(
        for limit: IngestLimits.Name, allowed: Int, place: String
    ) -> LocalizedText {
        let bytes: Set<IngestLimits.Name> = [
            .fileBytes, .partBytes, .totalBytes, .attributeBytes, .tokenBytes, .sharedStringBytes,
            .cellBytes, .recordBytes,
        ]
        let mebibyte = 1024 * 1024
        let inMegabytes = bytes.contains(limit) && allowed >= mebibyte
        let shown = Double(inMegabytes ? allowed / mebibyte : allowed)
        let unit = inMegabytes ? " MB" : bytes.contains(limit) ? " bytes" : ""
        let (what, english) = limit.words
        let spanishPlace = place.isEmpty ? "" : " («" + place + "»)"
        let englishPlace = place.isEmpty ? "" : " (“" + place + "”)"
        return LocalizedText(
            "pasa del máximo de " + Figure(.spanish).number(shown) + unit + " " + what
                + spanishPlace,
            english: "it exceeds the limit of " + Figure(.english).number(shown) + unit + " "
                + english + englishPlace)
    }

    private static var saveAgain: LocalizedText {
        LocalizedText(
            "Ábralo en Excel, elija Archivo › Guardar como › Libro de Excel (.xlsx) y envíe ese archivo.",
            english:
                "Open it in Excel, choose File › Save As › Excel Workbook (.xlsx) and send that file."
        )
    }

    private static var sendWorkbook: LocalizedText {
        LocalizedText(
            "Envíe el formulario que le entregamos, en Excel (.xlsx).",
            english: "Send the form that we gave you, in Excel (.xlsx).")
    }

    private static var makeSmaller: LocalizedText {
        LocalizedText(
            "Copie sus respuestas en el formulario que le entregamos y envíelo de nuevo.",
            english: "Copy your answers into the form that we gave you and send it again.")
    }
}

extension IngestLimits.Name {
    /// What is counted, in Spanish and in English.
    fileprivate var words: (String, String) {
        switch self {
        case .fileBytes: ("por archivo", "a file")
        case .entries: ("archivos por paquete", "files a package")
        case .partBytes: ("por parte", "a part")
        case .totalBytes: ("una vez descomprimido", "once decompressed")
        case .ratio: ("veces su tamaño comprimido", "times its compressed size")
        case .elementDepth: ("niveles de anidación", "levels of nesting")
        case .attributes: ("atributos por elemento", "attributes an element")
        case .attributeBytes: ("por atributo", "an attribute")
        case .tokenBytes: ("por etiqueta", "a tag")
        case .sheets: ("hojas", "sheets")
        case .cells: ("celdas", "cells")
        case .repeatedCells: ("celdas repetidas", "repeated cells")
        case .mergedRanges: ("rangos combinados por hoja", "merged ranges a sheet")
        case .definedNames: ("nombres definidos", "defined names")
        case .styles: ("estilos o formatos", "styles or formats")
        case .sharedStrings: ("textos distintos", "distinct texts")
        case .sharedStringBytes: ("de texto", "of text")
        case .cellBytes: ("de texto por celda", "of text a cell")
        case .recordBytes: ("por fila", "a row")
        case .columns: ("columnas", "columns")
        }
    }
}
