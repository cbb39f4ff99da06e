import SSMEModel

/// One round of a demonstration: what was to be found, whether it was, and what was found beside it.
struct PlantedAndFound: Sendable {
    /// What should be said of a defect in a round.
    enum Fate: Sendable {
        case toCorrect, toConfirm, fixed, new, confirmed, unanswered
    }

    /// A defect of a round, and its fate.
    struct Expectation: Sendable {
        let initiative: String
        let defect: PlantedDefect
        let fate: Fate

        /// What the second round should say of a member's defects.
        static func inSecondRound(_ member: InventedWave.Member) -> [Expectation] {
            guard let defect = member.defect, let sequel = member.sequel else { return [] }
            func expect(_ defect: PlantedDefect, _ fate: Fate) -> Expectation {
                Expectation(initiative: member.initiative.id, defect: defect, fate: fate)
            }
            switch sequel {
            case .corrected: return [expect(defect, .fixed)]
            case .correctedWith(let slip): return [expect(defect, .fixed), expect(slip, .new)]
            case .confirmed: return [expect(defect, .confirmed)]
            case .silent: return [expect(defect, .unanswered)]
            }
        }

        /// True for the finding that a defect makes.
        func isMet(by finding: Finding) -> Bool {
            finding.initiative == initiative && finding.rule == defect.rule
                && finding.question == defect.subject
        }

        /// True where the findings say what became of it. A gestor who sent nothing has no earlier round.
        func holds(_ finding: Finding?) -> Bool {
            switch fate {
            case .fixed: finding == nil
            case .toCorrect, .unanswered: finding?.severity == .error && finding?.state == .new
            case .toConfirm: finding?.severity == .warning && finding?.state == .new
            case .new: finding?.state == .new
            case .confirmed:
                finding?.state == .confirmed && finding?.explanation == defect.explanation
            }
        }
    }

    /// Every expectation, and whether it holds.
    let lines: [(expectation: Expectation, holds: Bool)]
    /// Failed rules that nobody planted.
    let beyond: [Finding]
    private let scan: String
    private let isScanReturned: Bool

    /// Sets what a round should find against its findings, and against the names of the files that went back.
    init(
        _ expectations: [Expectation], scan: String, returned: [String], findings: [Finding]
    ) {
        let failed = findings.filter { $0.outcome == .fail }
        lines = expectations.map { expected in
            (expected, expected.holds(failed.first(where: expected.isMet)))
        }
        beyond = failed.filter { finding in !expectations.contains { $0.isMet(by: finding) } }
        self.scan = scan
        isScanReturned = returned == [scan]
    }

    /// True where everything planted was found, what went back went back, and nothing else was found.
    var isExact: Bool {
        lines.allSatisfy(\.holds) && beyond.isEmpty && isScanReturned && !lines.isEmpty
    }

    /// A line for each, then the count.
    func text(_ language: Language) -> String {
        func mark(_ holds: Bool) -> String { holds ? "  ✓ " : "  ✗ " }
        var text = lines.map { line in
            let expected = line.expectation
            return mark(line.holds) + "\(expected.initiative)  \(expected.defect.rule)  "
                + expected.defect.title[language] + " · " + expected.words[language]
        }
        let returned = LocalizedText(
            "devuelto a quien lo envió", english: "sent back to its sender")
        text.append(mark(isScanReturned) + "«\(scan)» · " + returned[language])
        text += beyond.map { mark(false) + "\($0.id)  " + $0.message[language] }
        let missed = lines.count { !$0.holds }
        text.append(
            LocalizedText(
                "Sembrados \(lines.count) · sin encontrar \(missed) · hallazgos de más \(beyond.count)",
                english:
                    "Planted \(lines.count) · missed \(missed) · found beyond them \(beyond.count)"
            )[language])
        return text.joined(separator: "\n")
    }
}

extension PlantedAndFound.Expectation {
    /// Its fate in a few words.
    fileprivate var words: LocalizedText {
        switch fate {
        case .toCorrect: LocalizedText("por corregir", english: "to correct")
        case .toConfirm: LocalizedText("por confirmar", english: "to confirm")
        case .fixed: LocalizedText("corregido", english: "corrected")
        case .new:
            LocalizedText("nuevo: apareció al corregir", english: "new: came with the correction")
        case .confirmed:
            LocalizedText(
                "confirmado: «\(defect.explanation)»", english: "confirmed: “\(defect.explanation)”"
            )
        case .unanswered:
            LocalizedText(
                "sigue por corregir: no contestó", english: "still to correct: no answer came")
        }
    }
}
