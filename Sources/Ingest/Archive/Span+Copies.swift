/// The places where bytes of a span are copied out in one move.
extension Array<UInt8> {
    /// Adds the bytes of a span at the end.
    package mutating func append(copying bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}

extension String {
    /// The text that UTF-8 bytes stand for; what is no UTF-8 becomes U+FFFD.
    init(copying bytes: Span<UInt8>) {
        self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
