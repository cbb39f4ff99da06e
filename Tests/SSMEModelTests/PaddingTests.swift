import SSMEModel
import Testing

struct PaddingTests {
    @Test func `numbers have zeros in front, texts spaces after`() {
        #expect(7.padded(to: 2) == "07")
        #expect(1234.padded(to: 3) == "1234")
        #expect(UInt64(255).padded(to: 4, radix: 16) == "00ff")
        #expect("año".padded(to: 5) == "año  ")
        #expect("año".padded(to: 2) == "año")
    }
}
