import Reports
public import SSMEModel

/// Where each initiative stands, and whether the wave may be published.
public struct WaveStatus: Sendable {
    private let report: WaveReport

    init(_ run: FinishedRun) { report = WaveReport(run) }

    private var verdict: GateVerdict { report.gate }

    /// True where nothing stands in the way of publication.
    public var isOpen: Bool { verdict.isOpen }

    /// One line an initiative: code, where it stands, what comes next.
    public func text(_ language: Language) -> String {
        let roll = report.roll
        let width = roll.map(\.initiative.id.count).max() ?? 0
        let labels = roll.map { $0.standing.label[language] }
        let labelWidth = labels.map(\.count).max() ?? 0
        let lines = zip(roll, labels).map { entry, label in
            entry.initiative.id.padded(to: width) + "  " + label.padded(to: labelWidth) + "  "
                + entry.standing.nextStep[language]
        }
        return (lines + ["", gateText(language)]).joined(separator: "\n")
    }

    /// The same for other programs.
    public func json(_ language: Language) -> String {
        ReportJSON.status(report, language: language)
    }

    /// The verdict and its reasons.
    public func gateText(_ language: Language) -> String {
        ([verdict.sentence(language)] + verdict.reasons.map { "  " + $0[language] })
            .joined(separator: "\n")
    }

    /// The verdict for other programs.
    public func gateJSON(_ language: Language) -> String {
        JSONOutput.text(Gate(verdict, language))
    }
}
