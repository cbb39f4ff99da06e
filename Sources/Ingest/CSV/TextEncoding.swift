/// How the bytes of a text file spell its letters, decided by rule for Spanish text from Colombia.
///
/// **Source**: the single-byte tables are those of Unicode's mapping files; bytes that Windows-1252 leaves open are
/// controls, as the WHATWG Encoding Standard has it.
enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"
    case codePage850 = "cp850"
    case macRoman = "macroman"

    /// How many bytes a plain letter takes.
    var unitBytes: Int {
        switch self {
        case .utf16LittleEndian, .utf16BigEndian: 2
        default: 1
        }
    }

    /// The encoding, and how many bytes of byte-order mark precede the text.
    ///
    /// A mark decides; then zeros in every second byte (UTF-16); then whether the whole file is UTF-8; then which
    /// single-byte table makes more letters of Spanish words, Windows-1252 in a tie.
    static func detect(_ bytes: [UInt8]) -> (encoding: TextEncoding, markCount: Int) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if looksLikeUTF16(bytes.span) {
            return (bytes[0] == 0 ? .utf16BigEndian : .utf16LittleEndian, 0)
        }
        var check = UTF8Check()
        check.push(bytes.span)
        if check.isWhole { return (.utf8, 0) }
        var best = TextEncoding.windows1252
        var most = best.spanishLetters(in: bytes)
        for encoding in [TextEncoding.codePage850, .macRoman] {
            let count = encoding.spanishLetters(in: bytes)
            if count > most { (best, most) = (encoding, count) }
        }
        return (best, 0)
    }

    /// True where nearly every second byte of the beginning is zero and hardly any of the others.
    static func looksLikeUTF16(_ bytes: Span<UInt8>) -> Bool {
        let count = min(bytes.count, 1024) & ~1
        guard count >= 4 else { return false }
        var zeros = [0, 0]
        for index in 0..<count where bytes[index] == 0 { zeros[index & 1] += 1 }
        let many = max(zeros[0], zeros[1])
        return many * 10 >= count / 2 * 6 && min(zeros[0], zeros[1]) * 20 <= count
    }

    /// The text that bytes stand for.
    func decode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var decoder = TextDecoder(self)
        decoder.append(bytes[...], to: &text)
        decoder.finish(&text)
        return String(decoding: text, as: UTF8.self)
    }

    /// How many bytes are accented letters of Spanish that stand beside a letter.
    private func spanishLetters(in bytes: [UInt8]) -> Int {
        let spanish = Set("áéíóúüñÁÉÍÓÚÜÑ".unicodeScalars)
        let isSpanish = upperHalf.map { spanish.contains($0) }
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }
        var count = 0
        for index in bytes.indices where bytes[index] >= 0x80 && isSpanish[Int(bytes[index]) - 0x80]
        {
            let before = index > 0 && isLetter(bytes[index - 1])
            let after = index + 1 < bytes.count && isLetter(bytes[index + 1])
            if before || after { count += 1 }
        }
        return count
    }

    /// What the bytes 0x80…0xFF stand for; empty for the Unicode encodings.
    var upperHalf: [Unicode.Scalar] {
        switch self {
        case .utf8, .utf16LittleEndian, .utf16BigEndian: []
        case .windows1252: Array(Self.windows1252Table.unicodeScalars)
        case .codePage850: Array(Self.codePage850Table.unicodeScalars)
        case .macRoman: Array(Self.macRomanTable.unicodeScalars)
        }
    }

    private static let windows1252Table =
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
        + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
    private static let codePage850Table =
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
        + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}"
    private static let macRomanTable =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
        + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
}
