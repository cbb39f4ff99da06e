/// A picture as the only page of a PDF: the reader of pages then reads pictures too, and no other program has to.
///
/// **Source**: ISO 32000-1 §7.4.8 (`/DCTDecode` takes a JPEG whole), §7.4.4.4 (PNG predictors); PNG (ISO/IEC 15948) §11.
public enum PicturePage {
    /// The page; `nil` for a picture that is neither JPEG nor a plain PNG.
    public static func pdf(_ bytes: [UInt8], _ mediaType: String) -> [UInt8]? {
        switch mediaType {
        case "image/jpeg": jpeg(bytes)
        case "image/png": png(bytes)
        default: nil
        }
    }

    private static func jpeg(_ bytes: [UInt8]) -> [UInt8]? {
        var index = 2
        while index + 9 < bytes.count, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
            if (0xC0...0xC2).contains(marker) {
                let height = Int(bytes[index + 5]) << 8 | Int(bytes[index + 6])
                let width = Int(bytes[index + 7]) << 8 | Int(bytes[index + 8])
                let space =
                    bytes[index + 9] == 1
                    ? "/DeviceGray" : bytes[index + 9] == 3 ? "/DeviceRGB" : "/DeviceCMYK"
                return page(
                    width, height, "/ColorSpace \(space) /BitsPerComponent 8 /Filter /DCTDecode",
                    bytes)
            }
            index += 2 + length
        }
        return nil
    }

    private static func png(_ bytes: [UInt8]) -> [UInt8]? {
        func big(_ at: Int) -> Int { (0..<4).reduce(0) { $0 << 8 | Int(bytes[at + $1]) } }
        guard bytes.count > 33, bytes[28] == 0 else { return nil }
        let (width, height, depth) = (big(16), big(20), Int(bytes[24]))
        let colours: Int
        switch bytes[25] {
        case 0: colours = 1
        case 2: colours = 3
        default: return nil
        }
        var data: [UInt8] = []
        var index = 8
        while index + 12 <= bytes.count {
            let length = big(index)
            guard length <= bytes.count - index - 12 else { return nil }
            if bytes[(index + 4)...].starts(with: "IDAT".utf8) {
                data += bytes[(index + 8)..<(index + 8 + length)]
            }
            index += 12 + length
        }
        let space = colours == 1 ? "/DeviceGray" : "/DeviceRGB"
        return page(
            width, height,
            "/ColorSpace \(space) /BitsPerComponent \(depth) /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors \(colours) /BitsPerComponent \(depth) /Columns \(width) >>",
            data)
    }

    private static func page(
        _ width: Int, _ height: Int, _ entries: String, _ data: [UInt8]
    ) -> [UInt8]? {
        guard (1...20_000).contains(width), (1...20_000).contains(height) else { return nil }
        let content = "9 0 0 8 0 0 cm /I Do"
        let bodies: [[UInt8]] = [
            Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
            Array("<< /Type /Pages /Kids [3 0 R] /Count 1 >>".utf8),
            Array(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 8] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>"
                    .utf8),
            Array("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream".utf8),
            Array(
                "<< /Type /XObject /Subtype /Image /Width \(width) /Height \(height) \(entries) /Length \(data.count) >>\nstream\n"
                    .utf8) + data + Array("\nendstream".utf8),
        ]
        var file = Array("%PDF-1.4\n".utf8)
        var offsets: [Int] = []
        for (index, body) in bodies.enumerated() {
            offsets.append(file.count)
            file += Array("\(index + 1) 0 obj\n".utf8) + body + Array("\nendobj\n".utf8)
        }
        let table = file.count
        file += Array("xref\n0 6\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            let digits = String(offset)
            let zeros = String(repeating: "0", count: max(0, 10 - digits.utf8.count))
            file += Array((zeros + digits + " 00000 n \n").utf8)
        }
        return file
            + Array("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n".utf8)
    }
}
