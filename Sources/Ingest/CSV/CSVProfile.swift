public import SSMEModel

/// What the columns of a CSV file hold: every field typed, nothing kept.
public struct CSVProfile: Sendable, Equatable {
    /// Rows, headings included.
    public let rowCount: Int
    /// The columns, left to right.
    public let columns: [Column]
    /// The encoding, the delimiter, and what was noticed on the way.
    public let notes: [IngestNote]

    /// Fields that are not blank.
    public var cellCount: Int {
        columns.reduce(0) { $0 + $1.numberCount + $1.dateCount + $1.flagCount + $1.textCount }
    }

    /// One column.
    public struct Column: Sendable, Equatable {
        /// What stands in the first row.
        public internal(set) var name = ""
        /// Fields that are numbers.
        public internal(set) var numberCount = 0
        /// Fields that are days, ISO or day first.
        public internal(set) var dateCount = 0
        /// Fields that are «Sí», «No» and the like.
        public internal(set) var flagCount = 0
        /// Fields that are none of these: also headings, and numbers with leading zeros, which are codes.
        public internal(set) var textCount = 0
        /// How the column writes decimals.
        public internal(set) var decimals = DecimalStyle()

        var plainSum = 0.0
        var openPointSum = 0.0
        var openCommaSum = 0.0

        /// The sum of the numbers; `nil` where it depends on how an ambiguous column is read.
        public var sum: Double? {
            switch decimals.verdict {
            case .either, .comma: plainSum + openPointSum * 1000 + openCommaSum
            case .point: plainSum + openPointSum + openCommaSum * 1000
            case .ambiguous: nil
            }
        }

        @inline(__always)
        mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) {
            switch FieldReading.of(bytes, range) {
            case .text: textCount &+= 1
            case .date: dateCount &+= 1
            case .flag: flagCount &+= 1
            case .number(let number):
                numberCount &+= 1
                switch number.evidence {
                case .none: plainSum += number.value
                case .openPoint: openPointSum += number.value
                case .openComma: openCommaSum += number.value
                case .comma, .point: plainSum += number.value
                }
                if number.evidence != .none { decimals.observe(number.evidence, bytes, range) }
            }
        }
    }
}

extension CSVFile {
    /// Types every field of the file, in constant memory.
    ///
    /// **Missing**: blank fields are counted nowhere.
    /// **Throws**: as `forEachRow`.
    public func profile() throws(IngestError) -> CSVProfile {
        var columns: [CSVProfile.Column] = []
        var rowCount = 0
        var notes = try forEachRow(startingOver: { (columns, rowCount) = ([], 0) }) { row, bytes in
            rowCount = row.number
            if columns.count < row.count {
                columns += repeatElement(CSVProfile.Column(), count: row.count - columns.count)
            }
            var column = columns.mutableSpan
            for index in 0..<row.count {
                let range = row.range(index)
                if rowCount == 1 { column[index].name = CSVField.text(bytes, range) }
                if !CSVField.isBlank(bytes, range) { column[index].add(bytes, range) }
            }
        }
        for (index, column) in columns.enumerated() {
            guard case .ambiguous(let examples) = column.decimals.verdict else { continue }
            notes.append(
                IngestNote(
                    kind: .ambiguousDecimals,
                    detail: CellAddress.letters(index) + ": " + examples.joined(separator: " ")))
        }
        return CSVProfile(rowCount: rowCount, columns: columns, notes: notes)
    }
}
