import SSMEModel

/// Where a finding's cells are in the workbook that is sent back, which may not be where they were in
/// the file that came.
struct FindingPlaces: Sendable {
    let layout: WorkbookLayout
    let evidence: EvidenceSheet

    /// The cells of a finding, in sheet order; empty where it is about the whole form.
    func cells(of finding: Finding) -> [CellLocation] {
        if isAboutEvidence(finding),
            let row = evidence.row(of: finding.question, files: finding.evidence)
        {
            return [layout.cell(of: row)]
        }
        let fields = finding.fields.compactMap(layout.cell(of:))
        if !fields.isEmpty { return fields }
        return layout.block(finding.question)?.question.fields.first
            .flatMap { layout.cell(of: $0.code) }.map { [$0] } ?? []
    }

    /// The cells in words: «Hoja «7 Financiación», celdas C12 a C19».
    static func words(_ cells: [CellLocation], _ language: Language) -> String {
        let isSpanish = language == .spanish
        guard !cells.isEmpty else { return isSpanish ? "Todo el formulario" : "The whole form" }
        var sheets: [(name: String, cells: [CellAddress])] = []
        for cell in cells {
            if sheets.last?.name == cell.sheet {
                sheets[sheets.count - 1].cells.append(cell.address)
            } else {
                sheets.append((cell.sheet, [cell.address]))
            }
        }
        let texts = sheets.map { sheet in
            let runs = Self.runs(sheet.cells)
            let list = Figure(language).list(runs.map { words($0, isSpanish) })
            return isSpanish
                ? "Hoja «" + sheet.name + "», " + (sheet.cells.count > 1 ? "celdas " : "celda ")
                    + list
                : "Sheet “" + sheet.name + "”, " + (sheet.cells.count > 1 ? "cells " : "cell ")
                    + list
        }
        return texts.joined(separator: "; ")
    }

    private func isAboutEvidence(_ finding: Finding) -> Bool {
        !finding.evidence.isEmpty || finding.rule.hasPrefix("EVI-")
            || finding.locations.first?.sheet == WorkbookLayout.evidence
    }

    /// Cells one below the other as one run.
    private static func runs(_ cells: [CellAddress]) -> [(CellAddress, CellAddress)] {
        var runs: [(CellAddress, CellAddress)] = []
        for cell in cells {
            if let last = runs.last, last.1.columnIndex == cell.columnIndex,
                last.1.row + 1 == cell.row
            {
                runs[runs.count - 1].1 = cell
            } else {
                runs.append((cell, cell))
            }
        }
        return runs
    }

    private static func words(_ run: (CellAddress, CellAddress), _ isSpanish: Bool) -> String {
        run.0 == run.1
            ? run.0.description
            : run.0.description + (isSpanish ? " a " : " to ") + run.1.description
    }
}
