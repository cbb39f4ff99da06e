public import SSMEModel

/// What one document says of itself, whoever sent it: the same bytes give the same facts, so they are read once.
///
/// Of its text nothing is kept but digests and the excerpt where its date stands.
public struct DocumentFacts: Hashable, Sendable {
    /// What a machine could do with the document.
    public enum Reading: String, Sendable, CaseIterable {
        /// Its text was read.
        case read
        /// Its text was recognised in a picture.
        case recognised
        /// It shows no text, or too little to be one.
        case illegible
        /// A password locks it.
        case locked
        /// No reader opens its kind.
        case noReader
        /// This machine lacks the program that reads its kind.
        case noProgram
        /// The reader asked for more time or memory than it may have, or broke.
        case readerFailed
    }

    /// A date of the text.
    public struct Dating: Hashable, Sendable {
        /// The day; the first of the month where only a month is written.
        public let date: CalendarDate
        /// False where only a month is written.
        public let hasDay: Bool
        /// The words around it, at most 80 characters.
        public let excerpt: String
    }

    /// What a machine could do with it.
    public var reading: Reading
    /// Pages, sheets or slides; 0 where nobody can tell.
    public var pageCount = 0
    /// False where only its beginning was read: what stands there speaks for it, and nothing against it.
    public var isWhole = true
    /// How many words its text has.
    public var wordCount = 0
    /// How much it looks like each kind, in the order of `evidence.yml`: 1 is enough.
    public var fit: [Double] = []
    /// The bodies that it names, by their codes.
    public var bodies: [String] = []
    /// The initiatives of the roster that it names, or whose managing entity it names, by their codes.
    public var initiatives: [String] = []
    /// The document's own date; `nil` where it shows none.
    public var dating: Dating?
    /// The days of the meetings whose minutes are bound in it, ascending; empty where it is one document.
    public var meetings: [CalendarDate] = []
    /// Every year that it mentions.
    public var years: [Int] = []
    /// The amounts of money that it states, in pesos, totals first, at most 40.
    public var amounts: [Double] = []
    /// The people or organisations that it counts, in the order of the text, at most 40.
    public var counts: [Double] = []
    /// Places where people sign.
    public var signatureBlocks = 0
    /// Identity numbers of people.
    public var identityNumbers = 0
    /// True where it speaks of people's health.
    public var hasHealthWords = false
    /// SHA-256 of its words; empty where it has too few.
    public var textDigest = ""
    /// Its words reduced, to find near copies.
    public var likeness = TextLikeness(minima: [])
    /// Marks of its first page as a picture; `nil` where nobody looked.
    public var picture: UInt64?
    /// What the antivirus said; `nil` where none answered, empty where it found nothing.
    public var virus: String?

    /// Facts of a document without text.
    public init(reading: Reading) { self.reading = reading }
}
