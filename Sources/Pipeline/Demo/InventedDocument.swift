import SSMEModel

/// Small real documents for the demonstration: a one-page PDF that any viewer opens.
enum InventedDocument {
    /// A PDF 1.4 page with a title and some lines.
    ///
    /// **Source**: ISO 32000-1 §7.5 (file structure), §9.6.2 (standard fonts, WinAnsi encoding).
    static func pdf(title: String, lines: [String]) -> [UInt8] {
        var page = "BT /F1 16 Tf 72 760 Td (" + escaped(title) + ") Tj /F1 11 Tf\n"
        for line in lines { page += "0 -20 Td (" + escaped(line) + ") Tj\n" }
        page += "ET"
        let content = latin(page)
        var file = latin("%PDF-1.4\n%âãÏÓ\n")
        var offsets: [Int] = []
        func object(_ body: [UInt8]) {
            offsets.append(file.count)
            file += latin("\(offsets.count) 0 obj\n") + body + latin("\nendobj\n")
        }
        object(latin("<< /Type /Catalog /Pages 2 0 R >>"))
        object(latin("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"))
        object(
            latin(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>"
            ))
        object(
            latin(
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
        )
        object(
            latin("<< /Length \(content.count) >>\nstream\n") + content + latin("\nendstream"))
        let table = file.count
        file += latin("xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n")
        for offset in offsets {
            file += latin(offset.padded(to: 10) + " 00000 n \n")
        }
        file += latin(
            "trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n")
        return file
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for character in text {
            if "()\\".contains(character) { out.append("\\") }
            out.append(character)
        }
        return out
    }

    /// Latin-1 bytes; a character outside it becomes a question mark.
    private static func latin(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : UInt8(ascii: "?") }
    }
}
