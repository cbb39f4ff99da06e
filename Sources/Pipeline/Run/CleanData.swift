import Ledger
import Scorer
import SSMEModel

/// The clean data as files: the data package, and a manifest of SHA-256 hashes that `sha256sum -c` checks.
enum CleanData {
    static func write(_ run: FinishedRun, to folder: String) throws(PipelineError) {
        let files = CleanPackage.files(
            submissions: run.accepted, questionnaire: run.survey.questionnaire,
            created: run.moment.date, instrument: run.survey.instrumentDigest)
        var manifest = ""
        for file in files.sorted(by: { $0.path < $1.path }) {
            try DurableFile.write(file.bytes, to: folder + "/" + file.path)
            manifest += ContentDigest.of(file.bytes) + "  " + file.path + "\n"
        }
        try DurableFile.write([UInt8](manifest.utf8), to: folder + "/manifest-sha256.txt")
    }
}
