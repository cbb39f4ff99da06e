import Ledger
import Testing

struct ContentDigestTests {
    // FIPS 180-4's own examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `the digest is SHA-256`(text: String, expected: String) {
        #expect(ContentDigest.of([UInt8](text.utf8)) == expected)
    }

    @Test func `bytes may be added piece by piece`() {
        var digest = ContentDigest()
        digest.update([UInt8]("a".utf8))
        digest.update([])
        digest.update([UInt8]("bc".utf8))
        let text = digest.hexadecimal()
        #expect(text == ContentDigest.of([UInt8]("abc".utf8)))
    }
}
