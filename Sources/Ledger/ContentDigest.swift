import CCrypto

/// SHA-256, hexadecimal and lower case: the identity of everything that was received.
///
/// **Source**: FIPS 180-4, computed by libcrypto.
@safe public struct ContentDigest: ~Copyable {
    private let context: OpaquePointer?

    /// Starts a digest over nothing.
    public init() {
        unsafe context = EVP_MD_CTX_new()
        _ = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    /// Adds bytes. **Complexity**: O(n).
    public mutating func update(_ bytes: [UInt8]) {
        _ = unsafe bytes.withUnsafeBytes {
            unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count)
        }
    }

    /// Ends the digest: 64 hexadecimal digits.
    public consuming func hexadecimal() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        _ = unsafe digest.withUnsafeMutableBufferPointer {
            unsafe EVP_DigestFinal_ex(context, $0.baseAddress, nil)
        }
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in digest {
            text.append(Self.digits[Int(byte >> 4)])
            text.append(Self.digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The digest of some bytes. **Complexity**: O(n).
    public static func of(_ bytes: [UInt8]) -> String {
        var digest = ContentDigest()
        digest.update(bytes)
        return digest.hexadecimal()
    }

    private static let digits = [UInt8]("0123456789abcdef".utf8)
}
