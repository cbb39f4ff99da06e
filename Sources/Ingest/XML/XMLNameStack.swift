/// The names of the elements that are open, as written, to be matched by their end tags.
struct XMLNameStack {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// How many elements are open.
    var count: Int { ends.count }

    mutating func push(_ name: Span<UInt8>) {
        bytes.append(copying: name)
        ends.append(bytes.count)
    }

    /// Closes the innermost element; false where it has another name, or none is open.
    mutating func pop(_ name: Span<UInt8>) -> Bool {
        guard let end = ends.popLast() else { return false }
        let start = ends.last ?? 0
        guard end - start == name.count else { return false }
        for index in name.indices where bytes[start + index] != name[index] { return false }
        bytes.removeLast(end - start)
        return true
    }
}
