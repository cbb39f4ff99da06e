public import SSMEModel

/// The data steward's page, `validation-report.html`: one file, no network, readable without scripts.
///
/// ```swift
/// let html = WaveReportPage(language: .spanish).html(report)
/// ```
public struct WaveReportPage: Sendable {
    private let language: Language

    /// Makes pages for readers of a language.
    public init(language: Language) { self.language = language }

    /// The page of a report. **Complexity**: linear in findings and initiatives.
    public func html(_ report: WaveReport) -> String {
        PageTemplates.render("wave", WaveReportView(report, language))
    }
}
