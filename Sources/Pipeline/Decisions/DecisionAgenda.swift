import Instrument
import Ledger
import Reports
public import SSMEModel

/// What waits for a steward: waivers without a second person, rules that gestores do not agree with, submissions to
/// accept; and, of the initiatives that one names, every open point by the name that `decide` takes.
public struct DecisionAgenda: Sendable {
    /// The waivers that wait for a second person.
    let waivers: [Decision]
    /// The contested findings, by id.
    let contested: [PastFinding]
    /// The initiatives whose submission nobody accepted yet, by code.
    let unaccepted: [String]
    /// The open points of the initiatives asked for, by id.
    let open: [PastFinding]
    /// True where initiatives were asked for.
    let isNarrowed: Bool

    private var isEmpty: Bool { waivers.isEmpty && contested.isEmpty && unaccepted.isEmpty }

    /// A heading a kind, then two lines an item: what, and the command that settles it.
    public func text(_ language: Language) -> String {
        func say(_ spanish: String, _ english: String) -> String {
            LocalizedText(spanish, english: english)[language]
        }
        var blocks: [[String]] = []
        if !waivers.isEmpty {
            blocks.append(
                [
                    say(
                        "Excepciones que esperan a una segunda persona:",
                        "Waivers that wait for a second person:")
                ]
                    + waivers.flatMap {
                        [
                            "  \($0.id) · \($0.about(language)) · \($0.by): \($0.text)",
                            "      ssme-pipeline decide second \($0.id) --by \(say("NOMBRE", "NAME"))",
                        ]
                    })
        }
        if !contested.isEmpty {
            blocks.append(
                [
                    say(
                        "Reglas con las que el gestor no está de acuerdo. Si tiene razón, autorice una excepción; si no, devuélvalo:",
                        "Rules that the gestor does not agree with. Waive the rule if the gestor is right; return it if not:"
                    )
                ] + contested.flatMap(lines(language))
                    + ["      ssme-pipeline decide waive|return …"])
        }
        if !unaccepted.isEmpty {
            blocks.append([
                say("Envíos por aceptar:", "Submissions to accept:"),
                "  " + unaccepted.joined(separator: " "),
                "      ssme-pipeline decide accept \(unaccepted[0]) …",
            ])
        }
        if isNarrowed {
            blocks.append(
                open.isEmpty
                    ? [say("Sin puntos abiertos.", "No open points.")]
                    : [say("Puntos abiertos:", "Open points:")] + open.flatMap(lines(language)))
        } else if isEmpty {
            blocks.append([say("Nada espera su decisión.", "Nothing waits for your decision.")])
        }
        return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private func lines(_ language: Language) -> (PastFinding) -> [String] {
        { finding in
            let words = finding.explanation.isEmpty ? "" : " «\(finding.explanation)»"
            return ["  \(finding.id)", "      \(finding.message[language])\(words)"]
        }
    }

    /// The same for other programs.
    public func json(_ language: Language) -> String {
        func items(_ findings: [PastFinding]) -> JSONValue {
            .list(
                findings.map {
                    .object([
                        ("id", .text($0.id)), ("severity", .text($0.severity.rawValue)),
                        ("state", .text($0.state.rawValue)),
                        ("message", .text($0.message[language])),
                        ("explanation", .textOrNull($0.explanation)),
                    ])
                })
        }
        return JSONValue.object([
            ("waivers", .list(waivers.map { .object($0.members) })),
            ("contested", items(contested)),
            ("to_accept", .list(unaccepted.map { .text($0) })),
            ("open", isNarrowed ? items(open) : .null),
        ]).sortedDocument
    }
}

extension DecisionDesk {
    /// What waits for a steward by the latest run, and every open point of the initiatives named.
    ///
    /// **Throws**: `wrongUse` for an initiative that the roster does not have.
    public func agenda(of initiatives: [String] = []) throws(PipelineError) -> DecisionAgenda {
        let store = try Store(configuration, wave: survey.questionnaire.wave, isLook: true)
        let codes = survey.roster.initiatives.map(\.id)
        for initiative in initiatives where !codes.contains(initiative) {
            throw .wrongUse(Self.unknownInitiative(initiative, among: codes))
        }
        let book = try store.book(on: moment.date)
        var (contested, open): ([PastFinding], [PastFinding]) = ([], [])
        var unaccepted: [String] = []
        for code in codes.sorted() {
            guard let review = try store.history(of: code).last else { continue }
            contested += review.findings.filter { $0.state == .contested }
            let standing = review.findings.filter { !$0.state.isSettled && $0.severity > .info }
            if initiatives.contains(code) { open += standing.filter { $0.state != .contested } }
            guard !review.findings.contains(where: configuration.gate.holdsBack) else { continue }
            let last = book.decision(on: code, submission: review.submission)?.kind
            let waits =
                configuration.gate.acceptedBy == .steward ? last != .accept : last == .reopen
            if waits { unaccepted.append(code) }
        }
        return DecisionAgenda(
            waivers: book.unseconded, contested: contested, unaccepted: unaccepted, open: open,
            isNarrowed: !initiatives.isEmpty)
    }
}
