import Ledger
import Reports
import SSMEModel

/// A letter to an initiative. Its name says what it tells: the same findings in the same round, the same letter.
struct Letter: Hashable, Sendable, Codable {
    /// `X03/2/9f86d081884c`, or `X03/recordatorio/closes-7`.
    let name: String
    /// To whom.
    let initiative: String
    /// The round that it tells of; 0 for a reminder.
    let round: Int
    /// The findings that it asks about, by id.
    let points: [String]
    /// The addresses; possibly none.
    let to: [String]

    /// The letter that tells of a review. Its name covers what is asked and what was contested, and nothing of the run.
    init(_ entry: InitiativeReport, wave: String, to addresses: [String]) {
        initiative = entry.initiative.id
        round = entry.round
        points = entry.points.map(\.id).sorted()
        to = addresses
        let told =
            [wave, initiative, String(round), entry.digest] + points + ["contested"]
            + entry.contested.map(\.id).sorted()
        let digest = ContentDigest.of([UInt8](told.joined(separator: "\n").utf8))
        name = "\(initiative)/\(round)/\(digest.prefix(12))"
    }

    /// A reminder of a deadline, so many days before it.
    init(reminding initiative: String, of deadline: String, days: Int, to addresses: [String]) {
        self.initiative = initiative
        round = 0
        points = []
        to = addresses
        name = "\(initiative)/\(Self.reminder)/\(deadline)-\(days)"
    }

    /// What stands in a reminder's name where others have their round.
    static let reminder = "recordatorio"

    /// The file beside a letter that a run wrote.
    static let fileName = "carta.json"
}
