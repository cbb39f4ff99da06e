public import SSMEModel

/// What a demonstration planted, and what the pipeline found.
public struct DemonstrationStory: Sendable {
    /// A defect, the rule meant for it, and whether that rule found it.
    struct Line: Sendable {
        let initiative: String
        let title: LocalizedText
        let rule: String
        let isFound: Bool
    }

    private let folder: String
    private let lines: [Line]
    /// Failed rules that nobody planted.
    private let invented: [Finding]
    private let first: RunReport
    private let second: RunReport

    init(folder: String, members: [InventedWave.Member], first: RunReport, second: RunReport) {
        self.folder = folder
        self.first = first
        self.second = second
        let failed = (first.figures?.findings ?? []).filter { $0.outcome == .fail }
        var lines: [Line] = []
        var explained: Set<String> = []
        for member in members {
            guard let defect = member.defect else { continue }
            let found = failed.first {
                $0.initiative == member.initiative.id && $0.rule == defect.rule
                    && $0.question == defect.subject
            }
            if let found { explained.insert(found.id) }
            lines.append(
                Line(
                    initiative: member.initiative.id, title: defect.title, rule: defect.rule,
                    isFound: found != nil))
        }
        self.lines = lines
        invented = failed.filter { !explained.contains($0.id) }
    }

    /// True where every planted defect was found by its rule and nothing else was found.
    public var foundEverythingAndNothingElse: Bool {
        lines.allSatisfy(\.isFound) && invented.isEmpty && !lines.isEmpty
    }

    /// The story in a screenful: both rounds, then planted against found, then where to look.
    /// `program` is how the reader called it.
    public func text(_ language: Language, program: String = "ssme-pipeline") -> String {
        func say(_ spanish: String, _ english: String) -> String {
            LocalizedText(spanish, english: english)[language]
        }
        var text = [
            say("Datos inventados: demostración.", "Invented data: a demonstration."), "",
            say("Primera ronda", "First round"), first.text(language), "",
            say(
                "Segunda ronda, con dos formularios corregidos",
                "Second round, with two corrected forms"),
            second.text(language), "",
            say(
                "Sembrado y encontrado en la primera ronda", "Planted and found in the first round"),
        ]
        for line in lines {
            text.append(
                "  " + (line.isFound ? "✓" : "✗") + " \(line.initiative)  \(line.rule)  "
                    + line.title[language])
        }
        for finding in invented {
            text.append("  ✗ \(finding.id)  " + finding.message[language])
        }
        let missed = lines.count { !$0.isFound }
        text.append(
            say(
                "Sembrados \(lines.count) · sin encontrar \(missed) · hallazgos de más \(invented.count)",
                "Planted \(lines.count) · missed \(missed) · found beyond them \(invented.count)"))
        text += [
            "", say("Para mirar:", "Look at:"),
            "  " + (second.figures?.folder ?? folder) + "/validation-report.html",
            "  \(program) status --config \(folder)/pipeline.yml",
        ]
        return text.joined(separator: "\n")
    }
}
