/// The known word nearest to one that is not known.
public enum Nearest {
    /// The word within a third of the length in edits; `nil` where none is. Ties go to the first.
    ///
    /// **Complexity**: O(words × length²). **Source**: Damerau–Levenshtein, optimal string alignment.
    public static func word(to typed: String, among words: [String]) -> String? {
        let limit = max(1, typed.utf8.count / 3)
        var best: (word: String, distance: Int)?
        for word in words {
            let distance = distance(Array(typed.utf8), Array(word.utf8))
            if distance <= limit, distance < best?.distance ?? .max { best = (word, distance) }
        }
        return best?.word
    }

    /// The edits that make one word of another, a swap of two letters counted as one. **Units**: bytes of UTF-8.
    public static func distance(_ one: String, _ other: String) -> Int {
        distance(Array(one.utf8), Array(other.utf8))
    }

    private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for i in one.indices {
            var row = [i + 1]
            for j in other.indices {
                var cost = min(
                    last[j + 1] + 1, row[j] + 1, last[j] + (one[i] == other[j] ? 0 : 1))
                if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[other.count]
    }
}
