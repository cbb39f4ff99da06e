import Foundation
import Ledger
import SSMEModel

/// Every byte ever received, by its SHA-256. What is in the archive is never changed and never removed.
struct Archive: Sendable {
    /// The folder `archive/`.
    let folder: String

    /// Keeps bytes and returns their digest. Keeping them twice changes nothing, and mends a copy that
    /// was cut short.
    func keep(_ bytes: [UInt8]) throws(PipelineError) -> String {
        let digest = ContentDigest.of(bytes)
        let path = path(of: digest)
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        if (attributes?[.size] as? NSNumber)?.intValue != bytes.count {
            try DurableFile.write(bytes, to: path)
        }
        return digest
    }

    /// Where the bytes of a digest lie.
    func path(of digest: String) -> String { folder + "/" + digest }

    /// Looks whether the bytes of a digest still match. **Throws**: `cannotRead` where they do not.
    func verify(_ digest: String) throws(PipelineError) { _ = try bytes(digest) }

    /// The bytes of a digest. **Throws**: `cannotRead` where they are gone or no longer match.
    func bytes(_ digest: String) throws(PipelineError) -> [UInt8] {
        let path = path(of: digest)
        let bytes = try DurableFile.read(path)
        guard ContentDigest.of(bytes) == digest else {
            throw .cannotRead(
                path: path,
                reason: LocalizedText(
                    "alguien cambió su contenido; recupérelo de la copia de respaldo, o bórrelo si la entrega sigue en la bandeja",
                    english:
                        "somebody changed its content; bring it back from the backup, or delete it if the delivery is still in the inbox"
                ))
        }
        return bytes
    }
}
