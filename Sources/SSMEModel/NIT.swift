/// A Colombian tax number, with its check digit where it was given.
///
/// **Source**: DIAN, weights 3, 7, 13, … 71 from right to left, modulo 11.
public struct NIT: Hashable, Sendable, CustomStringConvertible {
    /// The digits without the check digit, 5 to 15.
    public let number: String
    /// The check digit as given; `nil` where there is none.
    public let digit: Int?

    /// Reads `900.170.781-7`, `900170781` or `NIT 9001707817`; `nil` for anything else, and for zeros alone.
    ///
    /// Ten digits without a hyphen that begin as a company's do (8 or 9) end in the check digit, right or wrong; others
    /// may be a citizen's number.
    public init?(_ typed: some StringProtocol) {
        let typed = String(typed)
        if Self.isPlain(typed) {
            (number, digit) = (typed, nil)
            return
        }
        var text = typed.lowercased()[...]
        for prefix in ["n.i.t.", "n.i.t", "nit"] where text.hasPrefix(prefix) {
            text = text.dropFirst(prefix.count)
        }
        let pieces = Self.hyphenated(text).split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(pieces.count), let digits = Self.digits(pieces[0]) else {
            return nil
        }
        var number = digits
        var digit: Int?
        if pieces.count == 2 {
            guard let given = Self.digits(pieces[1]), given.utf8.count == 1 else { return nil }
            digit = Int(given)
        } else if number.utf8.count == 10, let last = number.last?.wholeNumberValue,
            number.hasPrefix("8") || number.hasPrefix("9")
        {
            digit = last
            number.removeLast()
        }
        guard (5...15).contains(number.utf8.count), number.contains(where: { $0 != "0" }) else {
            return nil
        }
        self.number = number
        self.digit = digit
    }

    /// The check digit that the number must have.
    public var checkDigit: Int { Self.checkDigit(of: number) }

    /// `900170781-7`, or `900170781` where the digit was not given.
    public var description: String { digit.map { number + "-" + String($0) } ?? number }

    /// What most are: nothing but digits, too few to hold the check digit too.
    private static func isPlain(_ typed: String) -> Bool {
        guard (5...9).contains(typed.utf8.count) else { return false }
        var hasValue = false
        for byte in typed.utf8 {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return false }
            if byte != UInt8(ascii: "0") { hasValue = true }
        }
        return hasValue
    }

    /// By place, from the last digit.
    private static let weights = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71]

    private static func checkDigit(of number: String) -> Int {
        var place = number.utf8.count
        var sum = 0
        for byte in number.utf8 {
            place -= 1
            sum += Int(byte - UInt8(ascii: "0")) * weights[place]
        }
        return sum % 11 < 2 ? sum % 11 : 11 - sum % 11
    }

    /// With a plain hyphen for the dashes that word processors make, and for «DV».
    private static func hyphenated(_ text: Substring) -> String {
        var plain = ""
        for character in text { plain.append("–—‑−‐".contains(character) ? "-" : character) }
        for mark in ["dv:", "d.v.", "dv"] {
            guard let range = plain.firstRange(of: mark) else { continue }
            plain.replaceSubrange(range, with: plain.contains("-") ? "" : "-")
            break
        }
        return plain
    }

    /// The digits of a text that holds nothing but digits, points, commas, colons and spaces.
    private static func digits(_ text: Substring) -> String? {
        var digits = ""
        for scalar in text.unicodeScalars {
            if ("0"..."9").contains(scalar) {
                digits.unicodeScalars.append(scalar)
            } else if !".,:".unicodeScalars.contains(scalar), !scalar.properties.isWhitespace {
                return nil
            }
        }
        return digits.isEmpty ? nil : digits
    }
}
