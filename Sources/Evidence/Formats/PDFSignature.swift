/// Whether a PDF carries an electronic signature, and over how much of it.
///
/// Who signed, and whether the signature is genuine, is for a person with the right program to say.
///
/// **Source**: ISO 32000-1 §12.8.1 (`/ByteRange`: pairs of start and length; a signature covers the file but for the
/// gap, which is exactly the hexadecimal string that holds it).
struct PDFSignature: Hashable, Sendable {
    /// True where the last signature leaves out nothing but itself.
    let coversWhole: Bool

    /// Looks for a signature; `nil` where there is none.
    init?(_ bytes: [UInt8]) {
        var reach: Int?
        var startsAtZero = true
        var start = bytes.startIndex
        for _ in 0..<Self.maxCandidates {
            guard let found = ByteSearch.firstIndex(of: "/ByteRange", in: bytes[start...]) else {
                break
            }
            start = found + "/ByteRange".utf8.count
            guard case .array(let parts) = PDFObject(bytes[start...].prefix(256)) else { continue }
            let numbers = parts.compactMap(\.integer)
            guard numbers.count == 4, numbers.allSatisfy({ $0 >= 0 }),
                Self.isString(bytes, from: numbers[1], to: numbers[2])
            else { continue }
            let (end, overflow) = numbers[2].addingReportingOverflow(numbers[3])
            guard !overflow, end > reach ?? -1 else { continue }
            reach = end
            startsAtZero = numbers[0] == 0
        }
        guard let reach else { return nil }
        coversWhole = startsAtZero && reach >= PDFDocument.end(of: bytes) && reach <= bytes.count
    }

    private static func isString(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
        guard start < end, end <= bytes.count, end - start >= 4 else { return false }
        return bytes[start] == UInt8(ascii: "<") && bytes[end - 1] == UInt8(ascii: ">")
            && bytes[start + 1] != UInt8(ascii: "<")
    }

    /// No document is signed so often.
    private static let maxCandidates = 64
}
