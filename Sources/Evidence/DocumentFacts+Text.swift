public import SSMEModel

extension DocumentFacts {
    /// Reads what a text says.
    ///
    /// - Parameters:
    ///   - limit: a date after it is hardly the document's own: the day of the wave's last correction, say.
    ///   - digest: SHA-256, hexadecimal.
    /// **Complexity**: O(words).
    public init(
        _ document: DocumentText, lexicon: EvidenceLexicon, notAfter limit: CalendarDate?,
        digest: ([UInt8]) -> String
    ) {
        let tokens = TextTokens(document.text)
        let words = tokens.words.map(\.text)
        guard words.count(where: { $0.utf8.count > 2 }) >= lexicon.minimumWords else {
            self.init(reading: .illegible)
            pageCount = document.pageCount
            wordCount = words.count
            isWhole = document.isWhole
            return
        }
        self.init(reading: document.isRecognised ? .recognised : .read)
        pageCount = document.pageCount
        wordCount = words.count
        isWhole = document.isWhole && tokens.isWhole
        var mentions = DateMention.all(in: tokens)
        years = Self.years(tokens, mentions)
        if mentions.isEmpty, years.count == 1 {
            mentions = [DateMention.first(in: tokens, year: years[0])].compactMap { $0 }
        }
        let figures = AmountMention.all(in: tokens)
        let people = PeopleMentioned(tokens)
        let places = lexicon.index.places(in: words)
        let structure = Structure(
            document, tokens: tokens, wordCount: words.count, dates: mentions.count,
            amounts: figures.count(where: \.isMoney), signatures: people.signatureBlocks)
        fit = lexicon.kinds.map { $0.fit(places, structure) }
        bodies = lexicon.bodies.filter { $0.ids.contains { places[$0] != nil } }.map(\.code)
        initiatives = lexicon.named(places, words)
        let bound = BoundMinutes(tokens, notAfter: limit).dates
        meetings = Set(bound.map(\.date)).sorted()
        // Minutes bound together are as recent as the last of them.
        let latest = bound.max { $0.date < $1.date }
        if let found = latest ?? DocumentDate(mentions, in: tokens, notAfter: limit) {
            dating = Dating(
                date: found.date, hasDay: found.hasDay,
                excerpt: Self.excerpt(mentions.first { $0.date == found.date }, tokens))
        }
        let money = figures.filter(\.isMoney)
        amounts = Self.distinct(money.filter(\.isTotal) + money)
        counts = Self.distinct(figures.filter(\.isCount))
        signatureBlocks = people.signatureBlocks
        identityNumbers = people.identityNumbers
        hasHealthWords = lexicon.health.contains { places[$0] != nil }
        textDigest = digest(Array(words.joined(separator: " ").utf8))
        likeness = TextLikeness(words: words, atLeast: Self.minimumForLikeness)
    }

    /// A shorter text has too few runs of words to tell a copy from a form filled in twice.
    private static let minimumForLikeness = 60

    private static func distinct(_ figures: [AmountMention]) -> [Double] {
        var seen: Set<Double> = []
        return Array(figures.map(\.value).filter { seen.insert($0).inserted }.prefix(40))
    }

    private static func years(_ tokens: TextTokens, _ mentions: [DateMention]) -> [Int] {
        let alone = tokens.tokens.compactMap { token -> Int? in
            guard token.kind == .number, token.text.utf8.count == 4, let year = Int(token.text),
                (1990...2099).contains(year)
            else { return nil }
            return year
        }
        return Set(alone + mentions.map(\.date.year)).sorted()
    }

    private static func excerpt(_ mention: DateMention?, _ text: TextTokens) -> String {
        guard let mention else { return "" }
        let start = max(0, mention.position - 4)
        let words = text.tokens[start..<min(text.tokens.count, mention.end)].map(\.text)
        return String(words.joined(separator: " ").prefix(80))
    }
}

/// How a document is built.
private struct Structure {
    private let marks: Set<StructureMark>

