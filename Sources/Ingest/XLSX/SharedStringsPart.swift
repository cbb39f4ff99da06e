/// Reads `sharedStrings.xml`: the texts that cells point at by number.
///
/// Rich text is joined; phonetic runs (`rPh`) are left out. Declared counts are not believed.
struct SharedStringsPart: XMLHandler {
    private(set) var strings = SharedStrings()
    private var text = RichText()
    private var byteCount = 0
    private var openItems = 0
    private let limits: IngestLimits

    /// Room is taken for no more than this before the texts come. **Units**: bytes.
    private static let maxReservedBytes = 64 * 1024 * 1024

    /// `partBytes` is how large the part is; its texts take less.
    init(limits: IngestLimits, partBytes: Int) {
        self.limits = limits
        strings.reserve(bytes: min(partBytes, Self.maxReservedBytes))
    }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) {
        guard element == "si" else { return text.start(element) }
        openItems += 1
        text.removeAll()
    }

    mutating func text(_ bytes: Span<UInt8>) throws(IngestError) {
        guard text.append(bytes, upTo: limits.maxCellBytes) else {
            throw .limitExceeded(.cellBytes, allowed: limits.maxCellBytes, place: "")
        }
    }

    mutating func end(_ element: XMLName) throws(IngestError) {
        guard element == "si" else { return text.end(element) }
        openItems -= 1
        try checkRoom(for: text.bytes.count)
        let bytes = EscapedText.decoded(text.bytes.span) ?? text.bytes
        strings.append(bytes.span)
    }

    /// Reads `<si><t>…</t></si>` at once.
    mutating func element(_ bytes: Span<UInt8>, at offset: Int) throws(IngestError) -> Int {
        guard openItems == 0, XMLBytes.stands("<si><t", in: bytes, at: offset) else { return 0 }
        var start = offset + 6
        if XMLBytes.stands(" xml:space=\"preserve\"", in: bytes, at: start) { start += 21 }
        guard XMLBytes.stands(">", in: bytes, at: start),
            let stop = PlainText.end(bytes, from: start + 1),
            stop - start <= limits.maxCellBytes, XMLBytes.stands("</t></si>", in: bytes, at: stop)
        else { return 0 }
        let content = bytes.extracting((start + 1)..<stop)
        try checkRoom(for: content.count)
        if let decoded = EscapedText.decoded(content) {
            strings.append(decoded.span)
        } else {
            strings.append(content)
        }
        return stop + 9 - offset
    }

    private mutating func checkRoom(for count: Int) throws(IngestError) {
        byteCount += count
        guard byteCount <= limits.maxSharedStringBytes else {
            throw .limitExceeded(
                .sharedStringBytes, allowed: limits.maxSharedStringBytes, place: "")
        }
        guard strings.count < limits.maxSharedStrings else {
            throw .limitExceeded(.sharedStrings, allowed: limits.maxSharedStrings, place: "")
        }
    }
}

/// Gathers the `t` elements of a plain or rich text, in a shared or an inline string.
struct RichText {
    private(set) var bytes: [UInt8] = []
    private var isInText = false
    private var phoneticDepth = 0

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        isInText = false
        phoneticDepth = 0
    }

    mutating func start(_ element: XMLName) {
        switch element {
        case "t": isInText = true
        case "rPh": phoneticDepth += 1
        default: break
        }
    }

    /// False where the text would pass the limit.
    mutating func append(_ more: Span<UInt8>, upTo limit: Int) -> Bool {
        guard isInText, phoneticDepth == 0 else { return true }
        guard bytes.count + more.count <= limit else { return false }
        bytes.append(copying: more)
        return true
    }

    mutating func end(_ element: XMLName) {
        switch element {
        case "t": isInText = false
        case "rPh": phoneticDepth -= 1
        default: break
        }
    }
}
