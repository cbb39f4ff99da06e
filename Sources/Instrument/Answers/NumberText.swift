/// A number as people type it in Colombia, read only where it can mean one thing.
///
/// `1.234` may be a thousand or a decimal, and is `nil`; `1.234.567`, `37,5` and `$ 120.000` are not in doubt:
/// an amount with a peso sign has no three decimals.
struct NumberText {
    /// The number.
    let value: Double
    /// Decimals typed.
    let decimals: Int
    /// True where the text bore `%`.
    let isPercent: Bool
    /// True where the text bore `$`, `COP` or «pesos».
    let isMoney: Bool

    /// Reads a folded text; `nil` where it is no number or could be two.
    init?(_ folded: FoldedText) {
        var text = folded.text[...]
        var isMoney = false
        var isPercent = false
        var isNegative = false
        if let sign = text.first, "-−+".contains(sign) {
            isNegative = sign != "+"
            text = text.dropFirst().drop { $0 == " " }
        }
        for prefix in ["cop", "$", "cop"] where text.hasPrefix(prefix) {
            isMoney = true
            text = text.dropFirst(prefix.count).drop { $0 == " " }
        }
        for suffix in ["pesos", "cop", "%"] where text.hasSuffix(suffix) {
            if suffix == "%" { isPercent = true } else { isMoney = true }
            text = text.dropLast(suffix.count)
            while text.last == " " { text.removeLast() }
        }
        guard let plain = Self.plain(text, isMoney: isMoney), let value = Double(plain.digits)
        else {
            return nil
        }
        self.value = isNegative ? -value : value
        self.decimals = plain.decimals
        self.isPercent = isPercent
        self.isMoney = isMoney
    }

    /// The digits with a decimal point, group marks taken out; `nil` where a mark could be either.
    private static func plain(
        _ text: Substring, isMoney: Bool
    ) -> (digits: String, decimals: Int)? {
        var groups = [""]
        var marks: [Character] = []
        for character in text {
            if character.isASCII, character.isNumber {
                groups[groups.count - 1].append(character)
            } else if ".,'’´ ".contains(character) {
                marks.append("’´".contains(character) ? "'" : character)
                groups.append("")
            } else {
                return nil
            }
        }
        guard groups.allSatisfy({ !$0.isEmpty }), text.utf8.count <= 40 else { return nil }
        guard let last = marks.last else { return (groups[0], 0) }
        let hasFraction: Bool
        switch (Set(marks).count, marks.count) {
        case (1, 1):  // one mark: a group only if it could be nothing else
            let couldGroup = isGrouped(groups)
            if couldGroup && (last == "'" || last == " " || (isMoney && last == ".")) {
                hasFraction = false
            } else if couldGroup || last == "'" || last == " " {
                return nil
            } else {
                hasFraction = true
            }
        case (1, _): hasFraction = false
        default:
            hasFraction =
                (last == "," || last == ".") && marks.filter { $0 == last }.count == 1
                && !(marks.contains("'") && last == "." && groups.last?.count == 3)
        }
        let whole = hasFraction ? groups.dropLast() : groups[...]
        guard whole.count == 1 || isGrouped(Array(whole)) else { return nil }
        let fraction = hasFraction ? groups.last ?? "" : ""
        return (whole.joined() + (hasFraction ? "." + fraction : ""), fraction.count)
    }

    /// `1` `234` `567`: groups of three after one of one to three that does not begin with 0.
    private static func isGrouped(_ groups: [String]) -> Bool {
        guard let first = groups.first, first.count <= 3, !first.hasPrefix("0") else {
            return false
        }
        return groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}
