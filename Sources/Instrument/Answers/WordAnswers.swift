import SSMEModel

/// Words that stand for no value in any cell: reasons, their abbreviations, dashes and promises.
enum WordAnswers {
    /// «no aplica», «no se midió», «prefiere no responder», and the forms that can mean nothing else.
    static func reason(_ folded: FoldedText) -> NonResponse? {
        switch folded.text {
        case "no aplica", "no_aplica", "n/a", "n.a.", "n.a": .notApplicable
        case "no se midio", "no_se_midio", "no medido", "sin medir", "no se ha medido":
            .notMeasured
        case "prefiere no responder", "prefiero no responder", "prefiere_no_responder": .declined
        default: nil
        }
    }

    /// What such a word says in a field; `nil` for any other text.
    static func understanding(_ folded: FoldedText, in field: Field) -> Understanding? {
        let text = folded.text
        guard text.utf8.count <= longest else { return nil }
        if let reason = otherReasons[text] { return .certain(.nonResponse(reason)) }
        if let reason = abbreviations[text] {
            return .assumed(.nonResponse(reason), by: .shortReason)
        }
        if doubleReasons.contains(text.filter { $0 != " " }) {
            return .asked([
                Reading(.nonResponse(.notMeasured)), Reading(.nonResponse(.declined)),
            ])
        }
        if promises.contains(text) { return .unreadable }
        let isNumber = [.percent, .amount, .integer].contains(field.kind)
        if isNumber, text == "cero" { return .certain(.number(0)) }
        if isNumber, zeroWords.contains(text) { return .assumed(.number(0), by: .zeroWord) }
        return text.allSatisfy { "-–—−_".contains($0) } ? dash(in: field) : nil
    }

    /// A dash says nothing where the cell may stay blank; elsewhere it may be a zero or a reason.
    private static func dash(in field: Field) -> Understanding {
        switch field.kind {
        case _ where !field.isRequired: .certain(.blank)
        case .percent, .amount, .integer:
            .asked([Reading(.number(0)), Reading(.nonResponse(.notApplicable))])
        default:
            .asked([Reading(.nonResponse(.notApplicable)), Reading(.nonResponse(.notMeasured))])
        }
    }

    /// No word here is longer. **Units**: bytes.
    private static let longest = 40

    private static let otherReasons: [String: NonResponse] = [
        "no aplica.": .notApplicable, "no aplica para la iniciativa": .notApplicable,
        "no sabe": .notMeasured, "no se sabe": .notMeasured, "no sabemos": .notMeasured,
        "sin dato": .notMeasured, "sin datos": .notMeasured, "sin informacion": .notMeasured,
        "no hay dato": .notMeasured, "no hay datos": .notMeasured, "no se tiene": .notMeasured,
        "no se tiene el dato": .notMeasured, "no disponible": .notMeasured,
        "dato no disponible": .notMeasured, "no se mide": .notMeasured, "no responde": .declined,
        "prefiere no contestar": .declined, "prefiero no contestar": .declined,
    ]
    private static let abbreviations: [String: NonResponse] = [
        "na": .notApplicable, "ns": .notMeasured, "n/s": .notMeasured, "n.s.": .notMeasured,
        "nd": .notMeasured, "n/d": .notMeasured, "n.d.": .notMeasured, "s/d": .notMeasured,
        "s.d.": .notMeasured, "s/i": .notMeasured, "nr": .declined, "n/r": .declined,
        "n.r.": .declined,
    ]
    /// Without their spaces.
    private static let doubleReasons: Set<String> = [
        "ns/nr", "ns-nr", "nsnr", "ns.nr", "n.s./n.r.", "n.s/n.r", "nosabe/noresponde",
        "nosabe,noresponde", "nosabenoresponde", "nosabeonoresponde", "nosabe-noresponde",
    ]
    private static let promises: Set<String> = [
        "pendiente", "por definir", "por confirmar", "por establecer", "por determinar",
        "por diligenciar", "tbd", "x definir", "xx", "xxx", "?", "??", "???",
        "...", "…", ".",
    ]
    private static let zeroWords: Set<String> = ["ninguno", "ninguna", "ningun", "nada"]
}

/// A mark as people type it: `Sí`, `x`, `✓`, `1`, `VERDADERO`.
enum FlagText {
    /// A cross drawn as a sign is a mark to some and a no to others; «sí, pero…» is asked.
    static func understanding(_ folded: FoldedText) -> Understanding {
        switch folded.text {
        case "si", "s", "x", "✓", "✔", "✔️", "☑", "☑️", "✅", "1", "true", "verdadero", "cierto",
            "yes", "y", "ok":
            return .certain(.flag(true))
        case "no", "n", "0", "false", "falso", "☐": return .certain(.flag(false))
        case "✗", "✘", "✖", "✖️", "❌", "☒", "×":
            return .asked([Reading(.flag(true)), Reading(.flag(false))])
        default: break
        }
        let words = folded.text.split { !$0.isLetter }
        let isAlone =
            words.count == 1 && folded.text.allSatisfy { !$0.isNumber && !"?¿".contains($0) }
        switch words.first {
        case "si" where isAlone, "x" where isAlone: return .certain(.flag(true))
        case "no" where isAlone: return .certain(.flag(false))
        case "si", "x": return .asked([Reading(.flag(true))])
        case "no": return .asked([Reading(.flag(false))])
        default: return .unreadable
        }
    }
}
