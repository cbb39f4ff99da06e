/// Whether a JPEG reaches its end-of-image marker.
///
/// Telephones append other things after the image, so the last two bytes of the file tell nothing:
/// the markers are walked.
///
/// **Source**: ITU-T T.81 §B.1.1 (markers), §B.2.1 (order of an image).
enum JPEGImage {
    /// True where the segments and the scans lead to the end marker.
    static func isWhole(_ bytes: [UInt8]) -> Bool {
        var index = 2
        var sawScan = false
        while let marker = nextMarker(bytes, &index, insideScan: sawScan) {
            switch marker {
            case endOfImage: return sawScan
            case 0x01, 0xD0...0xD8: continue
            default:
                guard bytes.count - index >= 2 else { return false }
                let length = Int(bytes[index]) << 8 | Int(bytes[index + 1])
                guard length >= 2, length <= bytes.count - index else { return false }
                index += length
                if marker == startOfScan { sawScan = true }
            }
        }
        return false
    }

    /// The next marker, and the index after it. Inside a scan, coded bytes, stuffed zeros and restart
    /// markers are passed over; before it, a byte that is no marker ends the walk.
    private static func nextMarker(
        _ bytes: [UInt8], _ index: inout Int, insideScan: Bool
    ) -> UInt8? {
        while bytes.count - index >= 2 {
            guard bytes[index] == 0xFF else {
                if !insideScan { return nil }
                index += 1
                continue
            }
            let code = bytes[index + 1]
            let isCoded = code == 0 || (0xD0...0xD7).contains(code)
            switch code {
            case 0xFF: index += 1
            case _ where isCoded && insideScan: index += 2
            default:
                index += 2
                return code
            }
        }
        return nil
    }

    private static let startOfScan: UInt8 = 0xDA
    private static let endOfImage: UInt8 = 0xD9
}
