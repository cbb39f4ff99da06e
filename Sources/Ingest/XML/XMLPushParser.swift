import CLibXML2

/// The one door to libxml2: bytes are pushed in, a handler sees elements and text.
///
/// Advice for whoever edits this: entities are never replaced, nothing is loaded, and no size limit of the library
/// is lifted (NOENT, DTDLOAD, HUGE). Even so libxml2 replays internal entities through the callbacks, so a document
/// type is refused twice: before parsing, and where the library meets it in another encoding.
@safe struct XMLPushParser<Handler: XMLHandler>: ~Copyable {
    private let context: xmlParserCtxtPtr
    private let sink: HandlerSink<Handler>
    private let part: String
    private let limits: IngestLimits
    private var isFirst = true
    /// How many bytes have come since the last `>`: the library keeps a tag until it ends.
    private var pendingBytes = 0

    init(part: String, handler: Handler, limits: IngestLimits) throws(IngestError) {
        sink = HandlerSink(handler, part: part, limits: limits)
        self.part = part
        self.limits = limits
        xmlInitParser()
        var callbacks = unsafe Self.callbacks
        guard let context = unsafe xmlCreatePushParserCtxt(&callbacks, nil, nil, 0, nil) else {
            throw .damagedPart(part, line: 1)
        }
        unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        unsafe context.pointee._private = unsafe Unmanaged.passUnretained(sink).toOpaque()
        unsafe self.context = context
    }

    deinit { unsafe xmlFreeParserCtxt(context) }

    /// Parses the next bytes of the part.
    mutating func push(_ bytes: Span<UInt8>) throws(IngestError) {
        if isFirst {
            isFirst = false
            if declaresDoctype(bytes) { throw .forbiddenDoctype(part) }
        }
        try checkPending(bytes)
        unsafe bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            _ = unsafe xmlParseChunk(context, start, Int32(buffer.count), 0)
        }
        try check()
    }

    private mutating func checkPending(_ bytes: Span<UInt8>) throws(IngestError) {
        var index = bytes.count
        while index > 0, bytes[index - 1] != UInt8(ascii: ">") { index -= 1 }
        pendingBytes = bytes.count - index + (index == 0 ? pendingBytes : 0)
        guard pendingBytes <= limits.maxTokenBytes else {
            throw .limitExceeded(.tokenBytes, allowed: limits.maxTokenBytes, place: part)
        }
    }

    /// The handler, with all that it has heard so far.
    var handler: Handler { sink.handler }

    /// Tells the parser that the part ends here.
    mutating func end() throws(IngestError) {
        _ = unsafe xmlParseChunk(context, nil, 0, 1)
        try check()
    }

    private func check() throws(IngestError) {
        if let error = sink.error { throw error }
        if unsafe context.pointee.wellFormed == 0 {
            let line = unsafe context.pointee.input.map { Int(unsafe $0.pointee.line) } ?? 1
            throw .damagedPart(part, line: line)
        }
    }

    private static var callbacks: xmlSAXHandler {
        var callbacks = unsafe xmlSAXHandler()
        unsafe callbacks.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe callbacks.internalSubset = { context, _, _, _ in
            unsafe eventSink(context)?.fail { .forbiddenDoctype($0) }
            unsafe stop(context)
        }
        unsafe callbacks.startElementNs = { context, element, _, _, _, _, count, _, attributes in
            unsafe startElement(context, element, count, attributes)
        }
        unsafe callbacks.endElementNs = { context, element, _, _ in
            guard let sink = unsafe eventSink(context), let element = unsafe element else { return }
            unsafe sink.end(name(element))
            if sink.error != nil { unsafe stop(context) }
        }
        unsafe callbacks.characters = { context, start, count in
            guard let sink = unsafe eventSink(context) else { return }
            unsafe sink.text(UnsafeBufferPointer(start: start, count: Int(count)).span)
            if sink.error != nil { unsafe stop(context) }
        }
        unsafe callbacks.ignorableWhitespace = unsafe callbacks.characters
        unsafe callbacks.cdataBlock = unsafe callbacks.characters
        unsafe callbacks.serror = { _, _ in }
        return unsafe callbacks
    }
}

private func eventSink(_ context: UnsafeMutableRawPointer?) -> EventSink? {
    guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
        let pointer = unsafe parser.pointee._private
    else { return nil }
    return unsafe Unmanaged<EventSink>.fromOpaque(pointer).takeUnretainedValue()
}

private func stop(_ context: UnsafeMutableRawPointer?) {
    unsafe xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
}

