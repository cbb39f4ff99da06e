import SSMEModel

/// Small real documents for the demonstration: a one-page PDF and a picture that any viewer opens.
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

    /// A grey-blue PNG of 64 × 64 pixels whose shade depends on a number.
    ///
    /// **Source**: PNG (ISO/IEC 15948) §5 and §11; zlib (RFC 1950) with one stored block (RFC 1951 §3.2.4).
    static func png(shade: UInt8) -> [UInt8] {
        let side = 64
        var pixels: [UInt8] = []
        for row in 0..<side {
            pixels.append(0)
            for column in 0..<side {
                pixels += [shade, UInt8(column * 2 + 64), UInt8(row * 2 + 96)]
            }
        }
        let length = UInt16(pixels.count)
        let zlib =
            [0x78, 0x01, 0x01] + littleEndian(length) + littleEndian(~length) + pixels
            + bigEndian(adler32(pixels))
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", bigEndian(UInt32(side)) + bigEndian(UInt32(side)) + [8, 2, 0, 0, 0])
            + chunk("IDAT", zlib) + chunk("IEND", [])
    }

    private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let body = [UInt8](type.utf8) + data
        return bigEndian(UInt32(data.count)) + body + bigEndian(CRC32.of(body))
    }

    private static func adler32(_ bytes: [UInt8]) -> UInt32 {
        var (one, other): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            one = (one + UInt32(byte)) % 65_521
            other = (other + one) % 65_521
        }
        return other << 16 | one
    }

    private static func bigEndian(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static func littleEndian(_ value: UInt16) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
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
