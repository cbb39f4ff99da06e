import SSMEModel

/// A lived wave as a timeline, and whether every run found what was planted and nothing else.
public struct LivedStory: Sendable {
    /// A run's findings against what was planted, by the finding's id.
    struct Comparison: Sendable {
        let planted: [String: FindingState]
        let found: [String: FindingState]
        let fixedCount: Int
        let isOpen: Bool

        /// Each difference in a line: not found, found beside it, or in another state.
        var differences: [String] {
            Set(planted.keys).union(found.keys).sorted().compactMap { id in
                guard planted[id] != found[id] else { return nil }
                let (due, is_) = (planted[id]?.rawValue ?? "—", found[id]?.rawValue ?? "—")
                return "\(id): se esperaba \(due), se encontró \(is_)"
            }
        }
    }

    private let folder: String
    private var lines: [(day: String, text: String)] = []
    /// What did not go as it should; empty where everything did.
    public private(set) var faults: [String] = []

    init(folder: String) { self.folder = folder }

    /// True where every run found what was planted, and nothing else, and the wave went as it should.
    public var isExact: Bool { faults.isEmpty }

    mutating func tell(_ day: String, _ text: String) { lines.append((day, text)) }

    /// Tells a round: what came, what was planted against what was found, and what became of it.
    mutating func tell(_ day: String, round: Int, sent: Int, _ comparison: Comparison) {
        let differences = comparison.differences
        faults += differences.map { "\(day) · \($0)" }
        let states = Dictionary(grouping: comparison.found.values, by: \.self).mapValues(\.count)
        let words: [(FindingState, String)] = [
            (.new, "nuevos"), (.open, "siguen abiertos"), (.returned, "volvieron"),
            (.changed, "cambiaron sin que se preguntara"), (.confirmed, "confirmados"),
            (.contested, "discutidos"), (.waived, "con excepción"),
            (.postponed, "para la próxima ronda"),
        ]
        let parts =
            words.compactMap { state, word in states[state].map { "\(word) \($0)" } }
            + ["corregidos \(comparison.fixedCount)"]
        let name = round > 5 ? "nueva corrida" : "ronda \(round)"
        tell(
            day,
            "\(name): \(Self.arrived(sent).lowercased()). Sembrado \(comparison.planted.count), encontrado \(comparison.found.count), diferencias \(differences.count): "
                + parts.joined(separator: ", ")
                + (comparison.isOpen ? ". La compuerta se abre." : ". La compuerta sigue cerrada."))
    }

    /// Tells whom a pass reminded, and a fault for each who should not have been, or should.
    mutating func tell(_ day: String, reminding reminded: Set<String>, due: Set<String>) {
        faults += due.subtracting(reminded).sorted().map { "\(day) · \($0): sin recordatorio" }
        faults += reminded.subtracting(due).sorted().map { "\(day) · \($0): recordatorio de más" }
        let who = Self.said(reminded.count, "iniciativa", "iniciativas")
        let differences = due.symmetricDifference(reminded).count
        tell(
            day,
            "Recordatorio del plazo a \(who): esperados \(due.count), diferencias \(differences).")
    }

    /// «1 envío», «3 envíos».
    static func said(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }

    /// «Llega 1 formulario».
    static func arrived(_ count: Int) -> String {
        (count == 1 ? "Llega " : "Llegan ") + said(count, "formulario", "formularios")
    }

    /// Notes what must hold, and a fault where it does not.
    mutating func expect(_ holds: Bool, _ what: String) {
        if !holds { faults.append("No se cumplió: " + what) }
    }

    mutating func end(with check: LedgerCheck) {
        expect(check.isSound, "el libro de registro está entero")
        lines.append(("", check.text(.spanish)))
    }

    /// The timeline in Spanish: a line an event, then what did not go as it should, then where to look.
    public var text: String {
        let timeline = lines.map { day, text in
            CalendarDate(iso: day.prefix(10)).map { Figure(.spanish).date($0) + " · " + text }
                ?? text
        }
        let verdict =
            isExact
            ? ["Todo lo sembrado se encontró en cada ronda, y nada más."]
            : ["Diferencias:"] + faults.map { "  ✗ " + $0 }
        return
            (["Datos inventados: una edición completa.", ""] + timeline + [""] + verdict + [
                "", "Para mirar: ssme-pipeline status --config \(folder)/pipeline.yml",
            ]).joined(separator: "\n")
    }
}
