import SSMEModel

/// How alike the submissions of a wave are.
enum Likeness {
    /// Texts of fewer words are alike by chance.
    static let leastWords = 12
    /// With fewer answers in common there is nothing to compare.
    static let leastAnswers = 30

    /// By initiative, how much of its text stands in the one most like it. **Units**: percentage points.
    ///
    /// **Missing**: a missing text has no likeness; a short one, or one without another to be set against, is like none.
    /// **Complexity**: O(texts² × words). **Source**: Broder, "On the resemblance and containment of documents", 1997.
    static func ofTexts(_ field: FieldCode, in submissions: [Submission]) -> [String: Double] {
        let shingles = submissions.compactMap { submission -> (id: String, set: Set<UInt64>)? in
            guard case .text(let text) = submission.answer(field).value else { return nil }
            let words = FoldedWords(text).words
            return (
                submission.initiative.id,
                words.count < leastWords ? [] : FoldedWords.shingles(of: words)
            )
        }
        return best(of: shingles.count, ids: shingles.map(\.id)) { one, other in
            let common = shingles[one].set.intersection(shingles[other].set).count
            let all = shingles[one].set.count + shingles[other].set.count - common
            return all == 0 ? 0 : Double(common) / Double(all) * 100
        }
    }

    /// By initiative, how much of its answers it has in common with the one most like it, of those with the same
    /// manager. **Units**: percentage points of the scored answers that both have.
    ///
    /// **Missing**: an initiative without a manager, or whose manager has no other, has no likeness.
    static func ofAnswers(
        in submissions: [Submission], _ questionnaire: Questionnaire
    ) -> [String: Double] {
        let fields = questionnaire.dimensions.filter(\.isScored).flatMap(\.questions)
            .flatMap(\.fields)
        let managed = submissions.filter { !$0.initiative.managingEntity.isEmpty }
        let groups = Dictionary(grouping: managed) {
            FoldedWords($0.initiative.managingEntity).text
        }
        var likeness: [String: Double] = [:]
        for group in groups.values where group.count > 1 {
            let answers = group.map { submission in
                fields.map { field -> AnswerValue? in
                    submission.answers[field.code].flatMap { $0.hasValue ? $0.value : nil }
                }
            }
            let ids = group.map(\.initiative.id)
            likeness.merge(
                best(of: group.count, ids: ids) { share(answers[$0], answers[$1]) }
            ) { max($0, $1) }
        }
        return likeness
    }

    private static func share(_ one: [AnswerValue?], _ other: [AnswerValue?]) -> Double {
        var both = 0
        var equal = 0
        for (left, right) in zip(one, other) {
            guard let left, let right else { continue }
            both += 1
            if left == right { equal += 1 }
        }
        return both < leastAnswers ? 0 : Double(equal) / Double(both) * 100
    }

    private static func best(
        of count: Int, ids: [String], _ likeness: (Int, Int) -> Double
    ) -> [String: Double] {
        var best: [String: Double] = [:]
        for id in ids { best[id] = 0 }
        for one in 0..<count {
            for other in 0..<one where ids[one] != ids[other] {
                let value = likeness(one, other)
                best[ids[one]] = max(best[ids[one]] ?? 0, value)
                best[ids[other]] = max(best[ids[other]] ?? 0, value)
            }
        }
        return best
    }
}

/// A text as its words: small letters without marks.
struct FoldedWords {
    let words: [String]

    init(_ text: String) {
        var words: [String] = []
        var word = ""
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            let plain = Self.plain[scalar] ?? scalar
            if plain.properties.isAlphabetic || plain.properties.numericType != nil {
                word.unicodeScalars.append(plain)
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        self.words = words
    }

    var text: String { words.joined(separator: " ") }

    /// Every three words in a row, as 64-bit FNV-1a hashes.
    static func shingles(of words: [String]) -> Set<UInt64> {
        guard words.count >= 3 else { return [] }
        var shingles: Set<UInt64> = []
        for start in 0...(words.count - 3) {
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for word in words[start..<(start + 3)] {
                for byte in Array(word.utf8) + [32] {
                    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
                }
            }
            shingles.insert(hash)
        }
        return shingles
    }

    private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
        "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n",
    ]
}
