import Glibc
import SSMEModel

/// The last step of a run: the outside scorer over the clean data that the run wrote. It holds nothing up: a scorer that
/// fails is told, and the next run tries again.
struct OutsideScoring {
    /// Stands in a run's folder until its scorer has finished.
    static let pending = "scores/scorer.pending"

    private let scorer: OutsideScorer

    init(_ policy: PipelineConfiguration.OutsideScorerPolicy) {
        scorer = OutsideScorer(command: policy.command, timeoutSeconds: policy.timeoutSeconds)
    }

    /// Runs the scorer where the run's folder waits for it; the reason where it failed.
    func finish(_ folder: String) -> PipelineError? {
        guard unsafe access(folder + "/" + Self.pending, F_OK) == 0 else { return nil }
        do throws(PipelineError) {
            try scorer.run(clean: folder + "/clean", scores: folder + "/scores")
            guard try CleanData.isIntact(in: folder + "/clean") else {
                return .scorerFailed(
                    command: scorer.command.first ?? "", status: 0,
                    output: "cambió los datos limpios, que no son suyos")
            }
            try DurableFile.sync(filesIn: folder + "/scores")
            unsafe unlink(folder + "/" + Self.pending)
            return nil
        } catch {
            return error
        }
    }
}
