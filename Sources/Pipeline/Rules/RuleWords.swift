import SSMEModel
import Validators

/// The facts of a rule, each a name and a sentence: what `rules explain` prints and `docs/reglas.md` holds.
struct RuleWords {
    let rule: RuleExplanation
    /// What the gestor of the first failing example reads; `nil` where the sentences have no placeholders.
    let sample: Finding?
    let language: Language

    /// One line a fact, in the order in which a person asks.
    var facts: [(name: String, text: String)] {
        var facts: [(name: String, text: String)] = [
            (say("Mira", "Looks at"), sources),
            (say("Se aplica", "Applies"), applies),
            (say("Debe cumplirse", "Must hold"), shown(rule.check)),
            (say("Tolerancia", "Tolerance"), tolerance),
            (say("En blanco", "A blank"), blank),
            (say("Gravedad", "Severity"), severity),
        ]
        if !rule.trust.isEmpty { facts.append((say("Confianza", "Trust"), trust)) }
        facts.append((say("Estado", "Status"), status))
        facts.append((say("El gestor lee", "The gestor reads"), rule.says))
        facts.append((say("Cómo corregirlo", "How to correct it"), rule.fix))
        if let sample {
            facts.append(
                (
                    say("Por ejemplo", "For instance"),
                    sample.message[language] + " " + sample.fix[language]
                ))
        }
        return facts.filter { !$0.text.isEmpty }
    }

    func say(_ spanish: String, _ english: String) -> String {
        language == .spanish ? spanish : english
    }

    /// What an example must come to.
    ///
    /// - Parameter severity: what the size of its gap makes of it.
    func outcome(_ kind: RuleExample.Kind, _ severity: Severity? = nil) -> String {
        switch kind {
        case .passing: say("cumple", "holds")
        case .failing:
            say("no cumple", "fails")
                + (severity.map { ": " + SeverityWords.of($0)[language] } ?? "")
        case .unknown: say("no se puede revisar", "cannot be told")
        }
    }

    private var sources: String {
        rule.sources.map { source in
            let cells = source.cells.map { cell in
                cell.label.isEmpty ? cell.code : cell.code + " (" + cell.label + ")"
            }
            return source.question + " " + quoted(source.text)
                + (cells.isEmpty ? "" : ": " + Figure(language).list(cells))
        }.joined(separator: "; ")
    }

    private var applies: String {
        let each = rule.each.map(repeated)
        let when = rule.applies.map { say("si ", "if ") + shown($0) }
        return [each, when].compactMap(\.self).joined(separator: "; ").ifEmpty(
            say("siempre, menos a lo que no se pregunta", "always, save to what is not asked"))
    }

    private func repeated(_ each: String) -> String {
        switch each {
        case "field": say("a cada casilla", "to each cell")
        case "question": say("a cada pregunta", "to each question")
        case "evidence": say("a cada soporte que se pide", "to each document asked for")
        case "claim": say("a cada archivo nombrado", "to each file named")
        case "file": say("a cada archivo que llegó", "to each file that came")
        case "list": say("a cada lista con filas", "to each list with rows")
        case "note":
            say(
                "al formulario entero y a cada cosa que le pasó en el camino",
                "to the whole form and to each thing that happened to it")
        default: say("a cada fila de ", "to each row of ") + each.dropFirst("row of ".count)
        }
    }

    /// The words, and the expression beside them where they are long; the expression alone where it has none.
    private func shown(_ condition: RuleExplanation.Condition) -> String {
        let source = "`" + condition.expression + "`"
        guard let words = condition.words else { return source }
        return condition.isPlain
            ? words : words + ". " + say("Así está escrita: ", "As written: ") + source
    }

    private var tolerance: String {
        if let tolerance = rule.tolerance {
            let figure = Figure(language).number(tolerance, decimals: 6)
            return tolerance == 0
                ? say("ninguna", "none")
                : say(
                    "los números pueden diferir hasta en \(figure)",
                    "numbers may lie up to \(figure) apart")
        }
        return rule.addsParts
            ? say(
                "la diferencia que se deba al redondeo de las partes",
                "what rounding the parts explains")
            : ""
    }

    private var blank: String {
        switch rule.blank {
        case "zero": say("cuenta como cero", "counts as zero")
        case "skip":
            say(
                "si todas las casillas que mira están en blanco, no se aplica",
                "where all that it reads is blank, it does not apply")
        case "fault": say("no cumple", "fails")
        default: say("no se puede revisar", "cannot be told")
        }
    }

    private var severity: String {
        guard rule.severities.count > 1 else {
            return rule.severities.first.map { severity($0.severity) } ?? ""
        }
        return rule.severities.map { step in
            guard step.from > 0 else { return severity(step.severity) }
            let from = Figure(language).number(step.from, decimals: 6)
            return say("desde una diferencia de \(from), ", "from a gap of \(from), ")
                + severity(step.severity)
        }.joined(separator: "; ")
    }

    private func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: say("por corregir (bloquea el envío)", "to correct (blocks the submission)")
        case .warning: say("por confirmar", "to confirm")
        case .info: say("se informa", "told")
        }
    }

    private var trust: String {
        rule.trust.map { item in
            switch item.level {
            case "low": say("poca en \(item.field)", "\(item.field) is relied on little")
            case "high": say("mucha en \(item.field)", "\(item.field) is relied on much")
            default: say("regular en \(item.field)", "\(item.field) is relied on somewhat")
            }
        }.joined(separator: "; ")
    }

    private var status: String {
        let summary = rule.summary
        var parts: [String] = [
            say("nivel \(summary.level)", "level \(summary.level)"),
            say("versión \(summary.version)", "version \(summary.version)"),
        ]
        if !summary.source.isEmpty { parts.append(say("fuente: ", "source: ") + summary.source) }
        if !summary.owner.isEmpty { parts.append(say("responde ", "owner: ") + summary.owner) }
        if !summary.since.isEmpty { parts.append(say("desde ", "since ") + summary.since) }
        let status =
            switch summary.status {
            case .active: say("activa", "active")
            case .trial:
                say("a prueba: solo la lee el custodio", "on trial: told to the steward alone")
            case .draft: say("borrador: no se aplica", "draft: not asked")
            case .retired: say("retirada", "retired")
            }
        return ([status] + parts).joined(separator: " · ")
    }

    private func quoted(_ text: String) -> String { Figure(language).quoted(text) }
}

extension String {
    fileprivate func ifEmpty(_ other: String) -> String { isEmpty ? other : self }
}
