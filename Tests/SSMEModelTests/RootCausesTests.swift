import SSMEModel
import Testing

struct RootCausesTests {
    private func finding(
        _ rule: String, _ severity: Severity, row: Int, cause: String = ""
    ) -> Finding {
        var finding = Finding(
            id: Finding.id(initiative: "I001", rule: rule, subject: "D1"), initiative: "I001",
            submission: "", round: 1, rule: rule, ruleVersion: "1", level: 1, severity: severity,
            locations: [
                CellLocation(sheet: "1 Uno", address: CellAddress(row: row, columnIndex: 2))
            ],
            message: LocalizedText(""), fix: LocalizedText(""))
        if !cause.isEmpty { finding.cause = "I001/\(cause)/D1" }
        return finding
    }

    @Test func `what blocks comes first, then what clears most, each with what goes away with it`()
    {
        let causes = RootCauses([
            finding("A-01", .error, row: 1), finding("B-01", .error, row: 2),
            finding("C-01", .warning, row: 3), finding("D-01", .error, row: 4, cause: "B-01"),
            finding("E-01", .warning, row: 5, cause: "B-01"),
        ])
        #expect(causes.groups.map(\.head.rule) == ["B-01", "A-01", "C-01"])
        #expect(causes.inOrder.map(\.rule) == ["B-01", "D-01", "E-01", "A-01", "C-01"])
    }

    @Test func `a finding whose cause is not among them stands alone`() {
        let causes = RootCauses([finding("D-01", .error, row: 4, cause: "B-01")])
        #expect(causes.groups.map(\.head.rule) == ["D-01"])
        #expect(causes.groups[0].dependants == [])
    }

    @Test func `a cause that has a cause itself, or a circle of causes, loses no finding`() {
        for causes in [["", "A-01", "B-01"], ["B-01", "A-01", ""]] {
            let findings = zip(["A-01", "B-01", "C-01"], causes).enumerated().map { row, pair in
                finding(pair.0, .error, row: row + 1, cause: pair.1)
            }
            #expect(Set(RootCauses(findings).inOrder.map(\.rule)) == ["A-01", "B-01", "C-01"])
        }
    }
}
