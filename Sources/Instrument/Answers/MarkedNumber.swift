import SSMEModel

/// Digits with points, commas, apostrophes or spaces among them, in every way that they can be read.
struct MarkedNumber {
    /// The number.
    let value: Double
    /// Decimals typed.
    let decimals: Int
    /// What the marks are, in this reading; `nil` where there are none, or where they could be nothing else.
    let habit: Habit?

    /// The readings of a text: one, or thousands and then decimals (`1.234`); none for anything but digits and marks.
    static func readings(_ text: some StringProtocol) -> [MarkedNumber] {
        guard text.utf8.count <= 40, let (groups, marks) = pieces(text) else { return [] }
        guard let last = marks.last else { return one(groups, isFraction: false, nil) }
        let isGroups = isGrouped(groups)
        if marks.allSatisfy({ $0 == last }) {
            let point = last == "."
            if last == "'" || last == " " { return one(groups, isFraction: false, nil) }
            let grouping: Habit = point ? .pointGroups : .commaGroups
            let dividing: Habit = point ? .pointDecimals : .commaDecimals
            if marks.count == 1 {
                guard isGroups else { return one(groups, isFraction: true, dividing) }
                return one(groups, isFraction: false, grouping)
                    + one(groups, isFraction: true, dividing)
            }
            // `1.234.567.89`: the last two digits are cents, whatever stands before them.
            let isCents = !isGroups && groups.last?.count == 2
            return one(groups, isFraction: isCents, isCents ? nil : grouping)
        }
        return mixed(groups, marks, last)
    }

    /// Of two different marks the last one divides; after apostrophes that mark millions it may mark thousands.
    private static func mixed(
        _ groups: [String], _ marks: [Character], _ last: Character
    ) -> [MarkedNumber] {
        let isLastAlone = marks.filter { $0 == last }.count == 1
        let couldGroup = marks.contains("'") && groups.last?.count == 3
        switch last {
        case "." where couldGroup: return one(groups, isFraction: false, nil)
        case "," where couldGroup && isLastAlone:
            return one(groups, isFraction: false, .commaGroups)
                + one(groups, isFraction: true, .commaDecimals)
        case "." where isLastAlone: return one(groups, isFraction: true, .pointDecimals)
        case "," where isLastAlone: return one(groups, isFraction: true, .commaDecimals)
        default: return one(groups, isFraction: false, nil)
        }
    }

    private static func one(
        _ groups: [String], isFraction: Bool, _ habit: Habit?
    ) -> [MarkedNumber] {
        let whole = isFraction ? groups.dropLast() : groups[...]
        guard whole.count == 1 || isGrouped(Array(whole)) else { return [] }
        let fraction = isFraction ? groups.last ?? "" : ""
        let digits = whole.joined() + (fraction.isEmpty ? "" : "." + fraction)
        return Double(digits).map {
            [MarkedNumber(value: $0, decimals: fraction.count, habit: habit)]
        } ?? []
    }

    private static func pieces(
        _ text: some StringProtocol
    ) -> (groups: [String], marks: [Character])? {
        var groups = [""]
        var marks: [Character] = []
        for character in text {
            if character.isASCII, character.isNumber {
                groups[groups.count - 1].append(character)
            } else if ".,'’´` ".contains(character) {
                marks.append("’´`".contains(character) ? "'" : character)
                groups.append("")
            } else {
                return nil
            }
        }
        return groups.allSatisfy { !$0.isEmpty } ? (groups, marks) : nil
    }

    /// `1` `234` `567`: groups of three after one of one to three that does not begin with 0.
    private static func isGrouped(_ groups: [String]) -> Bool {
        guard let first = groups.first, first.count <= 3, !first.hasPrefix("0") else {
            return false
        }
        return groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}

/// `9,00123E+08`: what a spreadsheet shows of a number too wide for its cell.
struct ScientificNumber {
    private let digits: String
    private let decimals: Int
    private let exponent: Int

    init?(_ folded: FoldedText) {
        let pieces = folded.text.split(separator: "e", omittingEmptySubsequences: false)
        guard pieces.count == 2, pieces[1].utf8.count <= 3,
            let exponent = Int(pieces[1]), (0...20).contains(exponent)
        else { return nil }
        let mantissa = pieces[0].split(
            maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { ".,".contains($0) })
        guard let first = mantissa.first, first.count == 1,
            mantissa.joined().utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        digits = mantissa.joined()
        decimals = digits.utf8.count - 1
        self.exponent = exponent
    }

    /// The number.
    var value: Double? {
        Double(digits).map { mantissa in
            (0..<abs(exponent - decimals)).reduce(mantissa) { value, _ in
                exponent < decimals ? value / 10 : value * 10
            }
        }
    }

    /// All its digits; `nil` where some are not shown.
    var wholeDigits: String? { decimals == exponent ? digits : nil }
}
