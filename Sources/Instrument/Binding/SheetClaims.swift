import SSMEModel

/// Which sheet holds each dimension, where several could: a workbook copied into another, or a sheet copied within one.
struct SheetClaims {
    /// Sheets with the questions of a dimension that another sheet holds.
    struct Rival: Hashable {
        /// The sheet that is not read.
        let sheet: String
        /// The sheet that is read instead.
        let chosen: String
        /// Index of the dimension.
        let dimension: Int
    }

    /// The sheet of each dimension, by its index; without an entry, none has its codes.
    private(set) var chosen: [Int: Int] = [:]
    /// Those left out, by dimension, then tab.
    private(set) var rivals: [Rival] = []

    /// True for a sheet with the questions of a dimension that another sheet holds. **Complexity**: O(rivals).
    func isRival(_ sheet: String, ofDimension dimension: Int) -> Bool {
        rivals.contains { $0.dimension == dimension && $0.sheet == sheet }
    }

    /// A rival has at least half of the codes that the sheet with the most has; the one with the most answers is read,
    /// and of equals the first.
    init(_ sheets: [FormSheet], _ index: FormIndex) {
        var counts: [Int: [Int: (codes: Int, answers: Int)]] = [:]
        for (number, sheet) in sheets.enumerated() {
            var seen: Set<Int> = []
            for row in sheet.rows {
                guard let entry = index.entry(row.code), seen.insert(entry.order).inserted else {
                    continue
                }
                let isAnswered = row.cell(row.answerColumn).map { !$0.value.isBlank } ?? false
                let answer = entry.field != nil && isAnswered ? 1 : 0
                counts[entry.dimension, default: [:]][number, default: (0, 0)].codes += 1
                counts[entry.dimension]?[number]?.answers += answer
            }
        }
        for (dimension, bySheet) in counts.sorted(by: { $0.key < $1.key }) {
            let most = bySheet.values.map(\.codes).max() ?? 0
            let claimants = bySheet.filter { $0.value.codes * 2 >= most }
                .sorted { ($1.value.answers, $0.key) < ($0.value.answers, $1.key) }
            guard let first = claimants.first else { continue }
            chosen[dimension] = first.key
            for rival in claimants.dropFirst().sorted(by: { $0.key < $1.key }) {
                rivals.append(
                    Rival(
                        sheet: sheets[rival.key].table.name,
                        chosen: sheets[first.key].table.name, dimension: dimension))
            }
        }
    }
}