    init(
        _ document: DocumentText, tokens: TextTokens, wordCount: Int, dates: Int, amounts: Int,
        signatures: Int
    ) {
        var marks: Set<StructureMark> = []
        if document.isSpreadsheet { marks.insert(.spreadsheet) }
        if amounts >= 3 { marks.insert(.amounts) }
        if dates >= 4 { marks.insert(.dates) }
        if signatures >= 1 { marks.insert(.signatures) }
        if wordCount <= 250 { marks.insert(.short) }
        if wordCount >= 600 { marks.insert(.long) }
        if Self.percents(tokens) >= 3 { marks.insert(.percents) }
        if Self.nits(tokens) >= 3 { marks.insert(.nits) }
        if document.isSpreadsheet || Self.tableLines(document.text) >= 5 { marks.insert(.table) }
        self.marks = marks
    }

    func contains(_ mark: StructureMark) -> Bool { marks.contains(mark) }

    private static func percents(_ text: TextTokens) -> Int {
        text.tokens.count { $0.text == "%" }
    }

    /// Nine digits, thousands marks or not, a hyphen and a digit.
    private static func nits(_ text: TextTokens) -> Int {
        var count = 0
        var digits = 0
        for (index, token) in text.tokens.enumerated() {
            switch token.kind {
            case .number:
                let isCheckDigit =
                    token.text.utf8.count == 1 && index > 0 && text.tokens[index - 1].text == "-"
                if isCheckDigit, digits == 9 { count += 1 }
                digits = token.isApart ? token.text.utf8.count : digits + token.text.utf8.count
            case .mark where token.text == "." || token.text == "-": break
            default: digits = 0
            }
        }
        return count
    }

    /// Lines with three cells or more: gaps of two spaces, tabs, semicolons or bars between them.
    private static func tableLines(_ text: String) -> Int {
        var count = 0
        var gaps = 0
        var spaces = 0
        var hasText = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"):
                if gaps >= 2 { count += 1 }
                (gaps, spaces, hasText) = (0, 0, false)
            case UInt8(ascii: " "): spaces += 1
            case UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"):
                if hasText { gaps += 1 }
                spaces = 0
            default:
                if spaces >= 2, hasText { gaps += 1 }
                (spaces, hasText) = (0, true)
            }
        }
        return count
    }
}

extension EvidenceLexicon.Kind {
    /// The weight of what was found over what is enough; a phrase among the first words counts double.
    fileprivate func fit(
        _ places: [Int: Int], _ structure: Structure
    ) -> Double {
        var weight = 0.0
        for phrase in phrases {
            guard let place = places[phrase.id] else { continue }
            weight += place < 40 ? 2 * phrase.weight : phrase.weight
        }
        for mark in marks where structure.contains(mark.mark) { weight += mark.weight }
        return max(0, weight / threshold)
    }
}

extension EvidenceLexicon {
    /// The initiatives whose name, or whose managing entity's, stands in a text.
    fileprivate func named(
        _ places: [Int: Int], _ words: [String]
    ) -> [String] {
        var standing: [String: [Int]] = [:]
        for (index, word) in words.enumerated() where tellingWords.contains(word) {
            standing[word, default: []].append(index)
        }
        return names.filter { name in
            name.phrases.contains { phrase in
                if let id = phrase.id { return places[id] != nil }
                return Self.standTogether(phrase.words, standing)
            }
        }.map(\.initiative)
    }

    /// True where every word stands within a dozen words of the first one's place.
    private static func standTogether(_ words: [String], _ places: [String: [Int]]) -> Bool {
        guard let first = words.first, let starts = places[first] else { return false }
        return starts.contains { start in
            words.dropFirst().allSatisfy { word in
                hasOne(in: places[word] ?? [], near: start)
            }
        }
    }

    /// True where a place of an ascending list is within a dozen words. **Complexity**: O(log places).
    private static func hasOne(in places: [Int], near start: Int) -> Bool {
        var range = places.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                places[middle] < start - 12
                ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound < places.endIndex && places[range.lowerBound] <= start + 12
    }
}

extension EvidenceLexicon {
    /// How much a document looks like each kind, the likeliest first.
    public func scores(_ document: DocumentFacts) -> [(code: String, fit: Double)] {
        guard document.fit.count == kinds.count else { return [] }
        return zip(kinds, document.fit).map { ($0.code, $1) }.sorted { $0.fit > $1.fit }
    }
}
