import SSMEModel

extension ReportJSON {
    /// What became of the documents; `evidence.csv` has every claim.
    static func evidence(_ report: WaveReport, _ language: Language) -> JSONValue {
        let rows = ClaimRow.all(of: report, language)
        let documents = report.documents
        return .object([
            ("claims", .integer(rows.count)),
            (
                "outcomes",
                .object(
                    EvidenceItem.Status.allCases.map { status in
                        (status.rawValue, .integer(rows.count { $0.status == status }))
                    })
            ),
            (
                "documents",
                .object([
                    ("received", .integer(documents.digests.count)),
                    ("scanned", .integer(documents.scanned.count)),
                    ("not_scanned", .integer(documents.digests.count - documents.scanned.count)),
                ])
            ),
            ("missing_programs", .list(documents.missingPrograms.map { .text($0) })),
            (
                "for_a_person",
                .list(rows.filter { $0.status == .notAssessable }.map { claim($0) })
            ),
        ])
    }

    private static func claim(_ row: ClaimRow) -> JSONValue {
        .object([
            ("initiative", .text(row.initiative.id)),
            ("question", .text(row.question)),
            ("number", row.number.map { .integer($0) } ?? .null),
            ("document", .textOrNull(row.document)),
            ("file", .text(row.file)),
            ("reason", .textOrNull(row.reason)),
            ("scanned", row.isScanned.map { .bool($0) } ?? .null),
            ("sha256", .textOrNull(row.digest)),
        ])
    }
}
