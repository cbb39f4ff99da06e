/// Reads the attributes of a start tag, as far as its `>`; one value serves tag after tag.
struct XMLAttributeList {
    enum Ending {
        case tag(end: Int, isEmpty: Bool)
        case incomplete
        case declined
    }

    private let limits: IngestLimits
    private var names: [Range<Int>] = []

    init(limits: IngestLimits) { self.limits = limits }

    /// Reads from the end of the tag's name; declarations of namespaces are checked and left out.
    mutating func read(
        _ bytes: Span<UInt8>, from start: Int, into attributes: inout XMLAttributes
    ) -> Ending {
        names.removeAll(keepingCapacity: true)
        var index = start
        while true {
            let gapStart = index
            while index < bytes.count, XMLBytes.isSpace(bytes[index]) { index += 1 }
            guard index < bytes.count else { return .incomplete }
            if bytes[index] == UInt8(ascii: ">") { return .tag(end: index + 1, isEmpty: false) }
            if bytes[index] == UInt8(ascii: "/") {
                guard index + 1 < bytes.count else { return .incomplete }
                guard bytes[index + 1] == UInt8(ascii: ">") else { return .declined }
                return .tag(end: index + 2, isEmpty: true)
            }
            guard index > gapStart else { return .declined }
            let name = XMLTagName(bytes, from: index)
            guard name.isPlain else { return name.end == bytes.count ? .incomplete : .declined }
            guard isNew(name, in: bytes) else { return .declined }
            names.append(name.whole)
            index = name.end
            while index < bytes.count, XMLBytes.isSpace(bytes[index]) { index += 1 }
            guard index < bytes.count else { return .incomplete }
            guard bytes[index] == UInt8(ascii: "=") else { return .declined }
            index += 1
            while index < bytes.count, XMLBytes.isSpace(bytes[index]) { index += 1 }
            guard index < bytes.count else { return .incomplete }
            guard bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
                return .declined
            }
            let isKept = !Self.declaresNamespace(name, in: bytes)
            if isKept { attributes.open(XMLName(bytes.extracting(name.local))) }
            guard attributes.count <= limits.maxAttributes else { return .declined }
            switch value(bytes, from: index, isKept: isKept, into: &attributes) {
            case .to(let end): index = end
            case .incomplete: return .incomplete
            case .declined: return .declined
            }
        }
    }

    private enum Step { case to(Int), incomplete, declined }

    /// Reads a value with its quotes. White space is a space, references are replaced.
    private func value(
        _ bytes: Span<UInt8>, from start: Int, isKept: Bool, into attributes: inout XMLAttributes
    ) -> Step {
        let quote = bytes[start]
        var pieceStart = start + 1
        var index = start + 1
        while index < bytes.count {
            let byte = bytes[index]
            guard index - start <= limits.maxAttributeBytes else { return .declined }
            switch byte {
            case quote:
                if isKept { attributes.append(bytes.extracting(pieceStart..<index)) }
                return .to(index + 1)
            case UInt8(ascii: "&"), 0x09, 0x0A:
                if isKept { attributes.append(bytes.extracting(pieceStart..<index)) }
                var replacement: [UInt8] = [0x20]
                pieceStart = index + 1
                if byte == UInt8(ascii: "&") {
                    switch XMLReference(bytes, at: index) {
                    case .declined: return .declined
                    case .incomplete: return .incomplete
                    case .character(let scalar, let end):
                        replacement = XMLReference.utf8(scalar)
                        pieceStart = end
                    }
                }
                if isKept { attributes.append(replacement.span) }
                index = pieceStart
            case 0x80...:
                guard let count = XMLBytes.characterBytes(bytes, at: index) else {
                    return .declined
                }
                if count == 0 { return .incomplete }
                index += count
            case 0..<0x20, UInt8(ascii: "<"): return .declined
            default: index += 1
            }
        }
        return .incomplete
    }

    private func isNew(_ name: XMLTagName, in bytes: Span<UInt8>) -> Bool {
        for other in names where other.count == name.whole.count {
            var index = 0
            while index < other.count,
                bytes[other.lowerBound + index] == bytes[name.whole.lowerBound + index]
            {
                index += 1
            }
            if index == other.count { return false }
        }
        return true
    }

    /// True for `xmlns` and `xmlns:…`.
    private static func declaresNamespace(_ name: XMLTagName, in bytes: Span<UInt8>) -> Bool {
        guard XMLBytes.stands("xmlns", in: bytes, at: name.whole.lowerBound) else { return false }
        return name.whole.count == 5 || name.local.lowerBound == name.whole.lowerBound + 6
    }
}
