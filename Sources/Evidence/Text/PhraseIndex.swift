/// Finds many phrases in one pass over a text.
///
/// **Complexity**: O(words × phrases that begin alike).
struct PhraseIndex: Sendable {
    private var byFirst: [String: [(id: Int, rest: [String])]] = [:]

    /// The number of phrases.
    private(set) var count = 0

    /// Adds a phrase and gives its number; one without words is never found.
    mutating func add(_ phrase: String) -> Int {
        let words = TextTokens(phrase).words.map(\.text)
        defer { count += 1 }
        if let first = words.first {
            byFirst[first, default: []].append((count, Array(words.dropFirst())))
        }
        return count
    }

    /// Where each phrase first stands, by its number, as an index among the words.
    func places(in words: [String]) -> [Int: Int] {
        var places: [Int: Int] = [:]
        for index in words.indices {
            guard let candidates = byFirst[words[index]] else { continue }
            for (id, rest) in candidates where words.count - index > rest.count {
                if places[id] == nil, words[(index + 1)...].starts(with: rest) {
                    places[id] = index
                }
            }
        }
        return places
    }
}
