import SSMEModel
import Validators

/// Every rule as a page for people who never open its file: `docs/reglas.md`.
struct RuleBook {
    let rules: [RuleWords]
    let questionnaire: Questionnaire
    let language: Language
    /// How severe a failing example comes out, where its rule weighs the gap.
    let severity: (RuleExample) -> Severity?

    /// The page in Markdown, without a final line break. The same rules give the same bytes.
    var markdown: String {
        let files = sections
        var lines = [
            say("# Reglas · ", "# Rules · ") + questionnaire.title[language], "",
            say(
                "Página generada desde `rules/*.yml` con `ssme-pipeline rules explain --all --format markdown`; no la edite.",
                "A page made from `rules/*.yml` by `ssme-pipeline rules explain --all --format markdown`; do not edit it."
            ), "",
            say("| archivo | reglas |", "| file | rules |"), "|---|---|",
        ]
        lines += files.map { file in
            "| [\(file.name)](#\(Self.anchor(file.name))) | "
                + file.rules.map { "`" + $0.rule.summary.id + "`" }.joined(separator: " ") + " |"
        }
        lines.append("")
        for file in files {
            lines += ["## " + file.name, ""]
            for words in file.rules { lines += section(words) }
        }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// The rules of each file, in the order of the files: dimensions by number, then the others.
    private var sections: [(name: String, rules: [RuleWords])] {
        let byFile = Dictionary(grouping: rules) { Self.file($0.rule.place) }
        return byFile.sorted { Self.order($0.key) < Self.order($1.key) }
            .map { (name: $0.key, rules: $0.value) }
    }

    private func section(_ words: RuleWords) -> [String] {
        let rule = words.rule
        var lines = ["### " + rule.summary.id + " · " + rule.summary.title[language], ""]
        lines += words.facts.map { "- **" + $0.name + "**: " + cell($0.text) }
        lines.append("")
        if !rule.examples.isEmpty {
            lines += [say("| ejemplo | formulario |", "| example | form |"), "|---|---|"]
            lines += rule.examples.map { example in
                "| " + words.outcome(example.kind, severity(example)) + " | "
                    + cell(example.words(language, of: questionnaire))
                    .replacing("|", with: "\\|") + " |"
            }
            lines.append("")
        }
        return lines
    }

    /// A text on one line that Markdown leaves as it is, code spans untouched.
    private func cell(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .map { index, piece in
                index.isMultiple(of: 2)
                    ? String(piece).replacing("<", with: "\\<").replacing("*", with: "\\*")
                    : String(piece)
            }.joined(separator: "`")
    }

    private func say(_ spanish: String, _ english: String) -> String {
        language == .spanish ? spanish : english
    }

    /// `d7-financiacion` of `ssme-2026/rules/d7-financiacion.yml:12:5`.
    private static func file(_ place: String) -> String {
        let path = place.split(separator: ":").first ?? ""
        let name = path.split(separator: "/").last ?? ""
        return String(name.hasSuffix(".yml") ? name.dropLast(4) : name)
    }

    private static func order(_ file: String) -> (Int, String) {
        let digits = file.dropFirst().prefix(while: \.isNumber)
        return (file.hasPrefix("d") ? Int(digits) ?? .max : .max, file)
    }

    private static func anchor(_ file: String) -> String { file.lowercased() }
}
