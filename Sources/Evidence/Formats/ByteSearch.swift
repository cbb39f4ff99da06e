/// Looks for words in bytes.
enum ByteSearch {
    /// Where a word first stands; `nil` where it does not. **Complexity**: O(bytes) where its first letter is rare.
    static func firstIndex(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let pattern = Array(text.utf8)
        guard bytes.count >= pattern.count else { return nil }
        let last = bytes.endIndex - pattern.count
        var index = bytes.startIndex
        while index <= last {
            if bytes[index] == pattern[0], bytes[index...].starts(with: pattern) { return index }
            index += 1
        }
        return nil
    }

    static func contains(_ text: String, in bytes: [UInt8]) -> Bool {
        firstIndex(of: text, in: bytes[...]) != nil
    }

    /// Those of the words that stand somewhere. **Complexity**: O(bytes) where the words' first letters are rare.
    static func found(_ words: [String], in bytes: [UInt8]) -> Set<String> {
        var wanted = words.map { (word: $0, bytes: Array($0.utf8)) }
        var firsts = [Bool](repeating: false, count: 256)
        for word in wanted where !word.bytes.isEmpty { firsts[Int(word.bytes[0])] = true }
        var found: Set<String> = []
        for index in bytes.indices where firsts[Int(bytes[index])] {
            for (place, word) in wanted.enumerated().reversed()
            where bytes[index...].starts(with: word.bytes) {
                found.insert(word.word)
                wanted.remove(at: place)
            }
            if wanted.isEmpty { return found }
        }
        return found
    }
}
