/// One step of handing a letter over. What is about to happen is noted before, what came of it after, so that no letter
/// goes twice and none is lost.
public struct DeliveryEvent: Hashable, Sendable, Codable {
    /// What happened to the letter.
    public enum Step: String, Sendable, Codable, CaseIterable {
        /// It is about to be handed to the mail program.
        case intent
        /// The mail program took it.
        case sent
        /// The mail program did not take it.
        case failed
        /// A person looked and says that it went.
        case settledSent = "settled_sent"
        /// It did not go, as a person says who looked, or because it never began: it may go again.
        case settledUnsent = "settled_unsent"

        /// True where the letter counts as told.
        public var isDelivered: Bool { self == .sent || self == .settledSent }
    }

    /// The letter's name, `X03/2/9f86d081884c`: the same findings, the same name.
    public let letter: String
    /// To whom: the initiative's code.
    public let initiative: String
    /// The round that it tells of; 0 for a reminder.
    public let round: Int
    /// The findings that it asks about, by id.
    public let points: [String]
    /// What happened.
    public let step: Step
    /// 1 for the first try.
    public let attempt: Int
    /// When, ISO 8601.
    public let at: String
    /// When. **Units**: seconds since 1970.
    public let clock: Int
    /// The addresses.
    public let to: [String]
    /// The machine's boot: what lies beside the hand-off proves nothing after another one.
    public let boot: String
    /// What the mail program said, or who settled it and why; possibly empty.
    public let detail: String

    /// Makes a step that is not recorded yet.
    public init(
        letter: String, initiative: String, round: Int, points: [String], step: Step, attempt: Int,
        at: String, clock: Int, to: [String], boot: String, detail: String = ""
    ) {
        self.letter = letter
        self.initiative = initiative
        self.round = round
        self.points = points.sorted()
        self.step = step
        self.attempt = attempt
        self.at = at
        self.clock = clock
        self.to = to
        self.boot = boot
        self.detail = detail
    }
}

extension Ledger {
    /// Records a step; false where that step of that try is there already.
    @discardableResult
    public func record(_ event: DeliveryEvent, wave: String) throws(LedgerError) -> Bool {
        try write {
            try $0.append(
                .delivery, wave: wave,
                key: "\(event.letter)#\(event.attempt) \(event.step.rawValue)", event)
        }
    }

    /// Every step of a wave in order.
    public func deliveries(wave: String) throws(LedgerError) -> [DeliveryEvent] {
        try read { try $0.bodies(DeliveryEvent.self, .delivery, wave: wave).map(\.body) }
    }

    /// Records that the scheduled pass of a day ended; false where it had.
    @discardableResult
    public func recordPass(
        of day: String, at moment: String, wave: String
    ) throws(LedgerError) -> Bool {
        try write { try $0.append(.pass, wave: wave, key: day, PassBody(at: moment)) }
    }

    /// The days whose scheduled pass ended, ISO 8601, in the order in which they did.
    public func passes(wave: String) throws(LedgerError) -> [String] {
        try read { try $0.keys(.pass, wave: wave) }
    }
}

private struct PassBody: Codable {
    let at: String
}
