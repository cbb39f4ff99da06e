/// The looks of the questionnaire's workbooks: one accent, light answer cells, everything else quiet.
extension CellStyle {
    static let band = CellStyle(
        size: 16, isBold: true, color: .white, fill: .accent, vertical: .center, indent: 1)
    static let bandNote = CellStyle(
        size: 10, color: .accentPale, fill: .accent, vertical: .center, wraps: true)
    static let bandLink = CellStyle(
        size: 10, isUnderlined: true, color: .accentPale, fill: .accent, horizontal: .right,
        vertical: .center, indent: 1)
    static let header = CellStyle(
        size: 10, isBold: true, color: .accent, fill: .accentPale, vertical: .center)
    static let section = CellStyle(size: 13, isBold: true, color: .accent, vertical: .center)
    static let prose = CellStyle(vertical: .center, wraps: true)
    static let quiet = CellStyle(size: 8, color: .notAskedInk, vertical: .center)
    static let link = CellStyle(isUnderlined: true, color: .accent, vertical: .center)

    static let questionCode = CellStyle(
        size: 10, isBold: true, color: .accent, edges: .top, vertical: .center, indent: 1)
    static let question = CellStyle(
        isBold: true, edges: .top, vertical: .center, wraps: true)
    static let questionHelp = CellStyle(
        size: 10, color: .muted, edges: .top, vertical: .center, indent: 1, wraps: true)
    static let fieldCode = CellStyle(
        size: 8, color: .notAskedInk, vertical: .center, indent: 1)
    static let fieldLabel = CellStyle(vertical: .center, indent: 2, wraps: true)
    static let fieldHelp = CellStyle(
        size: 10, color: .muted, vertical: .center, indent: 1, wraps: true)
    static let total = CellStyle(
        isBold: true, color: .muted, horizontal: .right, vertical: .center)
    static let totalNote = CellStyle(size: 10, color: .muted, vertical: .center, indent: 1)

    static let earlier = CellStyle(
        size: 10, color: .muted, horizontal: .left, vertical: .center, indent: 1, wraps: true)

    static let answer = CellStyle(
        fill: .answer, edges: .all, edgeColor: .accentLine, vertical: .center, wraps: true,
        isUnlocked: true)
}
