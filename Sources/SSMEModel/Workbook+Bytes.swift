extension Workbook {
    /// Writes the workbook for another process. **Complexity**: O(cells).
    public func write(to writer: inout ByteWriter) {
        writer.write(format.rawValue)
        writer.write(tables) { writer, table in
            writer.write(table.name)
            writer.write(table.kind.rawValue)
            writer.write(table.visibility.rawValue)
            writer.write(table.cells) { $1.write(to: &$0) }
            writer.write(table.mergedRanges) { $0.write($1) }
            table.layout.write(to: &writer)
        }
        writer.write(definedNames) { writer, name in
            writer.write(name.name)
            writer.write(name.reference)
            writer.write([name.location].compactMap { $0 }) { writer, location in
                writer.write(location.sheet)
                writer.write(location.address)
            }
        }
        writer.write(notes) { writer, note in
            writer.write(note.kind.rawValue)
            writer.write(note.detail)
        }
    }

    /// Reads a workbook that another process wrote.
    public init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
        self.init(
            format: try reader.value(Format.self),
            tables: try reader.list { reader throws(ByteReader.Damaged) in
                Table(
                    name: try reader.text(), kind: try reader.value(Table.Kind.self),
                    visibility: try reader.value(Table.Visibility.self),
                    cells: try reader.list { reader throws(ByteReader.Damaged) in
                        try Cell(from: &reader)
                    },
                    mergedRanges: try reader.ranges(), layout: try SheetLayout(from: &reader))
            },
            definedNames: try reader.list { reader throws(ByteReader.Damaged) in
                DefinedName(
                    name: try reader.text(), reference: try reader.text(),
                    location: try reader.list { reader throws(ByteReader.Damaged) in
                        CellLocation(sheet: try reader.text(), address: try reader.address())
                    }.first)
            },
            notes: try reader.list { reader throws(ByteReader.Damaged) in
                IngestNote(
                    kind: try reader.value(IngestNote.Kind.self), detail: try reader.text())
            })
    }
}

extension Cell {
    fileprivate func write(to writer: inout ByteWriter) {
        writer.write(address)
        switch value {
        case .empty: writer.write(UInt8(0))
        case .number(let number):
            writer.write(UInt8(isPercentage ? 10 : 1))
            writer.write(number)
        case .text(let text):
            writer.write(UInt8(2))
            writer.write(text)
        case .bool(let isTrue): writer.write(UInt8(isTrue ? 4 : 3))
        case .date(let date):
            writer.write(UInt8(5))
            writer.write(date.daysSince1970)
        case .datetime(let date, let seconds):
            writer.write(UInt8(6))
            writer.write(date.daysSince1970)
            writer.write(seconds)
        case .time(let seconds):
            writer.write(UInt8(7))
            writer.write(seconds)
        case .duration(let seconds):
            writer.write(UInt8(8))
            writer.write(seconds)
        case .error(let code):
            writer.write(UInt8(9))
            writer.write(code)
        }
        writer.write(text)
        writer.write([formula].compactMap { $0 }) { $0.write($1) }
    }

    fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
        let address = try reader.address()
        let kind = try reader.byte()
        let value: CellValue =
            switch kind {
            case 0: .empty
            case 1, 10: .number(try reader.double())
            case 2: .text(try reader.text())
            case 3: .bool(false)
            case 4: .bool(true)
            case 5: .date(try reader.date())
            case 6: .datetime(try reader.date(), seconds: try reader.double())
            case 7: .time(seconds: try reader.double())
            case 8: .duration(seconds: try reader.double())
            case 9: .error(try reader.text())
            default: throw ByteReader.Damaged()
            }
        self.init(
            address: address, value: value, text: try reader.text(),
            formula: try reader.list { reader throws(ByteReader.Damaged) in try reader.text() }
                .first,
            isPercentage: kind == 10)
    }
}

extension SheetLayout {
    fileprivate func write(to writer: inout ByteWriter) {
        for ranges in [hiddenRows, hiddenColumns] {
            writer.write(ranges) { writer, range in
                writer.write(range.lowerBound)
                writer.write(range.upperBound)
            }
        }
        writer.write(validated) { $0.write($1) }
    }

    fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
        self.init(
            hiddenRows: try reader.spans(), hiddenColumns: try reader.spans(),
            validated: try reader.ranges())
    }
}

extension ByteWriter {
    fileprivate mutating func write(_ range: MergedRange) {
        write(range.first)
        write(range.last)
    }

    fileprivate mutating func write(_ address: CellAddress) {
        write(address.row)
        write(address.columnIndex)
    }
}

extension ByteReader {
    fileprivate mutating func ranges() throws(Damaged) -> [MergedRange] {
        try list { reader throws(Damaged) in
            MergedRange(first: try reader.address(), last: try reader.address())
        }
    }

    fileprivate mutating func spans() throws(Damaged) -> [ClosedRange<Int>] {
        try list { reader throws(Damaged) in
            let (first, last) = (try reader.integer(), try reader.integer())
            guard first <= last else { throw Damaged() }
            return first...last
        }
    }

    fileprivate mutating func address() throws(Damaged) -> CellAddress {
        let row = try integer()
        let column = try integer()
        guard (1...CellAddress.lastRow).contains(row),
            (0..<CellAddress.columnLimit).contains(column)
        else { throw Damaged() }
        return CellAddress(row: row, columnIndex: column)
    }

    fileprivate mutating func date() throws(Damaged) -> CalendarDate {
        let days = try integer()
        guard abs(days) < 10_000_000 else { throw Damaged() }
        return CalendarDate(daysSince1970: days)
    }

    fileprivate mutating func value<T: RawRepresentable>(
        _ type: T.Type
    ) throws(Damaged) -> T where T.RawValue == String {
        guard let value = T(rawValue: try text()) else { throw Damaged() }
        return value
    }
}
