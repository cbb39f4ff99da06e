import FoundationEssentials

/// A data steward whose signature counts.
public struct Steward: Hashable, Sendable {
    /// The name, as `pipeline.yml` and the signatures write it.
    public let name: String
    /// The open half of the key, in PEM.
    public let publicKey: String
    /// When the key was admitted, ISO 8601.
    public let since: String

    /// Makes a steward.
    public init(name: String, publicKey: String, since: String) {
        self.name = name
        self.publicKey = publicKey
        self.since = since
    }
}

/// A steward's signature under the statement of a release.
public struct ReleaseSignature: Hashable, Sendable, Codable {
    /// 1 for the first release of the wave.
    public let release: Int
    /// The run that is released.
    public let run: String
    /// SHA-256 of the statement.
    public let digest: String
    /// What was signed, word for word.
    public let statement: String
    /// How many signatures the policy asked for.
    public let required: Int
    /// The steward.
    public let steward: String
    /// The open half of the key, in PEM.
    public let publicKey: String
    /// Ed25519 over the statement's bytes, in base 64.
    public let signature: String
    /// When, ISO 8601.
    public let at: String

    /// Makes a signature.
    public init(
        release: Int, run: String, statement: String, required: Int, steward: String,
        publicKey: String, signature: String, at: String
    ) {
        self.release = release
        self.run = run
        digest = ContentDigest.of([UInt8](statement.utf8))
        self.statement = statement
        self.required = required
        self.steward = steward
        self.publicKey = publicKey
        self.signature = signature
        self.at = at
    }

    /// True where the signature is the key's over the statement.
    public var isGenuine: Bool {
        VerifyingKey(pem: publicKey)?.accepts(signature, of: [UInt8](statement.utf8)) ?? false
    }

    /// The signature's bytes.
    public var bytes: [UInt8] { [UInt8](Data(base64Encoded: signature) ?? Data()) }

    private enum CodingKeys: String, CodingKey {
        case release, run, digest, statement, required, steward, signature, at
        case publicKey = "public_key"
    }
}

extension Ledger {
    /// The stewards whose signature counts, by name.
    public func stewards() throws(LedgerError) -> [Steward] {
        try read { try $0.stewards() }
    }

    /// Admits a steward's key; false where somebody of that name has one.
    public func admit(_ steward: Steward) throws(LedgerError) -> Bool {
        try write { store in
            guard try !store.stewards().contains(where: { $0.name == steward.name }) else {
                return false
            }
            try store.note(
                StewardBody(
                    name: steward.name, publicKey: steward.publicKey, at: steward.since))
            return true
        }
    }

    /// Withdraws a steward's key; false where there is none. What was signed stays signed.
    public func withdraw(steward name: String, at moment: String) throws(LedgerError) -> Bool {
        try write { store in
            guard try store.stewards().contains(where: { $0.name == name }) else { return false }
            try store.note(StewardBody(name: name, publicKey: "", at: moment))
            return true
        }
    }

    /// The signatures of a wave in order.
    public func signatures(
        wave: String
    ) throws(LedgerError) -> [(sequence: Int, signature: ReleaseSignature)] {
        try read { store in
            try store.bodies(ReleaseSignature.self, .signature, wave: wave).map {
                ($0.sequence, $0.body)
            }
        }
    }

    /// Records a signature; false where that steward signed that statement for that release already.
    public func record(
        _ signature: ReleaseSignature, wave: String
    ) throws(LedgerError) -> Bool {
        try write {
            try $0.append(
                .signature, wave: wave,
                key: [
                    String(signature.release), signature.steward,
                    String(signature.digest.prefix(12)),
                ].joined(separator: "/"), signature)
        }
    }
}

private struct StewardBody: Codable {
    let name: String
    let publicKey: String
    let at: String

    private enum CodingKeys: String, CodingKey {
        case name, at
        case publicKey = "public_key"
    }
}

extension EntryStore {
    fileprivate func stewards() throws -> [Steward] {
        var stewards: [String: Steward] = [:]
        for item in try bodies(StewardBody.self, .steward, wave: "") {
            let body = item.body
            stewards[body.name] =
                body.publicKey.isEmpty
                ? nil : Steward(name: body.name, publicKey: body.publicKey, since: body.at)
        }
        return stewards.values.sorted { $0.name < $1.name }
    }

    fileprivate func note(_ body: StewardBody) throws {
        let count = try keys(.steward, wave: "").count
        try append(.steward, wave: "", key: "\(body.name) \(count + 1)", body)
    }
}
