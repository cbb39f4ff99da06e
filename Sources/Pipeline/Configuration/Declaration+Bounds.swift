import Declarations

extension Declaration {
    /// A whole number of a range: every bound of `pipeline.yml` has one. **Throws**: for anything else, naming the range.
    func whole(in range: ClosedRange<Int>) throws(DeclarationError) -> Int {
        let value = try integer()
        guard range.contains(value) else {
            throw error(
                found: String(value),
                expected: "un número de \(range.lowerBound) a \(range.upperBound)")
        }
        return value
    }

    /// A text that goes into the head of a message or into a command: one line that can be seen. **Throws**: for anything
    /// else.
    func line(_ expected: String, where isRight: (String) -> Bool) throws(DeclarationError)
        -> String
    {
        let text = try text()
        guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }),
            isRight(text)
        else {
            let shown = text.unicodeScalars.map { scalar in
                scalar.value < 0x20 || scalar.value == 0x7F ? "␤" : String(scalar)
            }
            throw error(found: shown.joined(), expected: expected)
        }
        return text
    }
}
