import Instrument
import SSMEModel

/// A whole invented wave, end to end: real workbooks and documents, planted defects, two rounds.
public struct Demonstration: Sendable {
    private let folder: String
    private let surveyFolder: String
    private let seed: UInt64
    private let replacing: Bool
    private let program: String?

    /// Prepares a demonstration in a folder of its own. What strangers would have sent is read by processes of their
    /// own, run from `program`; without one, here, and nobody reads the documents.
    public init(
        folder: String, surveyFolder: String, seed: UInt64, replacing: Bool, program: String? = nil
    ) {
        self.folder = folder
        self.surveyFolder = surveyFolder
        self.seed = seed
        self.replacing = replacing
        self.program = program
    }

    /// A form that no program can read: it goes back to its sender.
    static let scan = "formulario escaneado.pdf"

    /// Writes the wave, runs it, sends back what the gestores answer to their corrections, runs again, and compares
    /// planted with found in both rounds.
    ///
    /// **Throws**: `PipelineError`; also where the folder holds something that is no demonstration.
    public func perform(progress: (String) -> Void) throws(PipelineError) -> DemonstrationStory {
        let configuration = try InventedFolder(
            path: folder, surveyFolder: surveyFolder, isReplaced: replacing
        ).prepare(naming: Self.names)
        let survey = try Survey(configuration)
        let wave = InventedWave(seed: seed, initiatives: survey.roster.initiatives)
        let package = try InventedPackage(survey: survey)
        let inbox = configuration.folders.inbox
        let window = configuration.window

        for member in wave.members {
            progress(member.initiative.id)
            try package.sendForm(
                of: member, to: inbox + "/" + member.initiative.id, deadline: window.closes,
                created: window.opens)
        }
        let page = InventedDocument.pdf(
            title: "Formulario del SSME", lines: ["Diligenciado a mano y escaneado."])
        try DurableFile.write(page, to: inbox + "/" + Self.scan)
        let first = try run(configuration, survey, at: "2026-11-02T02:30:00", progress)

        for member in wave.members where member.returns {
            let findings = (first.figures?.findings ?? []).filter {
                $0.initiative == member.initiative.id
            }
            try package.sendCorrections(
                of: member, findings: findings,
                to: inbox + "/" + member.initiative.id + "-ronda-2",
                deadline: window.correctionsUntil, created: window.closes)
        }
        let second = try run(configuration, survey, at: "2026-11-09T02:30:00", progress)
        return DemonstrationStory(
            folder: folder, members: wave.members, scan: Self.scan, first: first, second: second)
    }

    private func run(
        _ configuration: PipelineConfiguration, _ survey: Survey, at time: String,
        _ progress: (String) -> Void
    ) throws(PipelineError) -> RunReport {
        guard let moment = Moment(time, in: configuration.window.timeZone) else {
            preconditionFailure("the demonstration's own dates are well formed")
        }
        return try WaveRun(
            configuration: configuration, survey: survey, moment: moment, program: program
        )
        .perform(progress: progress)
    }

    private static let names = [
        "Clúster Cacao del Valle Alto", "Clúster Moda Circular", "Clúster Turismo de Río",
        "Clúster Software del Altiplano", "Clúster Lácteos de la Sabana",
        "Clúster Metalmecánica del Puerto", "Clúster Salud Integral", "Clúster Café de Ladera",
        "Clúster Construcción Liviana", "Clúster Energía Solar del Caribe",
        "Clúster Alimentos del Sur", "Clúster Industrias Creativas del Centro",
    ]
}
