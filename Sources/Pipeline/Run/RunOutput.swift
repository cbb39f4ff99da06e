import Foundation
import Instrument
import Ledger
import Reports
import Scorer
import SSMEModel

/// Everything that a run leaves on disk, written aside and renamed whole.
struct RunOutput: Sendable {
    private let run: FinishedRun
    private let report: WaveReport
    private let language: Language

    init(_ run: FinishedRun) {
        self.run = run
        report = WaveReport(run)
        language = run.configuration.language
    }

    /// Writes the run's folder. One of the same name, left by a pass that the ledger never learned of, is replaced.
    func write(
        to folder: String, within limit: TimeLimit, progress: (String) -> Void
    ) throws(PipelineError) {
        let aside = folder + ".partial"
        try Self.remove(aside)
        try DurableFile.makeFolder(aside + "/scores")
        try reports(in: aside)
        for start in stride(from: 0, to: run.reviews.count, by: Self.atOnce) {
            try limit.check()
            let some = run.reviews[start..<min(start + Self.atOnce, run.reviews.count)]
            progress(some.first?.submission.initiative.id ?? "")
            try AtOnce.forEach(Array(some)) { review throws(PipelineError) in
                let folder = aside + "/corrections/" + review.submission.initiative.id
                try corrections(review, in: folder)
            }
        }
        let letters = run.news.letters.map { $0 + "\n" }.joined()
        try DurableFile.write([UInt8](letters.utf8), to: aside + "/corrections/por-enviar.txt")
        try returned(in: aside + "/returned")
        try CleanData.write(run, to: aside + "/clean")
        let table = ScoreTable(run)
        for (name, text) in [
            ("scorecards.json", table.json), ("scorecards.csv", table.csv),
            ("indicators.csv", table.indicatorsCSV),
        ] {
            try DurableFile.write([UInt8](text.utf8), to: aside + "/scores/" + name)
        }
        if !run.configuration.scorer.command.isEmpty {
            try DurableFile.write([], to: aside + "/" + OutsideScoring.pending)
        }
        try UnidentifiedSenders.show(
            run.deliveries.returned, in: run.configuration.folders.unidentified,
            from: Archive(folder: run.configuration.folders.archive), language)
        CrashPoint.reach("written aside")
        try Self.remove(folder)
        try DurableFile.move(aside, to: folder)
        CrashPoint.reach("written")
    }

    /// So many are written before the clock is looked at again.
    private static let atOnce = 16

    private func reports(in folder: String) throws(PipelineError) {
        let texts: [(name: String, text: @Sendable () -> String)] = [
            ("validatreport.json", { ValidatReport.json(report, language: language) }),
            ("validation-report.html", { WaveReportPage(language: language).html(report) }),
            ("validation-report.json", { ReportJSON.report(report, language: language) }),
            (
                "findings.jsonl",
                { FindingLines.jsonl(run.reviews.flatMap(\.findings), language: language) }
            ),
            (EvidenceTable.fileName, { EvidenceTable.csv(report, language: language) }),
            ("status.json", { ReportJSON.status(report, language: language) }),
        ]
        try AtOnce.forEach(texts) { file throws(PipelineError) in
            try DurableFile.write([UInt8](file.text().utf8), to: folder + "/" + file.name)
        }
    }

    private func corrections(
        _ review: ReviewedSubmission, in folder: String
    ) throws(PipelineError) {
        guard
            let entry = report.initiatives.first(where: {
                $0.initiative.id == review.submission.initiative.id
            })
        else { return }
        try DurableFile.makeFolder(folder)
        let workbook = folder + "/correcciones.xlsx"
        do throws(ReportError) {
            try CorrectionsWriter(questionnaire: run.survey.questionnaire, language: language)
                .write(
                    to: workbook, submission: review.submission, findings: review.findings,
                    stamp: run.survey.stamp(for: review.submission.initiative),
                    deadline: run.configuration.window.correctionsUntil, created: run.moment.date)
        } catch {
            throw PipelineError(error)
        }
        try DurableFile.sync(workbook)
        let notice = CorrectionsNotice(entry, in: report)
        let page = CorrectionsPage(language: language).html(notice)
        try DurableFile.write([UInt8](page.utf8), to: folder + "/correcciones.html")
        let wave = run.survey.questionnaire.wave
        let letter = Letter(
            entry, wave: wave, to: run.survey.roster.addresses(of: entry.initiative.id))
        let mail = CorrectionsMail(language: language).message(
            notice, from: MailMessage.Mailbox(address: run.configuration.delivery.sender),
            to: letter.to.map { MailMessage.Mailbox(address: $0) },
            workbook: try DurableFile.read(workbook), seed: wave + "/" + letter.name)
        try DurableFile.write(mail.encoded, to: folder + "/correo.eml")
        try DurableFile.write(
            [UInt8]((JSONOutput.text(letter) + "\n").utf8), to: folder + "/" + Letter.fileName)
        CrashPoint.reach("corrections/" + entry.initiative.id)
    }

    /// What is sent back for the first time: the sentence, and the e-mail that takes it.
    private func returned(in folder: String) throws(PipelineError) {
        let new = Set(run.news.returned.map(\.receipt.digest))
        for file in report.returned where new.contains(file.digest) {
            let place = folder + "/" + file.digest.prefix(12)
            let mail = ReturnedMail(language: language).message(
                file, in: report,
                from: MailMessage.Mailbox(address: run.configuration.delivery.sender))
            try DurableFile.write(mail.encoded, to: place + "/correo.eml")
            try DurableFile.write(
                [UInt8]((file.explanation[language] + "\n").utf8), to: place + "/explicacion.txt")
        }
    }

    private static func remove(_ folder: String) throws(PipelineError) {
        guard FileManager.default.fileExists(atPath: folder) else { return }
        do { try FileManager.default.removeItem(atPath: folder) } catch {
            throw .cannotWrite(path: folder, reason: SystemReason.last)
        }
    }
}
