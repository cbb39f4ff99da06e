import Ledger
import Reports
public import SSMEModel

/// What a pass did, for whoever reads standard output.
public struct RunReport: Sendable {
    enum Outcome: Sendable {
        case notOpenYet(CalendarDate)
        case nothingNew(RunSummary)
        case done(RunFigures)
        case locked(SignOff, late: [String])
        case notDue(CalendarDate?, DayTime)
    }

    private let outcome: Outcome
    private let arrival: Store.Arrival?
    private let documents: DocumentTally
    /// What was done but could not be handed over: exit code 4.
    public let undelivered: PipelineError?
    /// What became of the letters.
    public internal(set) var delivery = DeliveryReport()
    /// So many scheduled passes before this one were never made.
    var missedPasses = 0

    init(
        _ outcome: Outcome, arrival: Store.Arrival? = nil,
        documents: DocumentTally = DocumentTally(), undelivered: PipelineError? = nil
    ) {
        self.outcome = outcome
        self.arrival = arrival
        self.documents = documents
        self.undelivered = undelivered
    }

    /// True where something could not be handed over, to the scorer or to an initiative: exit code 4.
    ///
    /// Where no pass was due, only what failed just now counts: what the last pass told need not be told every hour.
    public var isUndelivered: Bool {
        if case .notDue = outcome { return !delivery.failed.isEmpty }
        return undelivered != nil || delivery.isIncomplete
    }

    /// True where something blocks: exit code 1.
    public var isBlocked: Bool {
        switch outcome {
        case .notOpenYet, .locked, .notDue: false
        case .nothingNew(let run): run.isBlocked
        case .done(let figures): figures.isBlocked
        }
    }

    /// The figures of a pass that did something; `nil` otherwise.
    public var figures: RunFigures? {
        if case .done(let figures) = outcome { figures } else { nil }
    }

    /// The report in a few lines.
    public func text(_ language: Language) -> String {
        var lines: [String] = []
        if missedPasses > 0 { lines.append(missed[language]) }
        for name in arrival?.restless ?? [] {
            lines.append(
                LocalizedText(
                    "«\(name)» todavía se está copiando: lo toma la próxima corrida.",
                    english: "«\(name)» is still being copied: the next run takes it.")[language])
        }
        for item in arrival?.unreadable ?? [] {
            lines.append(
                LocalizedText(
                    "No se pudo recibir «\(item.name)» (\(item.reason.spanish)); sigue en la bandeja.",
                    english:
                        "«\(item.name)» could not be received (\(item.reason[.english])); it stays in the inbox."
                )[language])
        }
        for item in arrival?.resent ?? [] {
            lines.append(
                LocalizedText(
                    "«\(item.name)» ya se había recibido: es igual a «\(item.earlier)».",
                    english:
                        "«\(item.name)» had been received already: it equals «\(item.earlier)».")[
                        language])
        }
        switch outcome {
        case .notOpenYet(let day):
            let date = Figure(language).date(day)
            lines.append(
                LocalizedText(
                    "La edición abre el \(date): no hay nada que hacer todavía.",
                    english: "The wave opens on \(date): nothing to do yet.")[language])
        case .nothingNew(let run):
            lines.append(
                LocalizedText(
                    "No llegó nada nuevo desde la corrida \(run.id): no se agregó nada.",
                    english: "Nothing new since run \(run.id): nothing was added.")[language])
        case .notDue(let next, let hour): lines.append(Self.notDue(next, hour)[language])
        case .locked(let signOff, let late):
            lines += signOff.state(late: late)?.sentences(language) ?? []
        case .done(let figures): lines += figures.lines(language, new: arrival?.new.count ?? 0)
        }
        if let line = documents.line { lines.append(line[language]) }
        return (lines + delivery.lines(language)).joined(separator: "\n")
    }

    private var missed: LocalizedText {
        let isOne = missedPasses == 1
        return LocalizedText(
            isOne
                ? "Faltó la corrida de 1 noche: esta la suple."
                : "Faltaron las corridas de \(missedPasses) noches: esta las suple.",
            english:
                "\(missedPasses) \(isOne ? "night was" : "nights were") missed: this run makes up for it."
        )
    }

    private static func notDue(_ next: CalendarDate?, _ hour: DayTime) -> LocalizedText {
        guard let next else {
            return LocalizedText(
                "La edición cerró y no hay nada pendiente.",
                english: "The wave is closed and nothing is due.")
        }
        return LocalizedText(
            "No hay nada pendiente: la próxima corrida es el \(Figure(.spanish).date(next)) a las \(hour.shown(.spanish))",
            english:
                "Nothing is due: the next run is on \(Figure(.english).date(next)) at \(hour.shown(.english))."
        )
    }
}

extension RunReport {
    /// The report for other programs.
    public func json(_ language: Language) -> String {
        JSONOutput.text(
            Entry(
                run: figures?.run, isBlocked: isBlocked, folder: figures?.folder,
                standings: figures.map { figures in
                    Dictionary(
                        uniqueKeysWithValues: figures.standings.map { ($0.key.rawValue, $0.value) })
                },
                newDeliveries: arrival?.new ?? [],
                resent: arrival?.resent.map(\.name) ?? [],
                unreadable: arrival?.unreadable.map(\.name) ?? [],
                restless: arrival?.restless ?? [],
                returned: figures?.returned.map {
                    Returned(file: $0.name, explanation: $0.explanation[language])
                } ?? [],
                lettersToSend: figures?.letters ?? [],
                lettersSent: delivery.sent, lettersFailed: delivery.failed.map(\.letter),
                lettersInDoubt: delivery.unknown.map(\.letter),
                withoutAddress: delivery.withoutAddress,
                gate: figures.map { Gate($0.verdict, language) }))
    }

    private struct Entry: Encodable {
        let run: String?
        let isBlocked: Bool
        let folder: String?
        let standings: [String: [String]]?
        let newDeliveries: [String]
        let resent: [String]
        let unreadable: [String]
        let restless: [String]
        let returned: [Returned]
        let lettersToSend: [String]
        let lettersSent: [String]
        let lettersFailed: [String]
        let lettersInDoubt: [String]
        let withoutAddress: [String]
        let gate: Gate?
    }
    private struct Returned: Encodable {
        let file: String
        let explanation: String
    }
}

/// A verdict as other programs read it.
struct Gate: Encodable {
    let isOpen: Bool
    let reasons: [String]

    init(_ verdict: GateVerdict, _ language: Language) {
        isOpen = verdict.isOpen
        reasons = verdict.reasons.map { $0[language] }
    }
}
