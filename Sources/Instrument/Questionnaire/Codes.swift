import SSMEModel

/// What a well-formed code looks like.
enum Codes {
    /// `D3`.
    static func isDimension(_ code: String) -> Bool {
        code.first == "D" && code.count > 1 && isNumber(code.dropFirst())
    }

    /// `D3.10`, inside its dimension.
    static func isQuestion(_ code: String, of dimension: String) -> Bool {
        code.hasPrefix(dimension + ".") && isNumber(code.dropFirst(dimension.count + 1))
    }

    /// `otra_privada`: a part of a field's code, or an option's code.
    static func isPart(_ code: String) -> Bool {
        guard let first = code.utf8.first, isLetter(first) else { return false }
        return code.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
            && !reserved.contains(code)
    }

    /// Words that conditions and rules use, which no option may be called.
    static let reserved = [
        "and", "asked", "cutoff", "else", "if", "in", "includes", "not", "or", "then",
    ]

    private static func isNumber(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
}
