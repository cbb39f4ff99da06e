/// Tags, comments, CDATA sections and processing instructions.
extension XMLScanner {
    /// Reads what begins with `<` at `start`.
    mutating func markup(_ bytes: Span<UInt8>, at start: Int) throws(IngestError) -> Step {
        guard start + 1 < bytes.count else { return .incomplete }
        switch bytes[start + 1] {
        case UInt8(ascii: "/"): return try endTag(bytes, from: start)
        case UInt8(ascii: "?"): return instruction(bytes, from: start)
        case UInt8(ascii: "!"): return try declaration(bytes, from: start)
        default:
            // A document has one root element.
            return phase == .epilog ? .declined : try startTag(bytes, from: start)
        }
    }

    private mutating func startTag(_ bytes: Span<UInt8>, from start: Int) throws(IngestError)
        -> Step
    {
        let name = XMLTagName(bytes, from: start + 1)
        guard name.isPlain else { return name.end == bytes.count ? .incomplete : .declined }
        attributes.removeAll()
        switch attributeList.read(bytes, from: name.end, into: &attributes) {
        case .incomplete: return .incomplete
        case .declined: return .declined
        case .tag(let end, let isEmpty):
            guard openNames.count < limits.maxElementDepth else { return .declined }
            phase = .content
            let element = XMLName(bytes.extracting(name.local))
            try handler.start(element, attributes)
            if isEmpty {
                try handler.end(element)
                if openNames.count == 0 { phase = .epilog }
            } else {
                openNames.push(bytes.extracting(name.whole))
            }
            return .to(end)
        }
    }

    private mutating func endTag(_ bytes: Span<UInt8>, from start: Int) throws(IngestError) -> Step
    {
        let name = XMLTagName(bytes, from: start + 2)
        guard name.isPlain else { return name.end == bytes.count ? .incomplete : .declined }
        var index = name.end
        while index < bytes.count, XMLBytes.isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count else { return .incomplete }
        guard bytes[index] == UInt8(ascii: ">"), openNames.pop(bytes.extracting(name.whole)) else {
            return .declined
        }
        try handler.end(XMLName(bytes.extracting(name.local)))
        if openNames.count == 0 { phase = .epilog }
        return .to(index + 1)
    }

    /// A comment, a CDATA section, or a document type, which is refused.
    private mutating func declaration(
        _ bytes: Span<UInt8>, from start: Int
    ) throws(IngestError) -> Step {
        if XMLBytes.stands("<!--", in: bytes, at: start) { return comment(bytes, from: start) }
        if XMLBytes.stands("<![CDATA[", in: bytes, at: start) {
            return try section(bytes, from: start)
        }
        if XMLBytes.stands("<!DOCTYPE", in: bytes, at: start) && phase == .prolog {
            throw .forbiddenDoctype(part)
        }
        return bytes.count - start < 9 ? .incomplete : .declined
    }

    private func comment(_ bytes: Span<UInt8>, from start: Int) -> Step {
        guard let end = XMLBytes.find("--", in: bytes, from: start + 4), end + 2 < bytes.count
        else {
            return .incomplete
        }
        guard bytes[end + 2] == UInt8(ascii: ">"),
            XMLBytes.areCharacters(bytes, in: (start + 4)..<end)
        else { return .declined }
        return .to(end + 3)
    }

    private mutating func section(_ bytes: Span<UInt8>, from start: Int) throws(IngestError) -> Step
    {
        guard phase == .content else { return .declined }
        guard let end = XMLBytes.find("]]>", in: bytes, from: start + 9) else { return .incomplete }
        let content = (start + 9)..<end
        guard XMLBytes.areCharacters(bytes, in: content) else { return .declined }
        for index in content where bytes[index] == 0x0D { return .declined }
        if !content.isEmpty { try handler.text(bytes.extracting(content)) }
        return .to(end + 3)
    }

    private func instruction(_ bytes: Span<UInt8>, from start: Int) -> Step {
        let target = XMLTagName(bytes, from: start + 2)
        guard let end = XMLBytes.find("?>", in: bytes, from: start + 2) else { return .incomplete }
        guard target.isPlain, target.local == target.whole, !target.isReserved(bytes),
            target.end == end || XMLBytes.isSpace(bytes[target.end]),
            XMLBytes.areCharacters(bytes, in: target.end..<end)
        else { return .declined }
        return .to(end + 2)
    }
}

/// A name as a tag writes it, with its prefix.
struct XMLTagName {
    let whole: Range<Int>
    let local: Range<Int>
    /// False where the name is not made of ASCII, or its colon stands where none may.
    let isPlain: Bool
    var end: Int { whole.upperBound }

    init(_ bytes: Span<UInt8>, from start: Int) {
        var index = start
        var localStart = start
        var isPlain = index < bytes.count && XMLBytes.startsName(bytes[index])
        while isPlain, index < bytes.count {
            if bytes[index] == UInt8(ascii: ":") {
                isPlain =
                    localStart == start && index + 1 < bytes.count
                    && XMLBytes.startsName(bytes[index + 1])
                localStart = index + 1
            } else if !XMLBytes.continuesName(bytes[index]) {
                break
            }
            index += 1
        }
        // What follows may be more of the name, in another alphabet.
        self.isPlain = isPlain && index < bytes.count && bytes[index] < 0x80
        whole = start..<index
        local = min(localStart, index)..<index
    }

    /// True for `xml` in any case, which no processing instruction may be called.
    func isReserved(_ bytes: Span<UInt8>) -> Bool {
        whole.count == 3 && bytes[whole.lowerBound] | 0x20 == UInt8(ascii: "x")
            && bytes[whole.lowerBound + 1] | 0x20 == UInt8(ascii: "m")
            && bytes[whole.lowerBound + 2] | 0x20 == UInt8(ascii: "l")
    }
}
