/// Whether the programs that read do read: a page whose word is known, handed to them when a document seems to say nothing.
///
/// A program that ends well and says nothing would otherwise turn every document into one that cannot be read.
final class ReaderTrial {
    private let pdfToPicture: Tool?
    private let recogniser: Tool?

    init(pdfToPicture: Tool? = Tool("pdftoppm"), recogniser: Tool? = Tool("tesseract")) {
        self.pdfToPicture = pdfToPicture
        self.recogniser = recogniser
    }

    /// True where the word is recognised in a picture of the page. Tried once.
    lazy var recognises: Bool = {
        guard
            let picture = pdfToPicture?.run(
                ["-q", "-r", "150", "-gray", "-f", "1", "-l", "1", "-"], input: Self.page),
            let text = recogniser?.run(["stdin", "stdout", "-l", "spa"], input: picture)
        else { return false }
        return Self.holdsWord(text)
    }()

    /// True where the word is read off the page.
    static func reads(with pdfToText: Tool?) -> Bool {
        pdfToText?.run(["-q", "-enc", "UTF-8", "-", "-"], input: page).map(holdsWord) ?? false
    }

    private static func holdsWord(_ text: [UInt8]) -> Bool {
        String(decoding: text, as: UTF8.self).contains(word)
    }

    private static let word = "PRUEBA"
    private static let page = Array(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 120]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
        4 0 obj<</Length 36>>stream
        BT /F 48 Tf 30 45 Td (\(word)) Tj ET
        endstream endobj
        5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
        trailer<</Root 1 0 R/Size 6>>
        startxref
        0
        %%EOF

        """.utf8)
}
