import SSMEModel

/// Where a finding's cells are in the workbook that is sent back, which may not be where they were in
/// the file that came.
struct FindingPlaces: Sendable {
    let layout: WorkbookLayout
    let evidence: EvidenceSheet

    /// The cells of a finding, in sheet order; empty where it is about the whole form.
    func cells(of finding: Finding) -> [CellLocation] {
        if isAboutEvidence(finding), let row = evidence.row(of: finding) {
            return [layout.cell(of: row)]
        }
        let fields = finding.fields.compactMap(layout.cell(of:))
        if !fields.isEmpty { return fields }
        return layout.block(finding.question)?.question.fields.first
            .flatMap { layout.cell(of: $0.code) }.map { [$0] } ?? []
    }

    /// The cells in words: «Hoja «7 Financiación», celdas C12 a C19».
    func words(_ cells: [CellLocation], _ language: Language) -> String {
        guard cells.isEmpty else { return Places(cells).sentence(language) }
        return Explanation.wholeForm[language]
    }

    private func isAboutEvidence(_ finding: Finding) -> Bool {
        !finding.evidence.isEmpty || finding.rule.hasPrefix("EVI-")
            || finding.locations.first?.sheet == WorkbookLayout.evidence
    }
}
