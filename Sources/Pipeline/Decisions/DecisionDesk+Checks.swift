import Ledger
import SSMEModel

extension DecisionDesk {
    /// What holds for every request: who, why, and that the wave is not signed.
    func check(_ request: DecisionRequest, _ store: Store) throws(PipelineError) {
        let names = try store.stewards().map(\.name)
        guard names.contains(request.by) else {
            throw .wrongUse(StewardKeys.unknown(request.by, among: names))
        }
        let needsReason = ![.second, .accept].contains(request.kind)
        let codes = configuration.decisions.codes
        guard request.reason.isEmpty ? !needsReason : codes.contains(request.reason) else {
            throw .wrongUse(Self.reasons(request.reason, configuration.decisions))
        }
        guard !needsReason || !request.text.isEmpty else {
            throw .wrongUse(
                LocalizedText(
                    "Diga por qué en una línea: --text \"…\".",
                    english: "Say why in one line: --text \"…\"."))
        }
        guard request.until == nil || !(request.isWave || request.kind == .second) else {
            throw .wrongUse(
                LocalizedText(
                    "--until no va aquí: una excepción termina el día que dijo quien la propuso, y una edición se reabre hasta la firma siguiente.",
                    english:
                        "--until does not belong here: a waiver ends on the day its proposer gave, and a wave stays open until it is signed again."
                ))
        }
        if let until = request.until, until < moment.date {
            throw .wrongUse(
                LocalizedText("--until ya pasó.", english: "--until has passed already."))
        }
        let signOff = try store.signOff()
        guard request.isWave || !signOff.isLocked else {
            throw .refused(
                LocalizedText(
                    "La entrega \(signOff.release) está firmada. Antes de decidir, reabra la edición: ssme-pipeline decide reopen --wave.",
                    english:
                        "Release \(signOff.release) is signed. Before deciding, reopen the wave: ssme-pipeline decide reopen --wave."
                ))
        }
    }

    /// What a kind of decision asks of the finding that it is about.
    func check(
        _ kind: Decision.Kind, on finding: PastFinding, _ book: DecisionBook
    ) throws(PipelineError) {
        let isOpen = !finding.state.isSettled && finding.state != .contested
        switch kind {
        case .confirm where finding.severity == .error:
            throw .refused(Self.hard(finding.id))
        case .sendBack where isOpen && !book.hasDecided(on: finding.id):
            throw .refused(
                LocalizedText(
                    "«\(finding.id)» ya está por corregir o por confirmar: no hay nada que devolver.",
                    english: "«\(finding.id)» is open already: there is nothing to return."))
        case .accept, .reopen, .second:
            throw .wrongUse(
                LocalizedText(
                    "«\(kind.rawValue)» es sobre un envío: escriba el código de la iniciativa.",
                    english:
                        "«\(kind.rawValue)» is about a submission: write the initiative's code."
                ))
        default: return
        }
    }

    private static func hard(_ id: String) -> LocalizedText {
        LocalizedText(
            "«\(id)» está por corregir: no se confirma. Si la regla no vale en este caso, autorice una excepción: ssme-pipeline decide waive.",
            english:
                "«\(id)» is to be corrected: it is not confirmed. If the rule does not count here, waive it: ssme-pipeline decide waive."
        )
    }

    private static func reasons(_ code: String, _ policy: DecisionPolicy) -> LocalizedText {
        func lines(_ language: Language) -> String {
            policy.reasons.map { "\n  \($0.code): \($0.text[language])" }.joined()
        }
        let (spanish, english) =
            code.isEmpty
            ? ("Escoja una razón con --reason:", "Choose a reason with --reason:")
            : (
                "«\(code)» no está entre las razones. Escoja una:",
                "«\(code)» is not among the reasons. Choose one:"
            )
        return LocalizedText(
            spanish + lines(.spanish), english: english + lines(.english))
    }

    static func samePerson(_ waiver: Decision) -> LocalizedText {
        LocalizedText(
            "«\(waiver.by)» propuso \(waiver.id): hace falta otra persona.",
            english: "«\(waiver.by)» proposed \(waiver.id): another person is needed.")
    }

    static func notYet(_ initiative: String, _ count: Int) -> LocalizedText {
        LocalizedText(
            "\(initiative) tiene \(count) \(count == 1 ? "punto" : "puntos") sin resolver: no se puede aceptar todavía.",
            english:
                "\(initiative) has \(count) \(count == 1 ? "point" : "points") open: it cannot be accepted yet."
        )
    }

    static func unknownFinding(_ id: String, among ids: [String]) -> LocalizedText {
        let near = Nearest.word(to: id, among: ids)
        return LocalizedText(
            "La última corrida no tiene el hallazgo «\(id)»."
                + (near.map { " ¿Quiso escribir «\($0)»?" } ?? ""),
            english: "The latest run has no finding «\(id)»."
                + (near.map { " Did you mean «\($0)»?" } ?? ""))
    }

    static func unknownInitiative(_ code: String, among codes: [String]) -> LocalizedText {
        let near = Nearest.word(to: code, among: codes)
        return LocalizedText(
            "La lista de iniciativas no tiene «\(code)»."
                + (near.map { " ¿Quiso escribir «\($0)»?" } ?? ""),
            english: "The roster has no «\(code)»." + (near.map { " Did you mean «\($0)»?" } ?? ""))
    }
}
