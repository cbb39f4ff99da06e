import Foundation
import Ledger
import Testing

struct SigningKeyTests {
    // RFC 8032, section 7.1, tests 1 and 3.
    @Test(arguments: [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        ),
    ])
    func `a signature is Ed25519`(secret: String, message: String, expected: String) throws {
        let prefix = "302e020100300506032b657004220420"
        let pem =
            "-----BEGIN PRIVATE KEY-----\n" + Data(bytes(prefix + secret)).base64EncodedString()
            + "\n-----END PRIVATE KEY-----\n"
        let key = try #require(SigningKey(pem: pem))
        let signature = try #require(key.signature(of: bytes(message)))
        #expect(signature == Data(bytes(expected)).base64EncodedString())
        #expect(key.pem == pem)
        #expect(key.verifier.accepts(signature, of: bytes(message)))
    }

    @Test func `a key checks its own signature, of those bytes, and nobody else's`() throws {
        let (one, other) = (try #require(SigningKey()), try #require(SigningKey()))
        let text = [UInt8]("lo firmado".utf8)
        let signature = try #require(one.signature(of: text))
        #expect(one.verifier.accepts(signature, of: text))
        #expect(!one.verifier.accepts(signature, of: [UInt8]("lo firmadó".utf8)))
        #expect(!other.verifier.accepts(signature, of: text))
        #expect(!one.verifier.accepts("no es base 64", of: text))
    }

    @Test func `both halves survive their file`() throws {
        let key = try #require(SigningKey())
        #expect(SigningKey(pem: key.pem)?.verifier == key.verifier)
        #expect(VerifyingKey(pem: key.verifier.pem) == key.verifier)
        #expect(SigningKey(pem: key.verifier.pem) == nil)
        #expect(
            VerifyingKey(pem: "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n") == nil
        )
    }

    private func bytes(_ hexadecimal: String) -> [UInt8] {
        var rest = hexadecimal[...]
        var bytes: [UInt8] = []
        while !rest.isEmpty {
            bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}
