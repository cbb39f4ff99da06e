import Ledger
import Reports
import SSMEModel
import Validators

/// What stewards sign: one text that names everything a release rests on, by its SHA-256.
///
/// **Shape**: JSON, members by name; the same run gives every steward the same bytes.
struct ReleaseStatement {
    let run: FinishedRun
    /// The release's number in the wave.
    let release: Int
    /// The hash of the run's line in the ledger.
    let ledgerHash: String
    /// SHA-256 of the clean data's manifest.
    let manifestDigest: String

    /// The text that is signed.
    var text: String {
        JSONValue.object([
            ("wave", .text(run.survey.questionnaire.wave)),
            ("release", .integer(release)),
            ("run", .text(run.id)),
            ("ledger_hash", .text(ledgerHash)),
            ("fingerprint", .text(run.fingerprint)),
            ("instrument_sha256", .text(run.survey.instrumentDigest)),
            ("rules_version", .text(run.survey.rules.version)),
            ("survey_sha256", .text(run.survey.digest)),
            ("policy_sha256", .text(Self.digest(run.configuration.text))),
            ("findings_sha256", .text(Self.digest(findings))),
            ("clean_manifest_sha256", .text(manifestDigest)),
            ("submissions", .list(run.reviews.map(submission))),
            ("waivers", .list(waivers)),
        ]).sortedDocument
    }

    /// The findings as `findings.jsonl` holds them.
    var findings: String {
        FindingLines.jsonl(
            run.reviews.flatMap(\.findings), language: run.configuration.language)
    }

    private func submission(_ review: ReviewedSubmission) -> JSONValue {
        .object([
            ("initiative", .text(review.submission.initiative.id)),
            ("round", .integer(review.submission.round)),
            ("sha256", .text(review.submission.digest)),
            ("included", .bool(!run.configuration.gate.keepsOut(review))),
        ])
    }

    /// The exceptions that bear on a finding of the release, each with who authorised it and why.
    private var waivers: [JSONValue] {
        let waived = Set(
            run.reviews.flatMap(\.findings).filter { $0.state == .waived }.map(\.id))
        return run.book.decisions.filter { decision in
            decision.kind == .waive && decision.subjects.contains { waived.contains($0.finding) }
        }.map { decision in
            .object([
                ("id", .text(decision.id)),
                (
                    "findings",
                    .list(
                        decision.subjects.map(\.finding).filter(waived.contains).map { .text($0) })
                ),
                ("by", .list(run.book.people(behind: decision).map { .text($0) })),
                ("reason", .text(decision.reason)), ("text", .text(decision.text)),
                ("until", .textOrNull(decision.until)),
            ])
        }
    }

    private static func digest(_ text: String) -> String { ContentDigest.of([UInt8](text.utf8)) }
}
