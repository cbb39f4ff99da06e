/// How text and bytes travel in an e-mail: every line ASCII and at most 76 characters long.
enum MailCoding {
    /// A header folded over lines; text beyond ASCII becomes encoded words. **Source**: RFC 2047 §2.
    static func header(_ name: String, _ value: String) -> [String] {
        fold(name + ":", words(oneLine(value)))
    }

    /// A header of mailboxes: `=?utf-8?B?…?= <a@b.org>, …`.
    static func mailboxes(_ name: String, _ mailboxes: [MailMessage.Mailbox]) -> [String] {
        var pieces: [String] = []
        for (index, mailbox) in mailboxes.enumerated() {
            let comma = index < mailboxes.count - 1 ? "," : ""
            let shown = oneLine(mailbox.name)
            if !shown.isEmpty { pieces += phrase(shown) }
            pieces.append("<\(address(mailbox.address))>" + comma)
        }
        return fold(name + ":", pieces)
    }

    /// An address without anything that could begin a header or another mailbox.
    static func address(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter {
                    $0.value > 0x20 && $0.value < 0x7F && !"<>,;\"()".unicodeScalars.contains($0)
                }))
    }

    /// A text without line breaks or other control characters.
    static func oneLine(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }

    /// The lines of a parameter such as a file name, in UTF-8 where it is not plain. **Source**: RFC 2231 §3 and §4.
    static func parameter(_ name: String, _ value: String) -> [String] {
        let text = oneLine(value)
        let isPlain = text.utf8.allSatisfy { isToken($0) || $0 == 0x20 }
        if isPlain, text.utf8.count < 60 { return [" \(name)=\"\(text)\""] }
        var pieces: [String] = [""]
        for byte in text.utf8 {
            let next = isToken(byte) ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
            if (pieces.last ?? "").utf8.count + next.utf8.count > 55 { pieces.append("") }
            pieces[pieces.count - 1] += next
        }
        return pieces.enumerated().map { index, piece in
            let end = index < pieces.count - 1 ? ";" : ""
            return " \(name)*\(index)*=\(index == 0 ? "utf-8''" : "")\(piece)\(end)"
        }
    }

    /// The lines of a text in quoted-printable. **Source**: RFC 2045 §6.7.
    static func quotedPrintable(_ text: String) -> [String] {
        text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).flatMap { line in
            var lines: [String] = []
            var current = ""
            let bytes = line.filter { $0 != 0x0D }
            for (index, byte) in bytes.enumerated() {
                let isLast = index == bytes.count - 1
                let isSpace = byte == 0x20 || byte == 0x09
                let isLiteral = (byte > 0x20 && byte < 0x7F && byte != 0x3D) || (isSpace && !isLast)
                let next = isLiteral ? String(UnicodeScalar(byte)) : "=" + hexadecimal(byte)
                if current.utf8.count + next.utf8.count > 75 {
                    lines.append(current + "=")
                    current = ""
                }
                current += next
            }
            return lines + [current]
        }
    }

    /// Bytes in base64, 76 characters a line. **Source**: RFC 2045 §6.8.
    static func base64Lines(_ bytes: [UInt8]) -> [String] {
        stride(from: 0, to: bytes.count, by: 57).map { start in
            base64(bytes[start..<min(start + 57, bytes.count)])
        }
    }

    private static func base64(_ bytes: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let left = bytes.endIndex - index
            let group =
                UInt32(bytes[index]) << 16
                | (left > 1 ? UInt32(bytes[index + 1]) << 8 : 0)
                | (left > 2 ? UInt32(bytes[index + 2]) : 0)
            for place in 0..<4 {
                let sextet = Int(group >> (18 - 6 * UInt32(place))) & 63
                text.append(place <= left ? alphabet[sextet] : UInt8(ascii: "="))
            }
            index += 3
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func phrase(_ name: String) -> [String] {
        guard name.utf8.allSatisfy({ $0 < 0x7F }) else { return words(name) }
        return ["\"" + name.filter { $0 != "\"" && $0 != "\\" } + "\""]
    }

    private static func words(_ text: String) -> [String] {
        if text.utf8.allSatisfy({ $0 < 0x7F }), !text.contains("=?") {
            return text.split(separator: " ").map(String.init)
        }
        var chunks: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if chunks[chunks.count - 1].count + bytes.count > 39 { chunks.append([]) }
            chunks[chunks.count - 1] += bytes
        }
        return chunks.map { "=?utf-8?B?\(base64($0[...]))?=" }
    }

    private static func fold(_ start: String, _ pieces: [String]) -> [String] {
        var lines = [start]
        for piece in pieces {
            if lines[lines.count - 1].utf8.count + 1 + piece.utf8.count > 76,
                lines[lines.count - 1] != start
            {
                lines.append("")
            }
            lines[lines.count - 1] += " " + piece
        }
        return lines
    }

    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "0" + digits : digits
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
