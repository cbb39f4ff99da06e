import Ledger
import Reports
public import SSMEModel

/// Where each initiative stands, and whether the wave may be published.
public struct WaveStatus: Sendable {
    private let report: WaveReport
    private let next: NextPass
    /// The waivers that wait for a second person, by name.
    private let unseconded: [String]

    init(_ run: FinishedRun, next: NextPass) {
        report = WaveReport(run)
        self.next = next
        unseconded = run.book.unseconded.map(\.id)
    }

    private var verdict: GateVerdict { report.gate }

    /// True where nothing stands in the way of publication.
    public var isOpen: Bool { verdict.isOpen }

    /// A line of counts, then a line an initiative — code, name, where it stands, how many points it has —, then for each
    /// state what comes next, the gate, and when the next pass is.
    public func text(_ language: Language) -> String {
        let roll = report.roll
        let summary = Standing.allCases.compactMap { standing in
            let count = roll.count { $0.standing == standing }
            return count > 0 ? "\(count) " + standing.label(of: count, language) : nil
        }.joined(separator: " · ")
        let entries = Dictionary(
            report.initiatives.map { ($0.initiative.id, $0) }, uniquingKeysWith: { $1 })
        let rows = roll.map { initiative, standing in
            [
                initiative.id, Self.short(initiative.name), standing.label[language],
                entries[initiative.id].map { Self.points(of: $0, language) } ?? "",
            ]
        }
        let present = Set(roll.map(\.standing))
        let steps = Standing.allCases.filter(present.contains)
            .map { "  " + $0.label[language] + ": " + $0.nextStep[language] }
        let heading = language == .spanish ? "Qué sigue:" : "What comes next:"
        return
            ([summary, ""] + Self.table(rows) + ["", heading] + steps
            + ["", gateText(language), next.sentence[language]])
            .joined(separator: "\n")
    }

    /// The same as a page.
    public func page(_ language: Language) -> String {
        StatusPage(language: language).html(report, next: next.sentence)
    }

    private static func short(_ name: String) -> String {
        name.count > 40 ? name.prefix(39) + "…" : name
    }

    private static func points(of entry: InitiativeReport, _ language: Language) -> String {
        let isSpanish = language == .spanish
        let counts: [(Int, String)] = [
            (entry.points(.error).count, isSpanish ? "por corregir" : "to correct"),
            (entry.points(.warning).count, isSpanish ? "por confirmar" : "to confirm"),
            (entry.contested.count, isSpanish ? "por decidir" : "to decide"),
            (entry.waived.count, isSpanish ? "con excepción" : "waived"),
            (entry.postponed.count, isSpanish ? "para la próxima ronda" : "for the next round"),
        ]
        return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " · ")
    }

    /// Rows with their columns in line; what is empty at the end is left out.
    private static func table(_ rows: [[String]]) -> [String] {
        let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            var row = row
            while row.last?.isEmpty ?? false { row.removeLast() }
            return row.enumerated().map { column, text in
                column + 1 == row.count ? text : text.padded(to: widths[column])
            }.joined(separator: "  ")
        }
    }

    /// The same for other programs.
    public func json(_ language: Language) -> String {
        ReportJSON.status(report, language: language)
    }

    /// The verdict and its reasons.
    public func gateText(_ language: Language) -> String {
        let missing = verdict.reasons.map { "  " + $0[language] }
        return
            ([verdict.sentence(language)] + missing + waiting(language)
            + (report.signOff?.sentences(language) ?? []))
            .joined(separator: "\n")
    }

    private func waiting(_ language: Language) -> [String] {
        guard !unseconded.isEmpty else { return [] }
        let names = Figure(language).list(unseconded)
        return [
            LocalizedText(
                "Excepciones que esperan a una segunda persona: \(names) (ssme-pipeline decide pending).",
                english:
                    "Waivers that wait for a second person: \(names) (ssme-pipeline decide pending)."
            )[language]
        ]
    }

    /// The verdict for other programs.
    public func gateJSON(_ language: Language) -> String {
        JSONOutput.text(Gate(verdict, language))
    }
}

extension WaveStatus {
    /// Writes the page into a file. **Throws**: `cannotWrite`.
    public func write(page path: String, _ language: Language) throws(PipelineError) {
        try DurableFile.write([UInt8](page(language).utf8), to: path)
    }
}
