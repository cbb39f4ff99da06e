import Ledger
import Reports
import Scorer
import SSMEModel
import Validators

extension WaveReport {
    /// The report of a run.
    init(_ run: FinishedRun) {
        let survey = run.survey
        let scorecards = Dictionary(
            run.score.scorecards.map { ($0.initiative, $0) }, uniquingKeysWith: { $1 })
        let initiatives = run.reviews.map { review in
            let submission = review.submission
            let standing = run.standing(of: review)
            return InitiativeReport(
                initiative: submission.initiative, standing: standing, state: standing.nextStep,
                fileName: submission.fileName, round: submission.round, digest: submission.digest,
                receivedAt: review.receivedAt, findings: review.findings,
                fixed: review.fixed,
                scorecard: scorecards[submission.initiative.id],
                response: ItemResponse(of: submission, in: survey.questionnaire),
                typed: Self.typed(in: submission, named: review.findings),
                awaited: AwaitedQuestions(
                    submission: submission, questionnaire: survey.questionnaire
                ).byFinding(review.findings), evidence: submission.evidence)
        }
        self.init(
            questionnaire: survey.questionnaire,
            provenance: Provenance(
                run: run.id, generatedAt: run.moment.description,
                ruleSetVersion: survey.rules.version, instrumentDigest: survey.instrumentDigest,
                ledgerHead: ""),
            rules: run.rules, initiatives: initiatives,
            returned: run.deliveries.returned.map {
                ReturnedFile(
                    fileName: $0.receipt.name, receivedAt: $0.receipt.receivedAt,
                    digest: $0.receipt.digest, explanation: $0.explanation)
            },
            documents: run.documents.documents, silent: run.silent,
            evaluations: run.reviews.flatMap(\.evaluations),
            trial: run.reviews.flatMap(\.trial), objections: Self.objections(run),
            rounds: run.ruleRounds, gate: run.verdict, signOff: run.signOff.state(late: run.late),
            correctionsUntil: run.configuration.window.correctionsUntil,
            notes: [WaveScore.notice(of: survey.scoring)], isInvented: run.configuration.isInvented)
    }

    /// How often each rule was contested, in the book or in what this run read.
    private static func objections(_ run: FinishedRun) -> [String: Int] {
        DecisionBook(
            decisions: run.book.decisions + run.reviews.flatMap(\.replies), day: run.book.day
        ).objections
    }

    /// What the cells that findings name hold, as shown there; a number whose cell hides its decimals is written out.
    private static func typed(
        in submission: Submission, named findings: [Finding]
    ) -> [FieldCode: String] {
        var typed: [FieldCode: String] = [:]
        for field in findings.filter({ $0.outcome == .fail }).flatMap(\.fields) {
            let answer = submission.answer(field)
            guard !answer.typed.isEmpty else { continue }
            typed[field] = answer.typed
            if case .number(let number) = answer.value, number.rounded() != number,
                answer.decimals == 0
            {
                typed[field] = Figure().number(number)
            }
        }
        return typed
    }
}
