import SSMEModel

extension Doctor {
    /// The programs that read documents. Nothing fails without one: what it would have read is left to a person.
    static func documents(_ configuration: PipelineConfiguration) -> [Check] {
        [
            tool(
                "pdftotext", package: "poppler-utils",
                of: LocalizedText("Texto de los PDF", english: "Text of PDFs")),
            tool(
                "pdftoppm", package: "poppler-utils",
                of: LocalizedText("Páginas como imagen", english: "Pages as pictures")),
            spanishRecogniser, antivirus(configuration),
        ]
    }

    private static func tool(_ name: String, package: String, of use: LocalizedText) -> Check {
        let shown = LocalizedText(
            use.spanish + " (\(name))", english: use[.english] + " (\(name))")
        guard Tool(name) == nil else { return Check(name: shown) }
        return Check(name: shown, remark: missing(package))
    }

    private static var spanishRecogniser: Check {
        let name = LocalizedText(
            "Texto de escaneos y fotos, en español (tesseract)",
            english: "Text of scans and photos, in Spanish (tesseract)")
        guard let tool = Tool("tesseract"), let listed = tool.run(["--list-langs"], input: []),
            String(decoding: listed, as: UTF8.self).split(whereSeparator: \.isNewline)
                .contains("spa")
        else { return Check(name: name, remark: missing("tesseract-ocr-spa")) }
        return Check(name: name)
    }

    private static func missing(_ package: String) -> LocalizedText {
        LocalizedText(
            "No está: esos documentos quedan para que los mire una persona. Instálelo con: apt-get install \(package)",
            english:
                "Not there: a person will have to look at those documents. Install it with: apt-get install \(package)"
        )
    }

    private static func antivirus(_ configuration: PipelineConfiguration) -> Check {
        let socket = configuration.antivirusSocket
        let name = LocalizedText(
            "Antivirus (clamd en \(socket))", english: "Antivirus (clamd at \(socket))")
        guard !Antivirus(socket: socket).answers else { return Check(name: name) }
        return Check(
            name: name,
            remark: LocalizedText(
                "No contesta: los documentos no se revisan. Instálelo con: apt-get install clamav-daemon clamav-freshclam; o diga dónde está con «antivirus» en pipeline.yml.",
                english:
                    "It does not answer: documents are not scanned. Install it with: apt-get install clamav-daemon clamav-freshclam; or say where it is with «antivirus» in pipeline.yml."
            ))
    }
}
