/// How a cell looks.
struct CellStyle: Hashable, Sendable {
    enum Horizontal: Sendable { case natural, left, center, right }
    enum Vertical: Sendable { case top, center, bottom }
    /// Where the thin lines go.
    enum Edges: Sendable { case none, top, all }

    /// **Units**: points.
    var size = 11.0
    var isBold = false
    var isUnderlined = false
    var color = Color.ink
    var fill: Color?
    var edges = Edges.none
    var edgeColor = Color.line
    var horizontal = Horizontal.natural
    var vertical = Vertical.top
    var indent = 0
    var wraps = false
    /// A number format of the spreadsheet's own language; `@` keeps what is typed as text.
    var format = ""
    /// Whether people may type here once the sheet is protected.
    var isUnlocked = false

    /// The same look with something changed.
    func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var copy = self
        change(&copy)
        return copy
    }
}

/// A colour, `0xRRGGBB`.
struct Color: Hashable, Sendable {
    let rgb: UInt32

    init(_ rgb: UInt32) { self.rgb = rgb }

    static let ink = Color(0x1F2933)
    static let muted = Color(0x66737C)
    static let line = Color(0xD5DDE1)
    static let white = Color(0xFFFFFF)
    static let accent = Color(0x0B5563)
    static let accentLine = Color(0x9CC5CC)
    static let accentPale = Color(0xD8EBEE)
    static let answer = Color(0xEDF6F7)
    static let notAsked = Color(0xF1F2F3)
    static let notAskedInk = Color(0xAEB5BA)
    static let good = Color(0xD3EBD5)
    static let goodInk = Color(0x1B5E20)
    static let amber = Color(0xFFEBBF)
    static let amberInk = Color(0x7A4B00)
    static let red = Color(0xF9D4D2)
    static let redInk = Color(0x8C1D18)
}
