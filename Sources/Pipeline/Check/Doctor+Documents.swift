import Evidence
import SSMEModel

extension Doctor {
    /// The walls around the process that reads documents, and the programs that it reads with. Nothing fails without most
    /// of them: what they would have done is left to a person, and here it is said what that is.
    static func documents(
        _ configuration: PipelineConfiguration, _ survey: Survey, program: String
    ) -> [Check] {
        let workers = DocumentWorkers(
            program: program, settings: DocumentSettings(survey, configuration))
        return [
            documentWall(workers.wall()), namespaces(areAllowed: Tool.canLeaveNetwork),
            detector(), textReader(isThere: Tool("pdftotext") != nil),
            pageReader(isThere: Tool("pdftoppm") != nil),
            recogniser(DocumentPrograms.speaksSpanish),
            trial(reads: ReaderTrial.reads(with: Tool("pdftotext")), ReaderTrial().recognises),
            antivirus(configuration),
        ]
    }

    static func documentWall(_ wall: ReaderWall?) -> Check {
        let reader = LocalizedText(
            "El proceso que lee los soportes", english: "The process that reads documents")
        switch wall {
        case .filter:
            return Check(
                name: LocalizedText(
                    reader.spanish + ": sin red, sin escritura, y lo mismo sus programas (seccomp)",
                    english: reader[.english]
                        + ": no network, no writing, and its programs neither (seccomp)"))
        case .network:
            return Check(
                name: LocalizedText(
                    reader.spanish + ": sin red (unshare)",
                    english: reader[.english] + ": no network (unshare)"),
                remark: LocalizedText(
                    "Este sistema no permite seccomp: un documento que engañe a su lector podría escribir donde escribe este usuario. Permita seccomp.",
                    english:
                        "This system does not allow seccomp: a document that deceives its reader could write where this user writes. Allow seccomp."
                ))
        case .open:
            return Check(
                name: reader,
                remark: LocalizedText(
                    "Este sistema no permite seccomp ni unshare: un documento que engañe a su lector podría abrir la red y escribir. Permita uno de los dos, o corra el programa en una máquina sin red.",
                    english:
                        "This system allows neither seccomp nor unshare: a document that deceives its reader could open the network and write. Allow one of them, or run the program on a machine without network."
                ))
        case nil:
            return Check(
                name: reader,
                problem: LocalizedText(
                    "No arrancó: ningún soporte se leería. Compruebe que el programa se puede ejecutar y que «reader_memory_mib» le alcanza.",
                    english:
                        "It did not start: no document would be read. Check that the program can be run and that «reader_memory_mib» is enough."
                ))
        }
    }

    static func namespaces(areAllowed: Bool) -> Check {
        Check(
            name: LocalizedText(
                "Red propia y vacía, para donde falte seccomp (unshare)",
                english: "An empty network of its own, where seccomp is missing (unshare)"),
            remark: areAllowed
                ? nil
                : LocalizedText(
                    "No se permite: mientras seccomp esté, nada se pierde. Para permitirla: sysctl kernel.unprivileged_userns_clone=1",
                    english:
                        "Not allowed: while seccomp stands, nothing is lost. To allow it: sysctl kernel.unprivileged_userns_clone=1"
                ))
    }

    private static func detector() -> Check {
        let name = LocalizedText(
            "Tipo de los archivos por su contenido (libmagic)",
            english: "Type of files by their content (libmagic)")
        do throws(EvidenceError) {
            _ = try EvidenceAssessor().examine([])
            return Check(name: name)
        } catch { return Check(name: name, problem: error.explanation) }
    }

    static func textReader(isThere: Bool) -> Check {
        Check(
            name: LocalizedText(
                "Texto de los PDF (pdftotext)", english: "Text of PDFs (pdftotext)"),
            remark: isThere
                ? nil
                : missing(
                    "poppler-utils",
                    LocalizedText(
                        "Ningún PDF se lee: los mira una persona",
                        english: "No PDF is read: a person looks at them")))
    }

    static func pageReader(isThere: Bool) -> Check {
        Check(
            name: LocalizedText(
                "Páginas como imagen (pdftoppm)", english: "Pages as pictures (pdftoppm)"),
            remark: isThere
                ? nil
                : missing(
                    "poppler-utils",
                    LocalizedText(
                        "Los PDF escaneados no se leen, y una foto que llega dos veces no se reconoce: los mira una persona",
                        english:
                            "Scanned PDFs are not read, and a photo that comes twice is not known again: a person looks at them"
                    )))
    }

    /// - Parameter speaksSpanish: `nil` where the program is missing altogether.
    static func recogniser(_ speaksSpanish: Bool?) -> Check {
        let name = LocalizedText(
            "Texto de escaneos y fotos, en español (tesseract)",
            english: "Text of scans and photos, in Spanish (tesseract)")
        let lost = LocalizedText(
            "Ningún escaneo ni foto se lee: los mira una persona",
            english: "No scan or photo is read: a person looks at them")
        return switch speaksSpanish {
        case true?: Check(name: name)
        case false?: Check(name: name, remark: missing("tesseract-ocr-spa", lost))
        case nil: Check(name: name, remark: missing("tesseract-ocr tesseract-ocr-spa", lost))
        }
    }

    static func trial(reads: Bool, _ recognises: Bool) -> Check {
        Check(
            name: LocalizedText(
                "Una página de prueba se lee y se reconoce",
                english: "A trial page is read and recognised"),
            remark: reads && recognises
                ? nil
                : LocalizedText(
                    reads
                        ? "Se lee, pero no se reconoce como imagen. Si los programas están, revise que haya letras instaladas: apt-get install fonts-dejavu-core"
                        : "No se lee. Si pdftotext está, instálelo de nuevo: apt-get install --reinstall poppler-utils",
                    english: reads
                        ? "It is read, but not recognised as a picture. If the programs are there, see that fonts are installed: apt-get install fonts-dejavu-core"
                        : "It is not read. If pdftotext is there, install it again: apt-get install --reinstall poppler-utils"
                ))
    }

    private static func missing(_ package: String, _ lost: LocalizedText) -> LocalizedText {
        LocalizedText(
            "No está. \(lost.spanish). Instálelo con: apt-get install \(package)",
            english: "Not there. \(lost[.english]). Install it with: apt-get install \(package)")
    }

    private static func antivirus(_ configuration: PipelineConfiguration) -> Check {
        let socket = configuration.antivirusSocket
        let name = LocalizedText(
            "Antivirus (clamd en \(socket))", english: "Antivirus (clamd at \(socket))")
        guard !Antivirus(socket: socket).answers else { return Check(name: name) }
        return Check(
            name: name,
            remark: LocalizedText(
                "No contesta: ningún documento se revisa en busca de virus, y el informe lo dice. Instálelo o enciéndalo: apt-get install clamav-daemon clamav-freshclam; o diga dónde está con «antivirus» en pipeline.yml.",
                english:
                    "It does not answer: no document is scanned for viruses, and the report says so. Install or start it: apt-get install clamav-daemon clamav-freshclam; or say where it is with «antivirus» in pipeline.yml."
            ))
    }
}

extension Tool {
    /// True where this system gives a process an empty network of its own.
    fileprivate static var canLeaveNetwork: Bool {
        Tool("unshare")?.run(["--user", "--net", "true"], input: []) != nil
    }
}
