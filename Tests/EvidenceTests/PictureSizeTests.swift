import Evidence
import Testing

/// How large a picture says it is.
struct PictureSizeTests {
    @Test func `the header of a PNG, a JPEG and a TIFF tells the pixels`() {
        #expect(size(png(640, 480), "image/png") == [640, 480])
        #expect(size(jpeg(640, 480), "image/jpeg") == [640, 480])
        #expect(size(tiff([(640, 480)]), "image/tiff") == [640, 480])
        #expect(size(png(640, 480), "image/heic") == nil)
    }

    @Test func `the largest page of a TIFF counts`() {
        #expect(size(tiff([(10, 10), (640, 480), (20, 20)]), "image/tiff") == [640, 480])
    }

    @Test(arguments: [(10_000, 10_000, false), (10_001, 10_000, true), (20_000, 20_000, true)])
    func `a picture of more than a hundred million pixels is too large`(
        width: Int, height: Int, isTooLarge: Bool
    ) {
        #expect(
            PictureSize(png(width, height), mediaType: "image/png")?.isTooLarge == isTooLarge)
        #expect(
            PictureSize(jpeg(width, height), mediaType: "image/jpeg")?.isTooLarge == isTooLarge)
        #expect(
            PictureSize(tiff([(width, height)]), mediaType: "image/tiff")?.isTooLarge
                == isTooLarge)
    }

    @Test func `absurd sizes are too large, and no header is none`() {
        let most = Int(UInt32.max)
        #expect(PictureSize(png(most, most), mediaType: "image/png")?.isTooLarge == true)
        #expect(PictureSize(tiff([(most, most)]), mediaType: "image/tiff")?.isTooLarge == true)
        for type in ["image/png", "image/jpeg", "image/tiff"] {
            #expect(PictureSize([], mediaType: type) == nil)
        }
    }

    @Test func `a header cut anywhere never traps`() {
        for (bytes, type) in [
            (png(9, 9), "image/png"), (jpeg(9, 9), "image/jpeg"),
            (tiff([(9, 9), (8, 8)]), "image/tiff"),
        ] {
            for count in bytes.indices {
                let size = PictureSize(Array(bytes.prefix(count)), mediaType: type)
                #expect(size?.isTooLarge != true)
            }
        }
    }

    @Test func `a TIFF whose directories run in a circle ends`() {
        var bytes = tiff([(9, 9)])
        bytes.replaceSubrange(bytes.count - 4..<bytes.count, with: little(8, 4))
        #expect(size(bytes, "image/tiff") == [9, 9])
    }

    private func size(_ bytes: [UInt8], _ type: String) -> [Int]? {
        PictureSize(bytes, mediaType: type).map { [$0.width, $0.height] }
    }

    private func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    private func big(_ number: Int, _ count: Int) -> [UInt8] { little(number, count).reversed() }

    private func png(_ width: Int, _ height: Int) -> [UInt8] {
        [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + big(13, 4) + Array("IHDR".utf8) + big(width, 4)
            + big(height, 4) + [8, 0, 0, 0, 0]
    }

    /// A table of coding comes before the frame, as in most.
    private func jpeg(_ width: Int, _ height: Int) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xC4, 0, 4, 1, 2, 0xFF, 0xC2, 0, 17, 8] + big(height, 2)
            + big(width, 2) + [1, 1, 0x11, 0]
    }

    private func tiff(_ pages: [(width: Int, height: Int)]) -> [UInt8] {
        var bytes = Array("II".utf8) + little(42, 2) + little(8, 4)
        for (index, page) in pages.enumerated() {
            bytes += little(2, 2)
            for (tag, value) in [(256, page.width), (257, page.height)] {
                bytes += little(tag, 2) + little(4, 2) + little(1, 4) + little(value, 4)
            }
            bytes += little(index == pages.count - 1 ? 0 : bytes.count + 4, 4)
        }
        return bytes
    }
}
