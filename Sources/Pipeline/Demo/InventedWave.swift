import SSMEModel

/// Twelve invented initiatives: a third with one planted defect each, a third weaker than the rest.
struct InventedWave {
    /// What the gestor of a defective form does in the second round.
    enum Sequel: Sendable {
        /// Sends it back corrected.
        case corrected
        /// Sends it back corrected, with another fault made on the way.
        case correctedWith(PlantedDefect)
        /// Sends it back as it was, and confirms the value with a reason.
        case confirmed
        /// Sends nothing.
        case silent
    }

    /// One initiative and what it sends.
    struct Member: Sendable {
        let initiative: Initiative
        let answers: InventedAnswers
        let defect: PlantedDefect?
        let sequel: Sequel?
        let sendsCSV: Bool

        /// The defect of the form that it sends in the second round; `nil` where that form is clean.
        var secondDefect: PlantedDefect? {
            switch sequel {
            case nil, .corrected: nil
            case .correctedWith(let defect): defect
            case .confirmed, .silent: defect
            }
        }

        /// True where it answers in the second round.
        var returns: Bool {
            switch sequel {
            case nil, .silent: false
            case .corrected, .correctedWith, .confirmed: true
            }
        }
    }

    /// In the order of the roster.
    let members: [Member]

    /// Draws a wave: the same seed, the same wave.
    init(seed: UInt64, initiatives: [Initiative]) {
        var generator = SeededGenerator(seed: seed)
        let drawn = initiatives.indices.shuffled(using: &generator)
        let faults = Self.faults(using: &generator)
        let weaknesses = Weakness.profiles
        var members: [Member] = []
        for (index, initiative) in initiatives.enumerated() {
            let place = drawn[index]
            var answers = InventedAnswers(
                name: initiative.id + " · " + initiative.name, using: &generator)
            let fault = faults.indices.contains(place) ? faults[place] : nil
            let weak = place - faults.count
            for weakness in weaknesses.indices.contains(weak) ? weaknesses[weak] : [] {
                for (field, value) in weakness.answers { answers.set(field, value) }
            }
            members.append(
                Member(
                    initiative: initiative, answers: answers, defect: fault?.defect,
                    sequel: fault?.sequel, sendsCSV: index == initiatives.count - 1))
        }
        self.members = members
    }

    /// Four defects and what becomes of each; the first is always one to confirm.
    private static func faults(
        using generator: inout SeededGenerator
    ) -> [(defect: PlantedDefect, sequel: Sequel)] {
        let soft = PlantedDefect.toConfirm.shuffled(using: &generator)
        let hard = PlantedDefect.toCorrect.shuffled(using: &generator)
        // A document that is not sent again is still there from the first round: the slip is one of the answers.
        let slip = hard.dropFirst(3).first { $0.evidence == .untouched }
        let sequels: [Sequel] = [
            .corrected, slip.map(Sequel.correctedWith) ?? .corrected, .silent,
        ]
        return soft.prefix(1).map { ($0, .confirmed) } + Array(zip(hard, sequels))
    }
}
