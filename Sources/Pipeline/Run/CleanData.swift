import Ledger
import Scorer
import SSMEModel

/// The clean data as files: the data package, and a manifest of SHA-256 hashes that `sha256sum -c` checks.
enum CleanData {
    private static let manifest = "manifest-sha256.txt"

    /// True where every file still has the digest that the manifest gives it.
    static func isIntact(in folder: String) throws(PipelineError) -> Bool {
        for line in try DurableFile.text(folder + "/" + manifest).split(separator: "\n") {
            let bytes = try? DurableFile.read(folder + "/" + String(line.dropFirst(66)))
            guard let bytes, ContentDigest.of(bytes) == line.prefix(64) else { return false }
        }
        return true
    }

    static func write(_ run: FinishedRun, to folder: String) throws(PipelineError) {
        let files = CleanPackage.files(
            submissions: run.accepted, questionnaire: run.survey.questionnaire,
            created: run.moment.date, instrument: run.survey.instrumentDigest)
        var listing = ""
        for file in files.sorted(by: { $0.path < $1.path }) {
            try DurableFile.write(file.bytes, to: folder + "/" + file.path)
            listing += ContentDigest.of(file.bytes) + "  " + file.path + "\n"
        }
        try DurableFile.write([UInt8](listing.utf8), to: folder + "/" + Self.manifest)
    }
}
