/// The text of an e-mail: subject, date and body; its attachments by name.
///
/// **Source**: RFC 5322 §2.2 (headers), RFC 2045 §6 (transfer encodings), RFC 2046 §5.1 (parts), RFC 2047 (words).
public enum MailText {
    /// Reads a message.
    public static func read(_ bytes: [UInt8]) -> DocumentText {
        let part = Part(bytes[...])
        var lines: [String] = []
        for name in ["subject", "date", "from", "to"] {
            if let value = part.headers[name] { lines.append(EncodedWords.decode(value)) }
        }
        let body = part.texts(depth: 0)
        return DocumentText(
            text: (lines + body.texts).joined(separator: "\n"), isWhole: body.isWhole)
    }
}

/// One part of a message.
private struct Part {
    let headers: [String: String]
    let body: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        var headers: [String: String] = [:]
        var last = ""
        var rest = bytes
        while !rest.isEmpty {
            let end = rest.firstIndex(of: 10) ?? rest.endIndex
            var line = rest[rest.startIndex..<end]
            rest = rest[min(rest.endIndex, end + 1)...]
            if line.last == 13 { line = line.dropLast() }
            if line.isEmpty { break }
            let text = Charset.text(Array(line), named: nil)
            if let first = line.first, first == 32 || first == 9, !last.isEmpty {
                headers[last, default: ""] += " " + text.drop { $0 == " " || $0 == "\t" }
            } else if let colon = text.firstIndex(of: ":"), headers.count < 200 {
                last = text[..<colon].lowercased()
                if headers[last] == nil {
                    headers[last] = String(text[text.index(after: colon)...].drop { $0 == " " })
                }
            }
        }
        self.headers = headers
        body = rest
    }

    /// Its texts and those of its parts; of an attachment, the name, for its content is not read.
    func texts(depth: Int) -> (texts: [String], isWhole: Bool) {
        let type = (headers["content-type"] ?? "text/plain").lowercased()
        if let name = parameter("filename", of: headers["content-disposition"])
            ?? parameter("name", of: headers["content-type"])
        {
            return ([EncodedWords.decode(name)], false)
        }
        if type.hasPrefix("message/rfc822"), depth < 8 {
            let inner = Part(body)
            let subject = inner.headers["subject"].map { [EncodedWords.decode($0)] } ?? []
            let more = inner.texts(depth: depth + 1)
            return (subject + more.texts, more.isWhole)
        }
        if type.hasPrefix("multipart/"), depth < 8,
            let boundary = parameter("boundary", of: headers["content-type"])
        {
            let all = parts(boundary)
            let read = all.prefix(200).map { $0.texts(depth: depth + 1) }
            return (read.flatMap(\.texts), all.count <= 200 && read.allSatisfy(\.isWhole))
        }
        guard type.hasPrefix("text/") else { return ([], false) }
        let decoded = TransferEncoding.decode(
            body, as: (headers["content-transfer-encoding"] ?? "").lowercased())
        let text = Charset.text(decoded, named: parameter("charset", of: headers["content-type"]))
        return ([type.hasPrefix("text/html") ? MarkupText.plain(text) : text], true)
    }

    private func parts(_ boundary: String) -> [Part] {
        let mark = Array(("--" + boundary).utf8)
        var parts: [Part] = []
        var start: Int?
        var line = body.startIndex
        while line < body.endIndex {
            let end = body[line...].firstIndex(of: 10) ?? body.endIndex
            if body[line...].starts(with: mark) {
                if let start { parts.append(Part(body[start..<line])) }
                start = min(body.endIndex, end + 1)
                if body[(line + mark.count)...].starts(with: "--".utf8) { return parts }
            }
            line = end + 1
        }
        if let start, start < body.endIndex { parts.append(Part(body[start...])) }
        return parts
    }

    private func parameter(_ name: String, of header: String?) -> String? {
        guard let header else { return nil }
        for piece in header.split(separator: ";").dropFirst() {
            let sides = piece.split(separator: "=", maxSplits: 1)
            guard sides.count == 2 else { continue }
            let key = sides[0].filter { !$0.isWhitespace }.lowercased()
            guard key == name else { continue }
            return String(sides[1].drop { $0 == " " || $0 == "\"" }.prefix { $0 != "\"" })
        }
        return nil
    }
}

/// `base64` and `quoted-printable`.
private enum TransferEncoding {
    static func decode(_ body: ArraySlice<UInt8>, as encoding: String) -> [UInt8] {
        switch encoding {
        case "base64": base64(body)
        case "quoted-printable": quotedPrintable(body)
        default: Array(body)
        }
    }

    static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in body {
            let value: UInt8
            switch byte {
            case 65...90: value = byte - 65
            case 97...122: value = byte - 71
            case 48...57: value = byte + 4
            case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
            default: continue
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return out
    }

    static func quotedPrintable(_ body: ArraySlice<UInt8>, isWord: Bool = false) -> [UInt8] {
        var out: [UInt8] = []
        var index = body.startIndex
        while index < body.endIndex {
            let byte = body[index]
            if byte == UInt8(ascii: "="), index + 2 < body.endIndex,
                let high = digit(body[index + 1]), let low = digit(body[index + 2])
            {
                out.append(high << 4 | low)
                index += 3
            } else if byte == UInt8(ascii: "=") {
                // A soft line break.
                index += 1
                while index < body.endIndex, body[index] == 13 { index += 1 }
                if index < body.endIndex, body[index] == 10 { index += 1 }
            } else {
                out.append(isWord && byte == UInt8(ascii: "_") ? 32 : byte)
                index += 1
            }
        }
        return out
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}

/// `=?UTF-8?Q?Acta_del_comit=C3=A9?=`.
private enum EncodedWords {
    static func decode(_ text: String) -> String {
        guard text.contains("=?") else { return text }
        var out = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "=?") {
            out +=
                rest[..<start.lowerBound].allSatisfy(\.isWhitespace)
                ? "" : String(rest[..<start.lowerBound])
            let pieces = rest[start.upperBound...].split(
                separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
            guard pieces.count == 4, pieces[3].hasPrefix("=") else {
                out += "=?"
                rest = rest[start.upperBound...]
                continue
            }
            let bytes = ArraySlice(pieces[2].utf8)
            let decoded =
                pieces[1].lowercased() == "b"
                ? TransferEncoding.base64(bytes)
                : TransferEncoding.quotedPrintable(bytes, isWord: true)
            out += Charset.text(decoded, named: String(pieces[0]))
            rest = pieces[3].dropFirst()
        }
        return out + rest
    }
}
