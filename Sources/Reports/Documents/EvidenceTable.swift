public import SSMEModel

/// What became of every claim of a wave, as a table: `evidence.csv`.
///
/// **Shape**: a row a claim, by initiative, question, number of the document and file; `docs/formats/evidence.schema.json`
/// describes a row. The clean data hold the same outcomes of the accepted submissions alone.
/// **Missing**: an empty cell.
public enum EvidenceTable {
    /// The file's name in the run's folder.
    public static let fileName = "evidence.csv"

    /// The table of a report.
    public static func csv(_ report: WaveReport, language: Language) -> String {
        var csv = CSVText(header: [
            "initiative", "question", "number", "document", "file", "status", "outcome", "reason",
            "scanned", "sha256",
        ])
        for row in ClaimRow.all(of: report, language) {
            csv.append(
                [
                    row.initiative.id, row.question, row.number.map { String($0) } ?? "",
                    row.document, row.file, row.status.rawValue, row.outcome, row.reason,
                    row.isScanned.map { String($0) } ?? "", row.digest,
                ].map(CSVText.guarded))
        }
        return csv.text
    }
}
