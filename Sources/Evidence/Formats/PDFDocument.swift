/// Whether a PDF is whole and opens without a password.
///
/// **Source**: ISO 32000-1 §7.5.5 (trailer), §7.6 (encryption); Annex H, note 18 (`%%EOF` anywhere in
/// the last 1,024 bytes).
enum PDFDocument {
    /// **Units**: bytes that one dictionary may take.
    private static let maxObjectBytes = 65_536
    /// A word that stands in a file more often than this was put there to keep us busy.
    private static let maxCandidates = 256

    /// True for a file with its end that opens without a password.
    static func isWhole(_ bytes: [UInt8]) -> Bool { hasEnd(bytes) && opens(bytes) }

    /// True for a file that is not cut off.
    static func hasEnd(_ bytes: [UInt8]) -> Bool {
        let end = end(of: bytes)
        let tail = bytes[max(0, end - 1024)..<end]
        return ByteSearch.firstIndex(of: "%%EOF", in: tail) != nil
    }

    /// Where its bytes end, but for white space and the zeros that some programs add.
    static func end(of bytes: [UInt8]) -> Int {
        (bytes.lastIndex { $0 != 0 && !isSpace($0) } ?? -1) + 1
    }

    /// Where there is an `/Encrypt` entry, whether the empty password is enough. The entry never lies
    /// inside a compressed stream: the trailer, or the dictionary of a cross-reference stream, holds it.
    private static func opens(_ bytes: [UInt8]) -> Bool {
        var start = bytes.startIndex
        for _ in 0..<maxCandidates {
            guard let found = ByteSearch.firstIndex(of: "/Encrypt", in: bytes[start...]) else {
                return true
            }
            start = found + "/Encrypt".utf8.count
            let dictionary: PDFObject?
            switch PDFObject(bytes[start...].prefix(maxObjectBytes)) {
            case .dictionary(let entries): dictionary = .dictionary(entries)
            case .reference(let number, let generation):
                dictionary = object(number, generation, in: bytes)
            default: continue
            }
            let isEmpty = dictionary.flatMap {
                PDFPassword.isEmpty($0, documentID: documentID(bytes))
            }
            // Of a handler that is not known here, the program that reads the text tells.
            return isEmpty ?? (dictionary?["R"]?.integer ?? 0 > 4)
        }
        return false
    }

    private static func object(_ number: Int, _ generation: Int, in bytes: [UInt8]) -> PDFObject? {
        let head = "\(number) \(generation) obj"
        var start = bytes.startIndex
        for _ in 0..<maxCandidates {
            guard let found = ByteSearch.firstIndex(of: head, in: bytes[start...]) else {
                return nil
            }
            start = found + head.utf8.count
            let isWholeNumber = found == 0 || !(0x30...0x39).contains(bytes[found - 1])
            if isWholeNumber { return PDFObject(bytes[start...].prefix(maxObjectBytes)) }
        }
        return nil
    }

    /// The first part of the file's identifier; empty where it has none.
    private static func documentID(_ bytes: [UInt8]) -> [UInt8] {
        var start = bytes.startIndex
        for _ in 0..<maxCandidates {
            guard let found = ByteSearch.firstIndex(of: "/ID", in: bytes[start...]) else {
                return []
            }
            start = found + 3
            if case .array(let parts) = PDFObject(bytes[start...].prefix(maxObjectBytes)),
                let first = parts.first?.bytes
            {
                return first
            }
        }
        return []
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
