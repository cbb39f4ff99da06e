import CCrypto
import FoundationEssentials

/// An Ed25519 key: 32 bytes that sign, kept in a file that openssl reads too.
///
/// **Source**: RFC 8032, computed by libcrypto; the text is PKCS #8 (RFC 8410) in PEM.
public struct SigningKey: Sendable {
    private let secret: [UInt8]
    /// What others check signatures with.
    public let verifier: VerifyingKey

    /// Makes a new key from the system's own randomness; `nil` where libcrypto has none.
    public init?() {
        guard let secret = Ed25519.newSecret() else { return nil }
        self.init(secret)
    }

    /// Reads a key as `pem` writes it; `nil` for anything else.
    public init?(pem: String) {
        guard let bytes = PEM.bytes(pem, label: "PRIVATE KEY", prefix: Self.prefix) else {
            return nil
        }
        self.init(bytes)
    }

    private init?(_ secret: [UInt8]) {
        guard let open = Ed25519.publicPart(of: secret) else { return nil }
        self.secret = secret
        verifier = VerifyingKey(bytes: open)
    }

    /// The key as a file holds it.
    public var pem: String { PEM.text(secret, label: "PRIVATE KEY", prefix: Self.prefix) }

    /// The signature of some bytes, in base 64; `nil` where libcrypto refuses.
    public func signature(of bytes: [UInt8]) -> String? {
        Ed25519.sign(bytes, with: secret).map { Data($0).base64EncodedString() }
    }

    private static let prefix: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04,
        0x20,
    ]
}

/// The open half of a signing key.
public struct VerifyingKey: Hashable, Sendable {
    private let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Reads a key as `pem` writes it; `nil` for anything else.
    public init?(pem: String) {
        guard let bytes = PEM.bytes(pem, label: "PUBLIC KEY", prefix: Self.prefix) else {
            return nil
        }
        self.bytes = bytes
    }

    /// The key as openssl reads it.
    public var pem: String { PEM.text(bytes, label: "PUBLIC KEY", prefix: Self.prefix) }

    /// True where a signature in base 64 is this key's over these bytes.
    public func accepts(_ signature: String, of bytes: [UInt8]) -> Bool {
        guard let signature = Data(base64Encoded: signature) else { return false }
        return Ed25519.verify([UInt8](signature), of: bytes, with: self.bytes)
    }

    private static let prefix: [UInt8] = [
        0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
    ]
}

/// 32 bytes behind a fixed DER prefix, in base 64 between two lines.
private enum PEM {
    static func text(_ key: [UInt8], label: String, prefix: [UInt8]) -> String {
        "-----BEGIN \(label)-----\n" + Data(prefix + key).base64EncodedString()
            + "\n-----END \(label)-----\n"
    }

    static func bytes(_ text: String, label: String, prefix: [UInt8]) -> [UInt8]? {
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        guard lines.first == "-----BEGIN \(label)-----", lines.last == "-----END \(label)-----",
            let data = Data(base64Encoded: lines.dropFirst().dropLast().joined())
        else { return nil }
        let bytes = [UInt8](data)
        guard bytes.starts(with: prefix), bytes.count == prefix.count + 32 else { return nil }
        return Array(bytes.dropFirst(prefix.count))
    }
}

/// libcrypto's Ed25519 over plain arrays; nothing of it leaves this file.
private enum Ed25519 {
    static func newSecret() -> [UInt8]? {
        let context = unsafe EVP_PKEY_CTX_new_id(EVP_PKEY_ED25519, nil)
        defer { unsafe EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        guard unsafe EVP_PKEY_keygen_init(context) == 1,
            unsafe EVP_PKEY_keygen(context, &key) == 1
        else { return nil }
        defer { unsafe EVP_PKEY_free(key) }
        var (bytes, count) = ([UInt8](repeating: 0, count: 32), 32)
        guard unsafe EVP_PKEY_get_raw_private_key(key, &bytes, &count) == 1 else { return nil }
        return bytes
    }

    static func publicPart(of secret: [UInt8]) -> [UInt8]? {
        let key = unsafe EVP_PKEY_new_raw_private_key(
            EVP_PKEY_ED25519, nil, secret, secret.count)
        defer { unsafe EVP_PKEY_free(key) }
        var (bytes, count) = ([UInt8](repeating: 0, count: 32), 32)
        guard unsafe EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1 else { return nil }
        return bytes
    }

    static func sign(_ message: [UInt8], with secret: [UInt8]) -> [UInt8]? {
        let key = unsafe EVP_PKEY_new_raw_private_key(
            EVP_PKEY_ED25519, nil, secret, secret.count)
        defer { unsafe EVP_PKEY_free(key) }
        let context = unsafe EVP_MD_CTX_new()
        defer { unsafe EVP_MD_CTX_free(context) }
        var (signature, count) = ([UInt8](repeating: 0, count: 64), 64)
        guard unsafe EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
            unsafe EVP_DigestSign(context, &signature, &count, message, message.count) == 1
        else { return nil }
        return signature
    }

    static func verify(_ signature: [UInt8], of message: [UInt8], with open: [UInt8]) -> Bool {
        let key = unsafe EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, open, open.count)
        defer { unsafe EVP_PKEY_free(key) }
        let context = unsafe EVP_MD_CTX_new()
        defer { unsafe EVP_MD_CTX_free(context) }
        guard unsafe EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1 else { return false }
        return unsafe EVP_DigestVerify(
            context, signature, signature.count, message, message.count) == 1
    }
}
