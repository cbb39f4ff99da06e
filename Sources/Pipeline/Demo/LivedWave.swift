import Ledger
import Reports
import SSMEModel

/// A whole wave lived in fast time: five rounds, decisions of two stewards, waivers that end, sign-off, a late file,
/// reopening and a second release. What every run finds is set against what was planted.
public struct LivedWave: Sendable {
    private let folder: String
    private let surveyFolder: String
    private let size: Int
    private let seed: UInt64
    private let replacing: Bool

    /// Prepares a wave of so many invented initiatives in a folder of its own.
    public init(
        folder: String, surveyFolder: String, size: Int, seed: UInt64,
        replacing: Bool
    ) {
        self.folder = folder
        self.surveyFolder = surveyFolder
        self.size = size
        self.seed = seed
        self.replacing = replacing
    }

    /// The day of each round's run.
    private static let rounds = [
        "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30",
    ]

    /// Lives the wave from its first form to its second release.
    ///
    /// **Throws**: `PipelineError`; also where the folder holds something that is no demonstration.
    public func perform(progress: (String) -> Void) throws(PipelineError) -> LivedStory {
        let invented = InventedFolder(
            path: folder, surveyFolder: surveyFolder, isReplaced: replacing)
        _ = try invented.prepare(naming: (1...size).map { "Iniciativa \($0)" })
        let configuration = try invented.addLetters()
        let survey = try Survey(configuration)
        let stage = try LivedStage(configuration, survey, seed: seed)
        var story = LivedStory(folder: folder)
        let keys = try ["Ana", "Luis"].map { (name) throws(PipelineError) in
            try StewardKeys(configuration, at: stage.moment("2026-11-01"))
                .add(name, file: configuration.folders.root + "/keys/" + name + ".key")
        }
        var last: RunReport?
        for (index, day) in Self.rounds.enumerated() {
            let round = index + 1
            let sent = try stage.send(round, after: last, progress)
            let report = try stage.run(day, progress)
            story.tell(day, round: round, sent: sent, stage.comparison(of: report, in: round))
            if round == 4 {
                story.tell(day, reminding: stage.reminded(by: report), due: stage.unanswered(in: 4))
            }
            try decide(round, stage, &story)
            try remind(round, stage, &story, progress)
            last = report
        }
        try sign("2026-12-02", release: 1, keys, stage, &story)
        try reopen(stage, last, keys, &story, progress)
        story.end(with: try LedgerCheck(configuration))
        return story
    }

    /// What the stewards decide between two rounds.
    private func decide(
        _ round: Int, _ stage: LivedStage, _ story: inout LivedStory
    ) throws(PipelineError) {
        switch round {
        case 1:
            let lapsing = try stage.waive(.waiverLapses, on: "2026-11-04")
            let expiring = try stage.waive(
                .waiverExpires, on: "2026-11-04", until: CalendarDate(iso: "2026-11-20"))
            story.tell(
                "2026-11-04",
                "Ana propone \(LivedStory.said(lapsing + expiring, "excepción", "excepciones")), \(expiring) hasta el 20 de noviembre; Luis está de acuerdo."
            )
            let sentBack = try stage.sendBack(on: "2026-11-05")
            story.tell(
                "2026-11-05",
                "Ana devuelve \(LivedStory.said(sentBack, "envío", "envíos")) para revisar con su equipo."
            )
        case 2:
            let waived = try stage.waive(.contests, on: "2026-11-11")
            story.tell(
                "2026-11-11",
                "Ana y Luis autorizan \(LivedStory.said(waived, "excepción", "excepciones")): el gestor no estaba de acuerdo con la regla."
            )
        default: break
        }
    }

    /// The passes between two rounds in which somebody is to be reminded: each once, whatever pass follows.
    private func remind(
        _ round: Int, _ stage: LivedStage, _ story: inout LivedStory, _ progress: (String) -> Void
    ) throws(PipelineError) {
        let days = [2: "2026-11-13", 3: "2026-11-18", 4: "2026-11-28"]
        guard let day = days[round] else { return }
        let report = try stage.run(day, progress)
        story.tell(
            day, reminding: stage.reminded(by: report),
            due: round < 4 ? stage.silent(upTo: round) : stage.unanswered(in: round))
        let again = try stage.run(day + "T12:00:00", progress)
        story.expect(
            stage.reminded(by: again).isEmpty, "un recordatorio sale una sola vez (\(day))")
    }

    private func sign(
        _ day: String, release: Int, _ keys: [String], _ stage: LivedStage,
        _ story: inout LivedStory
    ) throws(PipelineError) {
        for key in keys {
            let report = try stage.sign(with: key, on: day)
            story.tell(day, report.text(.spanish).split(separator: "\n").joined(separator: " "))
        }
        story.expect(
            try stage.isLocked(release),
            "la entrega \(release) queda firmada y la edición bloqueada")
    }

    private func reopen(
        _ stage: LivedStage, _ last: RunReport?, _ keys: [String], _ story: inout LivedStory,
        _ progress: (String) -> Void
    ) throws(PipelineError) {
        let late = try stage.send(InventedLife.afterwards, after: last, progress)
        let locked = try stage.run("2026-12-03", progress)
        story.expect(locked.figures == nil, "lo que llega después de la firma no cambia nada")
        story.tell(
            "2026-12-03",
            LivedStory.arrived(late) + " después de la firma: al archivo, sin revisar.")
        try stage.reopen(on: "2026-12-04")
        story.tell("2026-12-04", "Ana reabre la edición: llegaron envíos que valen.")
        let after = try stage.run("2026-12-04T12:00:00", progress)
        story.tell(
            "2026-12-04", round: InventedLife.afterwards, sent: late,
            stage.comparison(of: after, in: InventedLife.afterwards))
        let confirmed = try stage.confirmChanges(on: "2026-12-05")
        story.tell(
            "2026-12-05",
            "Ana verifica y confirma \(LivedStory.said(confirmed, "cambio", "cambios")) que nadie había pedido."
        )
        // In a small wave nothing late came: there is nothing new to run for.
        if confirmed > 0 {
            let final = try stage.run("2026-12-05T12:00:00", progress)
            story.tell(
                "2026-12-05", round: InventedLife.afterwards + 1, sent: 0,
                stage.comparison(of: final, in: InventedLife.afterwards + 1))
        }
        try sign("2026-12-06", release: 2, keys, stage, &story)
    }
}
