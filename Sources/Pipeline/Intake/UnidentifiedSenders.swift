import Foundation
import Ledger
import SSMEModel

/// `por-identificar/`: what arrived and nobody knows from whom, a folder each, with a copy of what was sent and the sentence
/// that says why. It is a view: every run makes it anew from the archive.
enum UnidentifiedSenders {
    /// Brings the folder up to date; what is known by now leaves it.
    static func show(
        _ returned: [Deliveries.ReturnedDelivery], in folder: String, from archive: Archive,
        _ language: Language
    ) throws(PipelineError) {
        let waiting = returned.filter(\.isUnidentified)
        let names = Set(waiting.map { String($0.receipt.digest.prefix(12)) })
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where !names.contains(name) && isOurs(name) {
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
        for delivery in waiting {
            let place = folder + "/" + delivery.receipt.digest.prefix(12)
            let sentence = place + "/explicacion.txt"
            guard !FileManager.default.fileExists(atPath: sentence) else { continue }
            for part in delivery.receipt.parts {
                try DurableFile.write(
                    try archive.bytes(part.digest), to: place + "/recibido/" + part.path)
            }
            try DurableFile.write(
                [UInt8]((delivery.explanation[language] + "\n").utf8), to: sentence)
        }
    }

    /// `9f86d081884c`, or the same half made; other folders are somebody's own.
    private static func isOurs(_ name: String) -> Bool {
        name.utf8.count == 12 && name.allSatisfy { $0.isHexDigit }
    }
}
