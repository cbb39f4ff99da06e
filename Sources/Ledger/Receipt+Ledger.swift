extension Ledger {
    /// Records a receipt. True where it is new; false where the same bytes were received before in this wave.
    public func record(_ receipt: Receipt) throws(LedgerError) -> Bool {
        try write {
            try $0.append(
                .receipt, wave: receipt.wave, key: receipt.digest, ReceiptBody(receipt))
        }
    }

    /// Every receipt of a wave in order of arrival. **Complexity**: O(receipts + parts).
    public func receipts(wave: String) throws(LedgerError) -> [Receipt] {
        try read { store in
            try store.bodies(ReceiptBody.self, .receipt, wave: wave).map {
                $0.body.receipt(wave: wave, digest: $0.key, number: $0.sequence)
            }
        }
    }
}

/// A receipt as the chain keeps it; wave and digest are the entry's own.
struct ReceiptBody: Codable {
    struct Part: Codable {
        let path: String
        let sha256: String
        let bytes: Int
    }

    let name: String
    let kind: String
    let receivedAt: String
    let parts: [Part]

    init(_ receipt: Receipt) {
        name = receipt.name
        kind = receipt.kind.rawValue
        receivedAt = receipt.receivedAt
        parts = receipt.parts.map {
            Part(path: $0.path, sha256: $0.digest, bytes: $0.byteCount)
        }
    }

    func receipt(wave: String, digest: String, number: Int) -> Receipt {
        var receipt = Receipt(
            wave: wave, digest: digest, name: name, kind: Receipt.Kind(rawValue: kind) ?? .file,
            parts: parts.map {
                Receipt.Part(path: $0.path, digest: $0.sha256, byteCount: $0.bytes)
            }.sorted { $0.path < $1.path },
            receivedAt: receivedAt)
        receipt.number = number
        return receipt
    }

    private enum CodingKeys: String, CodingKey {
        case name, kind, parts
        case receivedAt = "received_at"
    }
}
