import Glibc

/// How a delivery lies in the inbox: while anything of this changes, somebody is still writing it.
struct Stillness: Equatable {
    private struct Item: Equatable {
        let name: String
        let byteCount: Int
        let modified: Int
        let landed: Int
    }

    private let items: [Item]

    /// Looks at a delivery and, in a folder, at everything in it.
    init(_ entry: Listing.Entry) {
        items = ([(entry.name, entry)] + (entry.isFolder ? Inbox.files(of: entry) : [])).map {
            Item(
                name: $0.name, byteCount: $0.entry.byteCount, modified: $0.entry.modified,
                landed: $0.entry.landed)
        }
    }

    /// When it came to lie here whole. **Units**: seconds since 1970.
    var landed: Int { (items.map(\.landed).max() ?? 0) / 1_000_000_000 }
}

/// Waits until what lies in the inbox has rested: nothing of it touched for so many seconds.
struct Rest {
    /// **Units**: seconds; 0 takes everything as it is.
    let seconds: Int

    /// The deliveries that rest, and the names of those still being written. Waits at most `seconds`, and only where
    /// something was touched so lately.
    func settled(
        _ look: () -> [Listing.Entry]?
    ) -> (resting: [Listing.Entry], restless: [String])? {
        guard let first = look() else { return nil }
        guard seconds > 0 else { return (first, []) }
        let before = Dictionary(
            first.map { ($0.name, Stillness($0)) }, uniquingKeysWith: { one, _ in one })
        let wait = before.values.map { missing($0) }.max() ?? 0
        guard wait > 0 else { return (first, []) }
        sleep(UInt32(wait))
        guard let second = look() else { return nil }
        let resting = second.filter { before[$0.name] == Stillness($0) }
        let names = Set(resting.map(\.name))
        return (resting, second.map(\.name).filter { !names.contains($0) })
    }

    /// How long it has still to rest; what lies ahead of the clock is looked at twice like what is fresh.
    private func missing(_ stillness: Stillness) -> Int {
        let age = time(nil) - stillness.landed
        return age < 0 ? seconds : max(0, seconds - age)
    }
}
