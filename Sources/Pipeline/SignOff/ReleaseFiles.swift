import Ledger

/// What was signed and who signed it, as files that `openssl pkeyutl -verify` checks.
enum ReleaseFiles {
    /// Writes `release/` into a run's folder: the statement, and of each signature the bytes, the open key and the name.
    static func write(_ signOff: SignOff, to folder: String) throws(PipelineError) {
        guard let first = signOff.signatures.first else { return }
        let place = folder + "/release"
        try DurableFile.write([UInt8](first.statement.utf8), to: place + "/statement.json")
        for (index, signature) in signOff.signatures.enumerated() {
            let name = place + "/signature-\(index + 1)"
            try DurableFile.write([UInt8](signature.publicKey.utf8), to: name + ".pem")
            try DurableFile.write(signature.bytes, to: name + ".sig")
            try DurableFile.write(
                [UInt8]((signature.steward + "\n" + signature.at + "\n").utf8),
                to: name + ".txt")
        }
    }
}
