/// Whether a PDF is whole and opens without a password.
///
/// **Source**: ISO 32000-1 §7.5.5 (trailer), §7.6 (encryption); Annex H, note 18 (`%%EOF` anywhere in
/// the last 1,024 bytes).
enum PDFDocument {
    /// True for a file with its end, and no encryption dictionary.
    static func isWhole(_ bytes: [UInt8]) -> Bool {
        let end = (bytes.lastIndex { $0 != 0 && !isSpace($0) } ?? -1) + 1
        let tail = bytes[max(0, end - 1024)..<end]
        return contains("%%EOF", in: tail) && !isEncrypted(bytes)
    }

    /// An `/Encrypt` entry, as a reference or in place. It never lies inside a compressed stream: the
    /// trailer, or the dictionary of a cross-reference stream, holds it.
    private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
        let key = Array("/Encrypt".utf8)
        var start = bytes.startIndex
        while let found = firstIndex(of: key, in: bytes[start...]) {
            start = found + key.count
            let rest = bytes[start...].drop(while: isSpace)
            if rest.starts(with: "<<".utf8) || isReference(rest) { return true }
        }
        return false
    }

    /// `12 0 R`.
    private static func isReference(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        for _ in 0..<2 {
            let digits = rest.prefix(10).prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return false }
            let spaces = rest.dropFirst(digits.count)
            rest = spaces.drop(while: isSpace)
            guard rest.startIndex > spaces.startIndex else { return false }
        }
        return rest.first == UInt8(ascii: "R")
    }

    private static func contains(_ text: String, in bytes: ArraySlice<UInt8>) -> Bool {
        firstIndex(of: Array(text.utf8), in: bytes) != nil
    }

    private static func firstIndex(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= pattern.count else { return nil }
        let last = bytes.endIndex - pattern.count
        var index = bytes.startIndex
        while index <= last {
            if bytes[index] == pattern[0], bytes[index...].starts(with: pattern) { return index }
            index += 1
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
