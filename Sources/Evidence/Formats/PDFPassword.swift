/// Whether an encrypted PDF opens with the empty password, as one does that only forbids printing.
///
/// **Source**: ISO 32000-1 §7.6.3, algorithms 2, 4, 5 and 6 (standard handler, revisions 2 to 4).
enum PDFPassword {
    /// True where the empty user password opens it; `nil` for a handler that is not known here.
    static func isEmpty(_ dictionary: PDFObject, documentID: [UInt8]) -> Bool? {
        guard case .name("Standard") = dictionary["Filter"],
            let revision = dictionary["R"]?.integer, (2...4).contains(revision),
            let version = dictionary["V"]?.integer,
            let owner = dictionary["O"]?.bytes, owner.count >= 32,
            let user = dictionary["U"]?.bytes, user.count >= 16,
            let permissions = dictionary["P"]?.integer
        else { return nil }
        let bits = version == 4 ? 128 : dictionary["Length"]?.integer ?? 40
        let keyBytes = revision == 2 ? 5 : max(5, min(16, bits / 8))
        let flags = UInt32(truncatingIfNeeded: permissions)
        var seed = padding + owner.prefix(32) + (0..<4).map { UInt8(flags >> (8 * $0) & 0xFF) }
        seed += documentID
        if revision == 4, dictionary["EncryptMetadata"]?.isFalse == true {
            seed += [UInt8](repeating: 0xFF, count: 4)
        }
        var digest = MD5.digest(seed)
        if revision >= 3 {
            for _ in 0..<50 { digest = MD5.digest(Array(digest.prefix(keyBytes))) }
        }
        let key = Array(digest.prefix(keyBytes))
        guard revision >= 3 else {
            return RC4.apply(key, to: padding).elementsEqual(user.prefix(32))
        }
        var check = RC4.apply(key, to: MD5.digest(padding + documentID))
        for round in UInt8(1)...19 { check = RC4.apply(key.map { $0 ^ round }, to: check) }
        return check.elementsEqual(user.prefix(16))
    }

    private static let padding: [UInt8] = [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01,
        0x08, 0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53,
        0x69, 0x7A,
    ]
}

/// **Source**: the cipher as RFC 6229 tests it. Here to open documents, never to protect any.
enum RC4 {
    static func apply(_ key: [UInt8], to data: [UInt8]) -> [UInt8] {
        var box = [UInt8](0...255)
        var j: UInt8 = 0
        for i in 0..<256 {
            j &+= box[i] &+ key[i % key.count]
            box.swapAt(i, Int(j))
        }
        var i: UInt8 = 0
        j = 0
        return data.map { byte in
            i &+= 1
            j &+= box[Int(i)]
            box.swapAt(Int(i), Int(j))
            return byte ^ box[Int(box[Int(i)] &+ box[Int(j)])]
        }
    }
}

/// **Source**: RFC 1321. Here to open documents, never to protect any.
enum MD5 {
    static func digest(_ message: [UInt8]) -> [UInt8] {
        var data = message + [0x80]
        data += [UInt8](repeating: 0, count: (120 - data.count % 64) % 64)
        let bits = UInt64(message.count) &* 8
        data += (0..<8).map { UInt8(bits >> (8 * UInt64($0)) & 0xFF) }
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
        for start in stride(from: 0, to: data.count, by: 64) {
            mix(&state, block: data[start..<start + 64])
        }
        return state.flatMap { word in (0..<4).map { UInt8(word >> (8 * UInt32($0)) & 0xFF) } }
    }

    private static func mix(_ state: inout [UInt32], block: ArraySlice<UInt8>) {
        let words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { at in
            (0..<4).reduce(UInt32(0)) { $0 | UInt32(block[at + $1]) << (8 * UInt32($1)) }
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        for step in 0..<64 {
            let (mixed, index): (UInt32, Int) =
                switch step / 16 {
                case 0: (b & c | ~b & d, step)
                case 1: (d & b | ~d & c, (5 * step + 1) % 16)
                case 2: (b ^ c ^ d, (3 * step + 5) % 16)
                default: (c ^ (b | ~d), (7 * step) % 16)
                }
            let sum = a &+ mixed &+ sines[step] &+ words[index]
            let shift = shifts[step / 16][step % 4]
            (a, d, c, b) = (d, c, b, b &+ (sum << shift | sum >> (32 - shift)))
        }
        for (index, word) in [a, b, c, d].enumerated() { state[index] &+= word }
    }

    private static let shifts: [[UInt32]] = [
        [7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21],
    ]
    /// The first 32 bits of the fractions of |sin 1| … |sin 64|.
    private static let sines: [UInt32] = [
        0xD76A_A478, 0xE8C7_B756, 0x2420_70DB, 0xC1BD_CEEE, 0xF57C_0FAF, 0x4787_C62A,
        0xA830_4613, 0xFD46_9501, 0x6980_98D8, 0x8B44_F7AF, 0xFFFF_5BB1, 0x895C_D7BE,
        0x6B90_1122, 0xFD98_7193, 0xA679_438E, 0x49B4_0821, 0xF61E_2562, 0xC040_B340,
        0x265E_5A51, 0xE9B6_C7AA, 0xD62F_105D, 0x0244_1453, 0xD8A1_E681, 0xE7D3_FBC8,
        0x21E1_CDE6, 0xC337_07D6, 0xF4D5_0D87, 0x455A_14ED, 0xA9E3_E905, 0xFCEF_A3F8,
        0x676F_02D9, 0x8D2A_4C8A, 0xFFFA_3942, 0x8771_F681, 0x6D9D_6122, 0xFDE5_380C,
        0xA4BE_EA44, 0x4BDE_CFA9, 0xF6BB_4B60, 0xBEBF_BC70, 0x289B_7EC6, 0xEAA1_27FA,
        0xD4EF_3085, 0x0488_1D05, 0xD9D4_D039, 0xE6DB_99E5, 0x1FA2_7CF8, 0xC4AC_5665,
        0xF429_2244, 0x432A_FF97, 0xAB94_23A7, 0xFC93_A039, 0x655B_59C3, 0x8F0C_CC92,
        0xFFEF_F47D, 0x8584_5DD1, 0x6FA8_7E4F, 0xFE2C_E6E0, 0xA301_4314, 0x4E08_11A1,
        0xF753_7E82, 0xBD3A_F235, 0x2AD7_D2BB, 0xEB86_D391,
    ]
}
