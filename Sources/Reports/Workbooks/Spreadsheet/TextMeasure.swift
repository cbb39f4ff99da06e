/// How many lines a text takes in a cell, so that a row is as high as its text.
///
/// **Source**: advance widths of Carlito, the metric-compatible free font of Calibri.
enum TextMeasure {
    /// The height that a row needs for its wrapped cells. **Units**: points.
    static func height(_ cells: [(text: String, width: Double, style: CellStyle)]) -> Double {
        var tallest = 0.0
        for cell in cells where !cell.text.isEmpty {
            let count = lines(cell.text, columnWidth: cell.width, style: cell.style)
            tallest = max(tallest, Double(count) * lineHeight(cell.style.size) + 6)
        }
        return min(tallest, 409)
    }

    /// The lines of a text, broken at spaces as a spreadsheet does.
    /// **Units**: `columnWidth` in characters of the default font.
    static func lines(_ text: String, columnWidth: Double, style: CellStyle) -> Int {
        let room = (columnWidth - Double(style.indent) * 1.3) * 7 - 4
        return lines(text, pixels: room, size: style.size, isBold: style.isBold)
    }

    /// The lines of a text in a box. **Units**: pixels at 96 dpi; points for `size`.
    static func lines(_ text: String, pixels: Double, size: Double, isBold: Bool) -> Int {
        // A renderer's rounding differs by a few percent; a line too many reads better than one cut.
        let scale = size * 96 / 72 / 1000 * (isBold ? 1.08 : 1.03)
        let space = 226 * scale
        var count = 0
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            count += 1
            var used = 0.0
            for word in paragraph.split(separator: " ") {
                let width = Double(word.unicodeScalars.reduce(0) { $0 + advance($1) }) * scale
                if used > 0, used + space + width > pixels {
                    count += 1
                    used = 0
                }
                used += (used > 0 ? space : 0) + width
                while used > pixels, pixels > 0 {
                    count += 1
                    used -= pixels
                }
            }
        }
        return count
    }

    /// **Units**: points in, points out.
    static func lineHeight(_ size: Double) -> Double { size * 1.3 + 0.6 }

    private static func advance(_ scalar: Unicode.Scalar) -> Int {
        if (32..<127).contains(scalar.value) { return widths[Int(scalar.value) - 32] }
        return switch scalar {
        case "í", "ì", "ï": 229
        case "á", "é": 498
        case "à"..."ÿ": 527
        case "—": 905
        case "…": 690
        case "À"..."ß": 620
        case "\u{A0}", "·": 252
        default: scalar.value < 0x2000 ? 540 : 700
        }
    }

    /// Thousandths of the font size, from the space to the tilde.
    private static let widths = [
        226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507,
        507, 507, 507, 507, 507, 507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533,
        615, 488, 459, 631, 623, 252, 319, 520, 420, 855, 646, 662, 517, 673, 543, 459, 487, 642,
        567, 890, 519, 487, 468, 307, 386, 307, 498, 498, 291, 479, 525, 423, 525, 498, 305, 471,
        525, 229, 239, 455, 229, 799, 525, 527, 525, 525, 349, 391, 335, 525, 452, 715, 433, 453,
        395, 314, 460, 314, 498,
    ]
}
