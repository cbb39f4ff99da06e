import Evidence
import Ledger
import SSMEModel

/// What the process that reads documents is told when it starts.
struct DocumentSettings: Sendable {
    /// `evidence.yml` as it stands.
    let lexiconText: String
    /// The roster: whose names are looked for.
    let initiatives: [Initiative]
    /// No document's own date lies after it.
    let lastDay: CalendarDate
    let antivirusSocket: String
    var policy: ReadingPolicy

    /// The lexicon, its text taken as already checked.
    func lexicon() -> EvidenceLexicon? {
        (try? EvidenceLexicon.load(lexiconText, file: "", questionnaire: nil))?
            .naming(initiatives)
    }

    /// Changes with what is looked for and with the programs that read.
    var reading: String {
        var writer = ByteWriter()
        write(to: &writer)
        for name in DocumentPrograms.names {
            writer.write(Tool(name)?.identity ?? "")
        }
        return Self.readerVersion + "-" + ContentDigest.of(writer.bytes).prefix(16)
    }

    /// Raised whenever the same bytes and words may give other facts.
    private static let readerVersion = "6"

    func write(to writer: inout ByteWriter) {
        writer.write(lexiconText)
        writer.write(initiatives) { writer, initiative in
            writer.write(initiative.id)
            writer.write(initiative.name)
            writer.write(initiative.managingEntity)
        }
        writer.write(lastDay.daysSince1970)
        writer.write(antivirusSocket)
        policy.write(to: &writer)
    }

    init(
        lexiconText: String, initiatives: [Initiative], lastDay: CalendarDate,
        antivirusSocket: String, policy: ReadingPolicy
    ) {
        self.lexiconText = lexiconText
        self.initiatives = initiatives
        self.lastDay = lastDay
        self.antivirusSocket = antivirusSocket
        self.policy = policy
    }

    init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
        lexiconText = try reader.text()
        initiatives = try reader.list { reader throws(ByteReader.Damaged) in
            Initiative(
                id: try reader.text(), name: try reader.text(), managingEntity: try reader.text())
        }
        lastDay = CalendarDate(daysSince1970: try reader.integer())
        antivirusSocket = try reader.text()
        policy = try ReadingPolicy(from: &reader)
    }
}
