public import SSMEModel

/// What a demonstration planted, and what the pipeline found, round by round.
public struct DemonstrationStory: Sendable {
    private let folder: String
    private let first: RunReport
    private let second: RunReport
    /// Planted against found in each round.
    let rounds: [PlantedAndFound]

    init(
        folder: String, members: [InventedWave.Member], scan: String, first: RunReport,
        second: RunReport
    ) {
        self.folder = folder
        self.first = first
        self.second = second
        let planted = members.compactMap { member in
            member.defect.map {
                PlantedAndFound.Expectation(
                    initiative: member.initiative.id, defect: $0,
                    fate: $0.explanation.isEmpty ? .toCorrect : .toConfirm)
            }
        }
        func round(
            _ expected: [PlantedAndFound.Expectation], _ figures: RunFigures?
        ) -> PlantedAndFound {
            PlantedAndFound(
                expected, scan: scan, returned: figures?.returned.map(\.name) ?? [],
                findings: figures?.findings ?? [])
        }
        let answered = members.flatMap(PlantedAndFound.Expectation.inSecondRound)
        rounds = [round(planted, first.figures), round(answered, second.figures)]
    }

    /// True where, in both rounds, every planted defect was found by its rule and nothing else was found.
    public var foundEverythingAndNothingElse: Bool { rounds.allSatisfy(\.isExact) }

    /// The story: what each round did, planted against found in it, then where to look.
    /// `program` is how the reader called it.
    public func text(_ language: Language, program: String = "ssme-pipeline") -> String {
        func say(_ spanish: String, _ english: String) -> String {
            LocalizedText(spanish, english: english)[language]
        }
        let text = [
            say("Datos inventados: demostración.", "Invented data: a demonstration."), "",
            say("Primera ronda", "First round"), first.text(language), "",
            say(
                "Sembrado y encontrado en la primera ronda", "Planted and found in the first round"),
            rounds[0].text(language), "",
            say(
                "Segunda ronda, con las respuestas de tres gestores",
                "Second round, with the answers of three gestores"),
            second.text(language), "",
            say("Qué pasó con lo sembrado", "What became of what was planted"),
            rounds[1].text(language), "",
            say("Para mirar:", "Look at:"),
            "  " + (second.figures?.folder ?? folder) + "/validation-report.html",
            "  \(program) status --config \(folder)/pipeline.yml",
        ]
        return text.joined(separator: "\n")
    }
}
