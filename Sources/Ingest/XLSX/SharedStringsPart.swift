/// Reads `sharedStrings.xml`: the texts that cells point at by number.
///
/// Rich text is joined; phonetic runs (`rPh`) are left out. Declared counts are not believed.
struct SharedStringsPart: XMLHandler {
    private(set) var strings: [String] = []
    private var text = RichText()
    private var byteCount = 0
    private let limits: IngestLimits

    init(limits: IngestLimits) { self.limits = limits }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) {
        if element == "si" { text.removeAll() } else { text.start(element) }
    }

    mutating func text(_ bytes: Span<UInt8>) throws(IngestError) {
        guard text.append(bytes, upTo: limits.maxCellBytes) else {
            throw .limitExceeded(.cellBytes, allowed: limits.maxCellBytes, place: "")
        }
    }

    mutating func end(_ element: XMLName) throws(IngestError) {
        guard element == "si" else { return text.end(element) }
        byteCount += text.bytes.count
        guard byteCount <= limits.maxSharedStringBytes else {
            throw .limitExceeded(
                .sharedStringBytes, allowed: limits.maxSharedStringBytes, place: "")
        }
        guard strings.count < limits.maxSharedStrings else {
            throw .limitExceeded(.sharedStrings, allowed: limits.maxSharedStrings, place: "")
        }
        strings.append(EscapedText.decode(text.bytes))
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
        for index in more.indices { bytes.append(more[index]) }
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
