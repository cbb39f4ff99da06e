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
        var survey = TextSurvey()
        survey.push(bytes[...])
        if let found = survey.encoding { return found }
        var letters = SpanishLetters()
        letters.push(bytes.span)
        return (letters.encoding, 0)
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
