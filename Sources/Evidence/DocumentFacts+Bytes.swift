public import SSMEModel

extension DocumentFacts {
    /// Writes the facts for another process, or for a later run.
    public func write(to writer: inout ByteWriter) {
        writer.write(reading.rawValue)
        for number in [pageCount, wordCount, signatureBlocks, identityNumbers] {
            writer.write(number)
        }
        writer.write(UInt8(hasHealthWords ? 1 : 0))
        writer.write(UInt8(isWhole ? 1 : 0))
        writer.write(fit) { $0.write($1) }
        writer.write(bodies) { $0.write($1) }
        writer.write(initiatives) { $0.write($1) }
        writer.write([dating].compactMap { $0 }) { writer, dating in
            writer.write(dating.date.daysSince1970)
            writer.write(UInt8(dating.hasDay ? 1 : 0))
            writer.write(dating.excerpt)
        }
        writer.write(meetings) { $0.write($1.daysSince1970) }
        writer.write(years) { $0.write($1) }
        writer.write(amounts) { $0.write($1) }
        writer.write(counts) { $0.write($1) }
        writer.write(textDigest)
        writer.write(likeness.minima) { $0.write(Int($1)) }
        writer.write([picture].compactMap { $0 }) { $0.write(Int(bitPattern: UInt($1))) }
        writer.write([virus].compactMap { $0 }) { $0.write($1) }
    }

    /// Reads facts that were written before.
    public init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
        guard let reading = Reading(rawValue: try reader.text()) else { throw ByteReader.Damaged() }
        self.init(reading: reading)
        pageCount = try reader.integer()
        wordCount = try reader.integer()
        signatureBlocks = try reader.integer()
        identityNumbers = try reader.integer()
        hasHealthWords = try reader.byte() == 1
        isWhole = try reader.byte() == 1
        fit = try reader.list { reader throws(ByteReader.Damaged) in try reader.double() }
        bodies = try reader.list { reader throws(ByteReader.Damaged) in try reader.text() }
        initiatives = try reader.list { reader throws(ByteReader.Damaged) in try reader.text() }
        dating =
            try reader.list { reader throws(ByteReader.Damaged) in
                Dating(
                    date: try Self.day(from: &reader), hasDay: try reader.byte() == 1,
                    excerpt: try reader.text())
            }.first
        meetings = try reader.list { reader throws(ByteReader.Damaged) in
            try Self.day(from: &reader)
        }
        years = try reader.list { reader throws(ByteReader.Damaged) in try reader.integer() }
        amounts = try reader.list { reader throws(ByteReader.Damaged) in try reader.double() }
        counts = try reader.list { reader throws(ByteReader.Damaged) in try reader.double() }
        textDigest = try reader.text()
        likeness = TextLikeness(
            minima: try reader.list { reader throws(ByteReader.Damaged) in
                UInt32(truncatingIfNeeded: try reader.integer())
            })
        picture =
            try reader.list { reader throws(ByteReader.Damaged) in
                UInt64(UInt(bitPattern: try reader.integer()))
            }.first
        virus = try reader.list { reader throws(ByteReader.Damaged) in try reader.text() }.first
    }

    private static func day(from reader: inout ByteReader) throws(ByteReader.Damaged)
        -> CalendarDate
    {
        let days = try reader.integer()
        guard (-100_000...100_000).contains(days) else { throw ByteReader.Damaged() }
        return CalendarDate(daysSince1970: days)
    }
}