private func name(_ start: UnsafePointer<UInt8>) -> XMLName {
    unsafe XMLName(UnsafeBufferPointer(start: start, count: Int(xmlStrlen(start))).span)
}

/// libxml2 gives five pointers an attribute: local name, prefix, namespace, start and end of the value.
private func startElement(
    _ context: UnsafeMutableRawPointer?, _ element: UnsafePointer<UInt8>?, _ count: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
) {
    guard let sink = unsafe eventSink(context), let element = unsafe element else { return }
    sink.attributes.removeAll()
    if sink.allows(attributeCount: Int(count)), let attributes = unsafe attributes {
        for index in 0..<Int(count) {
            guard let key = unsafe attributes[5 * index],
                let start = unsafe attributes[5 * index + 3],
                let end = unsafe attributes[5 * index + 4]
            else { continue }
            let length = unsafe end - start
            guard sink.allows(attributeBytes: length) else { break }
            sink.attributes.open(unsafe name(key))
            unsafe sink.attributes.append(
                unescaping: UnsafeBufferPointer(start: start, count: length).span)
        }
    }
    unsafe sink.start(name(element))
    if sink.error != nil { unsafe stop(context) }
}

extension XMLAttributes {
    /// libxml2 gives every ampersand of a value as `&#38;` as long as entities are not replaced.
    fileprivate mutating func append(unescaping value: Span<UInt8>) {
        var index = 0
        while index < value.count {
            append(value[index])
            let isReference =
                value[index] == UInt8(ascii: "&") && index + 4 < value.count
                && value[index + 1] == UInt8(ascii: "#") && value[index + 4] == UInt8(ascii: ";")
            index += isReference ? 5 : 1
        }
    }
}

/// What the callbacks talk to; it keeps the first error, and after it hears nothing more.
private class EventSink {
    var attributes = XMLAttributes()
    private(set) var error: IngestError?
    private let part: String
    private let limits: IngestLimits
    private var depth = 0

    init(part: String, limits: IngestLimits) {
        self.part = part
        self.limits = limits
    }

    final func fail(_ make: (String) -> IngestError) {
        if error == nil { error = make(part) }
    }

    final func start(_ element: XMLName) {
        depth += 1
        if depth > limits.maxElementDepth {
            fail { .limitExceeded(.elementDepth, allowed: limits.maxElementDepth, place: $0) }
        }
        guarded { () throws(IngestError) in try handleStart(element) }
    }

    final func end(_ element: XMLName) {
        depth -= 1
        guarded { () throws(IngestError) in try handleEnd(element) }
    }

    final func text(_ bytes: Span<UInt8>) {
        guard error == nil else { return }
        do throws(IngestError) { try handleText(bytes) } catch { fail { _ in error } }
    }

    final func allows(attributeCount count: Int) -> Bool {
        if count <= limits.maxAttributes { return true }
        fail { .limitExceeded(.attributes, allowed: limits.maxAttributes, place: $0) }
        return false
    }

    final func allows(attributeBytes count: Int) -> Bool {
        if count <= limits.maxAttributeBytes { return true }
        fail { .limitExceeded(.attributeBytes, allowed: limits.maxAttributeBytes, place: $0) }
        return false
    }

    func handleStart(_ element: XMLName) throws(IngestError) {}
    func handleEnd(_ element: XMLName) throws(IngestError) {}
    func handleText(_ bytes: Span<UInt8>) throws(IngestError) {}

    private func guarded(_ body: () throws(IngestError) -> Void) {
        guard error == nil else { return }
        do throws(IngestError) { try body() } catch { fail { _ in error } }
    }
}

/// The same, for a handler of a known type: one virtual call, then everything is specialised.
private final class HandlerSink<Handler: XMLHandler>: EventSink {
    var handler: Handler

    init(_ handler: Handler, part: String, limits: IngestLimits) {
        self.handler = handler
        super.init(part: part, limits: limits)
    }

    override func handleStart(_ element: XMLName) throws(IngestError) {
        try handler.start(element, attributes)
    }
    override func handleEnd(_ element: XMLName) throws(IngestError) { try handler.end(element) }
    override func handleText(_ bytes: Span<UInt8>) throws(IngestError) { try handler.text(bytes) }
}

/// True where `<!DOCTYPE` stands before the first element.
private func declaresDoctype(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] == UInt8(ascii: "<") && index + 2 < bytes.count {
        let next = bytes[index + 1]
        if next == UInt8(ascii: "!") && bytes[index + 2] == UInt8(ascii: "D") { return true }
        if next != UInt8(ascii: "!") && next != UInt8(ascii: "?") { return false }
    }
    return false
}
