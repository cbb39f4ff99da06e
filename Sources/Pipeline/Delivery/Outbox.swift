import Ledger
import SSMEModel

/// What the ledger knows of every letter: which went, which did not, and of which nobody can tell.
struct Outbox {
    private let events: [DeliveryEvent]
    private let last: [String: DeliveryEvent]

    init(_ events: [DeliveryEvent]) {
        self.events = events
        last = Dictionary(events.map { ($0.letter, $0) }, uniquingKeysWith: { _, later in later })
    }

    /// The letters whose last word is that they were about to go, by name.
    var inDoubt: [DeliveryEvent] {
        last.values.filter { $0.step == .intent }.sorted { $0.letter < $1.letter }
    }

    /// The last word on a letter; `nil` where it was never tried.
    subscript(letter: String) -> DeliveryEvent? { last[letter] }

    /// True where a letter went, or may have gone.
    func isTold(_ letter: Letter) -> Bool { last[letter.name].map(Self.isTold) ?? false }

    /// The letters of a round that an initiative has, or may have, in the order in which they went.
    func told(_ initiative: String, round: Int) -> [DeliveryEvent] {
        last.values.filter {
            $0.initiative == initiative && $0.round == round && Self.isTold($0)
        }.sorted { $0.clock < $1.clock }
    }

    /// When the last letter about an initiative's own form went. **Units**: seconds since 1970.
    func lastLetter(to initiative: String) -> Int? {
        last.values.filter { $0.initiative == initiative && $0.round > 0 && Self.isTold($0) }
            .map(\.clock).max()
    }

    /// How many letters were handed over on a day.
    func count(on day: CalendarDate) -> Int {
        events.count { $0.step == .intent && $0.at.hasPrefix(day.description) }
    }

    /// Every letter's last word, by name.
    var all: [DeliveryEvent] { last.values.sorted { $0.letter < $1.letter } }

    private static func isTold(_ event: DeliveryEvent) -> Bool {
        event.step.isDelivered || event.step == .intent
    }
}
