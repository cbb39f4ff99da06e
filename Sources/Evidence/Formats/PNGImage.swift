/// Whether a PNG reaches its last chunk.
///
/// **Source**: ISO/IEC 15948 §5.3 (chunk layout), §11.2.5 (IEND).
enum PNGImage {
    /// True where the chunks follow each other without a gap up to `IEND`; what follows is ignored.
    static func isWhole(_ bytes: [UInt8]) -> Bool {
        var offset = 8
        var sawImageData = false
        // Each chunk: length, type, data, checksum.
        while bytes.count - offset >= 12 {
            let length = bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
            let type = bytes[offset + 4..<offset + 8]
            guard length <= bytes.count - offset - 12 else { return false }
            if type.elementsEqual("IDAT".utf8) { sawImageData = true }
            if type.elementsEqual("IEND".utf8) { return sawImageData }
            offset += 12 + length
        }
        return false
    }
}
