extension StringProtocol {
    /// The text without white space at either end, no-break and zero-width spaces included.
    var trimmed: String {
        func isEdge(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || [0x200B, 0x2060, 0xFEFF].contains(scalar.value)
        }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !isEdge($0) }),
            let last = scalars.lastIndex(where: { !isEdge($0) })
        else { return "" }
        return String(self[first...last])
    }
}
