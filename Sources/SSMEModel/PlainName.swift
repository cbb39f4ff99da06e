extension String {
    /// A stranger's name on one line, in the order in which it is written: what drives a terminal, breaks a line or turns it
    /// round is replaced, and of a very long one the middle is left out.
    public var plainName: String {
        let scalars = unicodeScalars.map { $0.isPlain ? $0 : "\u{FFFD}" }
        let kept =
            scalars.count <= 300
            ? scalars : Array(scalars.prefix(260)) + ["…"] + Array(scalars.suffix(30))
        return String(String.UnicodeScalarView(kept))
    }
}

extension String {
    /// Text for a terminal: lines and tabs stay, and what a stranger may have put in to drive it is replaced.
    public var printable: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map {
                    $0.isPlain || $0 == "\n" || $0 == "\t" || $0 == "\u{AD}" || $0 == "\u{200D}"
                        ? $0 : "\u{FFFD}"
                }))
    }
}

extension Unicode.Scalar {
    fileprivate var isPlain: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
        default: true
        }
    }
}
