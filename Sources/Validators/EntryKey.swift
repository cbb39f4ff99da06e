import SSMEModel

/// What tells the entries of a list from one another, and so shows one that is there twice.
struct EntryKey: Sendable {
    /// The places of columns that make one key together; several keys where several columns each are one.
    private let groups: [[Int]]
    private let isNIT: [Bool]

    init(_ list: ListForm) {
        let places = list.columns.indices
        isNIT = list.columns.map { $0.kind == .nit }
        groups =
            list.key.isEmpty
            ? places.filter { list.columns[$0].kind == .nit }.map { [$0] }
            : [list.key.compactMap { code in places.first { list.columns[$0].code == code } }]
    }

    /// The places of the columns that make keys.
    var places: Set<Int> { Set(groups.joined()) }

    /// The keys of an entry, each with the place of the column that it is told of.
    ///
    /// **Missing**: an entry without a value in one of the columns has no such key.
    func keys(_ value: (Int) -> AnswerValue) -> [(place: Int, key: String)] {
        var keys: [(place: Int, key: String)] = []
        for group in groups {
            // Several keys never meet: the number of one company may be that of another's parent.
            var key = String(group.last ?? 0)
            var isWhole = true
            for place in group {
                guard let part = Self.part(value(place), isNIT: isNIT[place]) else {
                    isWhole = false
                    break
                }
                key += "\u{1F}" + part
            }
            if isWhole, let last = group.last { keys.append((last, key)) }
        }
        return keys
    }

    /// The same keys, as hashes: two are equal where the keys are, but once in 2⁶⁴.
    func forEachHash(_ cells: [AnswerValue], _ body: (UInt64) -> Void) {
        for group in groups {
            var hasher = Hasher()
            var isWhole = !group.isEmpty
            for place in group {
                if case .number(let number) = cells[place] {
                    hasher.combine(number)
                } else if let part = Self.part(cells[place], isNIT: isNIT[place]) {
                    hasher.combine(part)
                } else {
                    isWhole = false
                    break
                }
            }
            if isWhole { body(UInt64(bitPattern: Int64(hasher.finalize()))) }
        }
    }

    /// A tax number is the same with its digit and without it.
    private static func part(_ value: AnswerValue, isNIT: Bool) -> String? {
        switch value {
        case .text(let text): isNIT ? NIT(text)?.number ?? text : text
        case .choice(let code): code
        case .number(let number):
            Int(exactly: number).map { String($0) } ?? number.description
        case .month(let month): month.description
        case .flag(let flag): flag ? "1" : "0"
        case .blank, .nonResponse, .ambiguous, .unreadable: nil
        }
    }
}
