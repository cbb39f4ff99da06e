/// How many pixels a picture says it has, told from its header: nothing is decoded.
///
/// **Source**: ISO/IEC 15948 §11.2.2 (IHDR); ITU-T T.81 §B.2.2 (frame header); TIFF 6.0 §2 (directories),
/// §8 (`ImageWidth`, `ImageLength`).
public struct PictureSize: Hashable, Sendable {
    /// **Units**: pixels.
    public let width: Int
    /// **Units**: pixels.
    public let height: Int

    /// A picture with more is not opened: a page of A3 scanned at 600 dots an inch has 70 million.
    public static let maxPixels = 100_000_000

    /// True where opening the picture asks for more memory than a document is worth.
    public var isTooLarge: Bool { pixels > Self.maxPixels }

    private var pixels: Int {
        let (pixels, overflows) = width.multipliedReportingOverflow(by: height)
        return overflows ? .max : pixels
    }

    /// The size of the largest picture in a PNG, JPEG or TIFF; `nil` where the header shows none.
    public init?(_ bytes: [UInt8], mediaType: String) {
        let size =
            switch mediaType {
            case "image/png": Self.png(bytes)
            case "image/jpeg": Self.jpeg(bytes)
            case "image/tiff": Self.tiff(bytes)
            default: nil as PictureSize?
            }
        guard let size else { return nil }
        self = size
    }

    private init(_ width: Int, _ height: Int) {
        self.width = width
        self.height = height
    }

    private static func png(_ bytes: [UInt8]) -> PictureSize? {
        guard let width = number(bytes, 16, 4, isBigEndian: true),
            let height = number(bytes, 20, 4, isBigEndian: true)
        else { return nil }
        return PictureSize(width, height)
    }

    private static func jpeg(_ bytes: [UInt8]) -> PictureSize? {
        var index = 2
        while index + 4 <= bytes.count, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            guard marker != 0xFF else {
                index += 1
                continue
            }
            if startsFrame(marker) {
                guard let height = number(bytes, index + 5, 2, isBigEndian: true),
                    let width = number(bytes, index + 7, 2, isBigEndian: true)
                else { return nil }
                return PictureSize(width, height)
            }
            index += 2 + (Int(bytes[index + 2]) << 8 | Int(bytes[index + 3]))
        }
        return nil
    }

    /// C4, C8 and CC among the frame markers are tables.
    private static func startsFrame(_ marker: UInt8) -> Bool {
        (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    }

    private static func tiff(_ bytes: [UInt8]) -> PictureSize? {
        let isBigEndian = bytes.starts(with: "MM".utf8)
        func read(_ at: Int, _ count: Int) -> Int? {
            number(bytes, at, count, isBigEndian: isBigEndian)
        }
        var largest: PictureSize?
        var directory = read(4, 4) ?? 0
        // A directory names the next; a loop of them ends at the count.
        for _ in 0..<maxDirectories where directory > 0 {
            guard let entries = read(directory, 2) else { break }
            var (width, height) = (0, 0)
            for entry in 0..<min(entries, maxEntries) {
                let at = directory + 2 + 12 * entry
                guard let tag = read(at, 2), let type = read(at + 2, 2),
                    let value = read(at + 8, type == 3 ? 2 : 4)
                else { break }
                if tag == 256 { width = value }
                if tag == 257 { height = value }
            }
            let size = PictureSize(width, height)
            if size.pixels > largest?.pixels ?? -1 { largest = size }
            directory = read(directory + 2 + 12 * entries, 4) ?? 0
        }
        return largest
    }

    private static let maxDirectories = 200
    private static let maxEntries = 1000

    private static func number(
        _ bytes: [UInt8], _ at: Int, _ count: Int, isBigEndian: Bool
    ) -> Int? {
        guard at >= 0, at <= bytes.count - count else { return nil }
        let digits = bytes[at..<at + count]
        return isBigEndian
            ? digits.reduce(0) { $0 << 8 | Int($1) }
            : digits.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
