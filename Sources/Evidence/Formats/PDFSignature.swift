/// Whether a PDF carries an electronic signature, and over how much of it.
///
/// Who signed, and whether the signature is genuine, is for a person with the right program to say.
///
/// **Source**: ISO 32000-1 §12.8.1 (`/ByteRange`: pairs of start and length; a signature covers the file but for the
/// gap that holds it).
public struct PDFSignature: Hashable, Sendable {
    /// True where the last signature leaves out nothing but itself.
    public let coversWhole: Bool

    /// Looks for a signature; `nil` where there is none.
    public init?(_ bytes: [UInt8]) {
        let word = Array("/ByteRange".utf8)
        var reach: Int?
        var startsAtZero = true
        var index = bytes.startIndex
        var found = 0
        while index + word.count < bytes.count, found < 64 {
            guard bytes[index] == word[0], bytes[index...].starts(with: word) else {
                index += 1
                continue
            }
            index += word.count
            found += 1
            guard case .array(let parts) = PDFObject(bytes[index...].prefix(256)) else { continue }
            let numbers = parts.compactMap(\.integer)
            guard numbers.count == 4, numbers.allSatisfy({ $0 >= 0 }), numbers[1] <= numbers[2]
            else { continue }
            let (end, overflow) = numbers[2].addingReportingOverflow(numbers[3])
            guard !overflow, end > reach ?? -1 else { continue }
            reach = end
            startsAtZero = numbers[0] == 0
        }
        guard let reach else { return nil }
        let end = (bytes.lastIndex { $0 != 0 && $0 != 0x20 && !(9...13).contains($0) } ?? -1) + 1
        coversWhole = startsAtZero && reach >= end && reach <= bytes.count
    }
}
