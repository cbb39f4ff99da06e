import SSMEModel

/// Where a finding's cells are in the workbook that is sent back, which may not be where they were in
/// the file that came.
struct FindingPlaces: Sendable {
    let layout: WorkbookLayout
    let evidence: EvidenceSheet

    /// The cells of a finding, in sheet order; empty where it is about the whole form. A file that nobody named leads to
    /// the first row where it could be.
    func cells(of finding: Finding) -> [CellLocation] {
        if isAboutEvidence(finding), let row = evidence.row(of: finding) {
            return [layout.cell(of: row)]
        }
        if finding.question.isEmpty, !finding.evidence.isEmpty { return [layout.evidenceHead] }
        let fields = finding.fields.compactMap(layout.cell(of:))
        if !fields.isEmpty { return fields }
        return layout.block(finding.question)?.question.fields.first
            .flatMap { layout.cell(of: $0.code) }.map { [$0] } ?? []
    }

    /// The place in words: «Hoja «7 Financiación», celdas C12 a C19»; of a file that no row names, the file.
    func words(of finding: Finding, _ language: Language) -> String {
        guard finding.evidence.isEmpty || evidence.row(naming: finding) != nil else {
            return Places.files(finding.evidence, language)
        }
        let cells = cells(of: finding)
        return cells.isEmpty ? Explanation.wholeForm[language] : Places(cells).sentence(language)
    }

    private func isAboutEvidence(_ finding: Finding) -> Bool {
        !finding.evidence.isEmpty || finding.rule.hasPrefix("EVI-")
            || finding.locations.first?.sheet == WorkbookLayout.evidence
    }
}
