/// Reads the XML of a workbook's parts, byte by byte, every access checked.
///
/// Advice for whoever edits this: it reads plain XML in UTF-8 and declines all else — other encodings, names that
/// are not ASCII, entities of a document's own, limits passed, and everything that is not well formed. A declined
/// part is read again by libxml2, which decides. So a mistake on the strict side costs time, a mistake on the
/// lenient side costs correctness: in doubt, decline. What it accepts must give the events that libxml2 gives.
struct XMLScanner<Handler: XMLHandler> {
    var handler: Handler
    let part: String
    let limits: IngestLimits
    var attributes = XMLAttributes()
    var attributeList: XMLAttributeList
    var openNames = XMLNameStack()
    var phase = Phase.start

    /// Where in the document the next byte stands.
    enum Phase { case start, prolog, content, epilog }

    /// How far one token reached.
    enum Step {
        case to(Int)
        /// The token ends beyond the bytes at hand.
        case incomplete
        /// Not for this scanner.
        case declined
    }

    init(part: String, handler: Handler, limits: IngestLimits) {
        self.part = part
        self.handler = handler
        self.limits = limits
        attributeList = XMLAttributeList(limits: limits)
    }

    /// Reads a window and returns how many of its bytes are done with; `nil` where the part is declined.
    ///
    /// The others must come again at the front of the next window.
    mutating func scan(_ bytes: Span<UInt8>, isLast: Bool) throws(IngestError) -> Int? {
        var index = 0
        if phase == .start {
            guard isLast || bytes.count >= Self.openingBytes else { return 0 }
            guard let end = opening(bytes) else { return nil }
            index = end
            phase = .prolog
        }
        loop: while index < bytes.count {
            let step: Step
            if bytes[index] == UInt8(ascii: "<") {
                if phase == .content && openNames.count + Self.shapeDepth <= limits.maxElementDepth
                {
                    let used = try handler.element(bytes, at: index)
                    if used > 0 {
                        index += used
                        continue
                    }
                    if let tag = handler.startTag(bytes, at: index) {
                        openNames.push(bytes.extracting((index + 1)..<(index + 1 + tag.name)))
                        index += tag.whole
                        continue
                    }
                }
                step = try markup(bytes, at: index)
            } else {
                step = try text(bytes, from: index, isLast: isLast)
            }
            switch step {
            case .to(let end): index = end
            case .incomplete: break loop
            case .declined: return nil
            }
        }
        if isLast { return index == bytes.count && phase == .epilog ? index : nil }
        return index == 0 && bytes.count >= Self.maxTokenBytes ? nil : index
    }

    /// Enough for a byte-order mark and a declaration. **Units**: bytes.
    private static var openingBytes: Int { 128 }
    /// A tag or a comment of this length is declined. **Units**: bytes.
    private static var maxTokenBytes: Int { ZipArchive.windowBytes }

    /// How deep the elements reach that a handler may read at once: `c`, `is`, `t`.
    private static var shapeDepth: Int { 3 }

    /// Steps over the byte-order mark and the XML declaration; `nil` where they tell of another encoding.
    private func opening(_ bytes: Span<UInt8>) -> Int? {
        var index = 0
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { index = 3 }
        guard XMLBytes.stands("<?xml", in: bytes, at: index) else { return index }
        return XMLDeclaration.end(bytes, from: index)
    }

    /// Reads text up to the next `<`, or as far as it can be told.
    private mutating func text(
        _ bytes: Span<UInt8>, from start: Int, isLast: Bool
    ) throws(IngestError) -> Step {
        guard phase == .content else { return white(bytes, from: start) }
        var pieceStart = start
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x20..<0x26, 0x27..<0x3C, 0x3D..<0x5D, 0x5E..<0x80, 0x0A, 0x09: index += 1
            case UInt8(ascii: "<"):
                return try emit(bytes, pieceStart..<index)
            case UInt8(ascii: "]"):
                // `]]>` may not stand in text.
                guard index + 2 < bytes.count || isLast else {
                    return try emit(bytes, pieceStart..<index, cutFrom: start)
                }
                if XMLBytes.stands("]]>", in: bytes, at: index) { return .declined }
                index += 1
            case 0x0D:
                guard index + 1 < bytes.count else {
                    return try emit(bytes, pieceStart..<index, cutFrom: start)
                }
                _ = try emit(bytes, pieceStart..<index)
                // A carriage return alone, or with the line feed after it, is one line feed.
                if bytes[index + 1] != 0x0A { try emit(scalar: 0x0A) }
                index += 1
                pieceStart = index
            case UInt8(ascii: "&"):
                switch XMLReference(bytes, at: index) {
                case .declined: return .declined
                case .incomplete: return try emit(bytes, pieceStart..<index, cutFrom: start)
                case .character(let scalar, let end):
                    _ = try emit(bytes, pieceStart..<index)
                    try emit(scalar: scalar)
                    index = end
                    pieceStart = end
                }
            case 0x80...:
                guard let count = XMLBytes.characterBytes(bytes, at: index) else {
                    return .declined
                }
                if count == 0 { return try emit(bytes, pieceStart..<index, cutFrom: start) }
                index += count
            default: return .declined
            }
        }
        return try emit(bytes, pieceStart..<index)
    }

    /// Outside the root element only white space may stand.
    private func white(_ bytes: Span<UInt8>, from start: Int) -> Step {
        var index = start
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
            guard XMLBytes.isSpace(bytes[index]) else { return .declined }
            index += 1
        }
        return .to(index)
    }

    /// Hands on a piece of text. Where the window cuts what follows, the step is incomplete only if nothing at all was
    /// handed on since `start`: what was must not come again.
    private mutating func emit(
        _ bytes: Span<UInt8>, _ range: Range<Int>, cutFrom start: Int? = nil
    ) throws(IngestError) -> Step {
        if !range.isEmpty { try handler.text(bytes.extracting(range)) }
        return range.upperBound == start ? .incomplete : .to(range.upperBound)
    }

    private mutating func emit(scalar: UInt32) throws(IngestError) {
        try handler.text(XMLReference.utf8(scalar).span)
    }
}
