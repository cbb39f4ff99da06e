/// The `<?xml …?>` that may open a document.
enum XMLDeclaration {
    /// Where the declaration ends; `nil` where it is not one of version 1.0 and UTF-8, written as the standard has it.
    static func end(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var index = start + 5
        guard let version = attribute("version", bytes, &index), version == "1.0" else {
            return nil
        }
        if let encoding = attribute("encoding", bytes, &index) {
            guard encoding == "UTF-8" || encoding == "utf-8" else { return nil }
        }
        if let standalone = attribute("standalone", bytes, &index) {
            guard standalone == "yes" || standalone == "no" else { return nil }
        }
        while index < bytes.count, XMLBytes.isSpace(bytes[index]) { index += 1 }
        return XMLBytes.stands("?>", in: bytes, at: index) ? index + 2 : nil
    }

    /// ` name="value"`; `nil`, and nothing passed over, where something else stands there.
    private static func attribute(
        _ name: StaticString, _ bytes: Span<UInt8>, _ index: inout Int
    ) -> XMLName? {
        var end = index
        while end < bytes.count, XMLBytes.isSpace(bytes[end]) { end += 1 }
        guard end > index, XMLBytes.stands(name, in: bytes, at: end) else { return nil }
        end += name.utf8CodeUnitCount
        guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "=") else { return nil }
        let quote = bytes[end + 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        let start = end + 2
        end = start
        while end < bytes.count, bytes[end] != quote { end += 1 }
        guard end < bytes.count else { return nil }
        index = end + 1
        return XMLName(bytes.extracting(start..<end))
    }
}
