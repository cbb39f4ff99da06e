import SSMEModel

/// The programs of the system that read documents.
enum DocumentPrograms {
    /// As they are called.
    static let names = ["pdftotext", "pdftoppm", "tesseract"]

    /// Those that this machine lacks, in the order of `names`; one that recognises no Spanish is named with it.
    static var missing: [String] {
        names.filter { Tool($0) == nil } + (speaksSpanish == false ? ["tesseract-ocr-spa"] : [])
    }

    /// Whether texts in Spanish are recognised; `nil` where the program is missing altogether.
    static var speaksSpanish: Bool? {
        guard let tool = Tool("tesseract") else { return nil }
        let listed = tool.run(["--list-langs"], input: []) ?? []
        return String(decoding: listed, as: UTF8.self).split(whereSeparator: \.isNewline)
            .contains("spa")
    }
}
