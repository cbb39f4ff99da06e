import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Reports

struct EvidenceTableTests {
    private func csv(_ report: WaveReport, _ language: Language = .spanish) -> String {
        EvidenceTable.csv(report, language: language)
    }

    private func report(_ items: [EvidenceItem], scanned: Set<String> = []) -> WaveReport {
        report([("I001", items)], scanned: scanned)
    }

    private func report(
        _ entries: [(String, [EvidenceItem])], scanned: Set<String> = []
    ) -> WaveReport {
        WaveReport(
            questionnaire: SampleWave.questionnaire, provenance: SampleWave.provenance, rules: [],
            initiatives: entries.map { code, items in
                InitiativeReport(
                    initiative: Initiative(id: code, name: code), standing: .accepted,
                    state: LocalizedText(""), fileName: "f", round: 1, digest: "d",
                    receivedAt: "2026-10-01", findings: [],
                    response: ItemResponse(expected: 1, missing: 0), evidence: items)
            },
            documents: ReceivedDocuments(
                digests: Set(entries.flatMap(\.1).compactMap(\.digest)), scanned: scanned,
                missingPrograms: []), evaluations: [],
            gate: GateVerdict(isOpen: true, reasons: []), isInvented: false)
    }

    /// The cells after the initiative, of one claim alone.
    private func row(_ item: EvidenceItem, _ language: Language = .spanish) -> String {
        csv(report([item]), language).split(separator: "\n").dropFirst().joined(separator: "\n")
    }

    @Test func `the table is as recorded`() throws {
        try Golden.expect(csv(SampleWave.report), equals: "reports/evidence.csv")
        try Golden.expect(csv(SampleWave.report, .english), equals: "reports/evidence.en.csv")
    }

    @Test func `every row fits its schema, and every outcome is among them`() throws {
        let schema = try JSONSchema("evidence.schema.json")
        for language in Language.allCases {
            let rows = records(csv(SampleWave.report, language))
            for row in rows {
                let members = row.map { "\(quoted($0.key)):\(quoted($0.value))" }
                let violations = try schema.violations(
                    in: "{" + members.joined(separator: ",") + "}")
                #expect(violations == [])
            }
            #expect(
                Set(rows.compactMap { $0["status"] })
                    == Set(EvidenceItem.Status.allCases.map(\.rawValue)))
        }
    }

    @Test func `rows go by initiative, question of the questionnaire, number and file`() {
        let last = SampleWave.item("D9.9", nil, "z.pdf", .missing, nil)
        let items = [
            last, SampleWave.item("D4.4", 1, "a.pdf", .missing, nil),
            SampleWave.item("D4.4", 0, "c.pdf", .missing, nil),
            SampleWave.item("D4.4", 0, "b.pdf", .missing, nil),
            SampleWave.item("D3.5", 0, "d.pdf", .missing, nil),
        ]
        let table = csv(report([("I002", items), ("I001", [last])]))
        #expect(
            table.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[..<3].joined() }
                == [
                    "I001D9.9z.pdf", "I002D3.51", "I002D4.41", "I002D4.41", "I002D4.42",
                    "I002D9.9z.pdf",
                ]
                .map { $0 })
        #expect(csv(report([("I001", [last]), ("I002", items.reversed())])) == table)
    }

    @Test func `what people typed is never a formula`() {
        for name in ["=1+1.pdf", "+a.pdf", "-a.pdf", "@a.pdf", "\ta.pdf"] {
            #expect(
                row(SampleWave.item("D3.5", 0, name, .missing, nil))
                    == "I001,D3.5,1,el plan de acción,'\(name),missing,no llegó,,,")
        }
        #expect(
            row(SampleWave.item("D3.5", 0, "a,\"b\".pdf", .missing, nil))
                == "I001,D3.5,1,el plan de acción,\"a,\"\"b\"\".pdf\",missing,no llegó,,,")
    }

    @Test
    func
        `which document it is comes from the claim, from the question, or from what it was set against`()
    {
        func number(_ question: String, _ said: Int?, wanted: String? = nil) -> Substring? {
            let item = SampleWave.item(
                question, said, "a.pdf", .accepted, 1, wanted.map { [.wanted: $0] } ?? [:])
            let cells = row(item).split(separator: ",", omittingEmptySubsequences: false)
            return cells[2] + "·" + cells[3]
        }
        #expect(number("D4.4", 0) == "1·la última acta del comité")
        #expect(number("D4.4", 1) == "2·la última acta de la asamblea")
        #expect(number("D4.4", 7) == "·")
        #expect(number("D4.4", nil) == "·")
        #expect(
            number("D4.4", nil, wanted: "la última acta de la asamblea")
                == "2·la última acta de la asamblea")
        #expect(number("D3.5", nil) == "1·el plan de acción")
        #expect(number("D1.1", 0) == "·")
    }

    @Test func `whether an antivirus looked is told of what arrived`() {
        func scanned(_ item: EvidenceItem) -> Substring? {
            let table = csv(report([item], scanned: [SampleWave.digest(1)]))
            return table.split(separator: "\n").last?
                .split(separator: ",", omittingEmptySubsequences: false)[8]
        }
        #expect(scanned(SampleWave.item("D3.5", 0, "a", .accepted, 1)) == "true")
        #expect(scanned(SampleWave.item("D3.5", 0, "a", .accepted, 2)) == "false")
        #expect(scanned(SampleWave.item("D3.5", 0, "a", .missing, nil)) == "")
    }

    @Test(arguments: [
        ("password", "está protegido con contraseña"), ("truncated", "llegó incompleto"),
        ("shortcut", "es un acceso directo"), ("archive", "es un archivo comprimido"),
        ("renamed", "su nombre no termina como su contenido"), ("page", "es una página web"),
        ("program", "\"es un programa, o trae uno\""),
        ("polyglot", "se lee como dos formatos a la vez"), ("too_large", "es demasiado grande"),
        ("other", ""),
    ])
    func `why a file does not open is said`(flaw: String, words: String) {
        let item = SampleWave.item("D3.5", 0, "a", .unreadable, 1, [.flaw: flaw])
        #expect(
            row(item)
                == "I001,D3.5,1,el plan de acción,a,unreadable,no se puede abrir,\(words),false,\(SampleWave.digest(1))"
        )
    }

    @Test(
        arguments: [
            ([.lacksProgram: true], 0, "a este equipo le falta el programa que lo lee"),
            ([.seen: false], 0, "ningún programa lo pudo leer"),
            ([.seen: false], 12, "solo se leyó el comienzo"),
            ([.seen: true], 12, "no se reconoció qué es"),
        ] as [([DocumentFact: Bool], Double, String)])
    func `why a person has to look is said`(
        facts: [DocumentFact: Bool], words: Double, reason: String
    ) {
        let item = SampleWave.item(
            "D3.5", 0, "a", .notAssessable, 1, truths: facts, numbers: [.words: words])
        #expect(row(item).contains(",para que lo mire una persona,\(reason),"))
    }

    @Test(
        arguments: [
            ([.infected: true], .unreadable, "el antivirus encontró algo en él"),
            ([.afterSubmission: true], .outOfPeriod, "es posterior a la llegada del formulario"),
            ([:], .duplicated, "es el mismo archivo que respalda otro punto"),
            (
                [.macros: true, .elsewhere: true], .acceptedWithRemark,
                "trae macros; llegó también con otra iniciativa"
            ),
            (
                [.misnamed: true], .acceptedWithRemark,
                "su nombre termina como el de otra clase de archivo"
            ),
            (
                [.beforeStart: true, .redated: true], .acceptedWithRemark,
                "es anterior al inicio de la iniciativa; llegó en otra edición con otra fecha"
            ),
            (
                [.signedWhole: false], .acceptedWithRemark,
                "la firma electrónica no cubre todo el documento"
            ),
        ] as [([DocumentFact: Bool], EvidenceItem.Status, String)])
    func `what is known of a document is said`(
        facts: [DocumentFact: Bool], status: EvidenceItem.Status, reason: String
    ) {
        let item = SampleWave.item("D3.5", 0, "a", status, 1, truths: facts)
        #expect(row(item).contains(",\(reason),"))
    }

    @Test func `no claim, no row`() {
        #expect(
            csv(report([EvidenceItem]()))
                == "initiative,question,number,document,file,status,outcome,reason,scanned,sha256\n"
        )
    }

    /// The rows by the header's names; enough of RFC 4180 for what is written here.
    private func records(_ text: String) -> [[String: String]] {
        var rows: [[String]] = [[]]
        var cell = ""
        var isQuoted = false
        var rest = Array(text.unicodeScalars)[...]
        while let next = rest.popFirst() {
            switch next {
            case "\"" where isQuoted && rest.first == "\"":
                cell.unicodeScalars.append(next)
                rest.removeFirst()
            case "\"": isQuoted.toggle()
            case "," where !isQuoted, "\n" where !isQuoted:
                rows[rows.count - 1].append(cell)
                cell = ""
                if next == "\n" { rows.append([]) }
            default: cell.unicodeScalars.append(next)
            }
        }
        let header = rows.removeFirst()
        return rows.filter { !$0.isEmpty }.map {
            Dictionary(zip(header, $0), uniquingKeysWith: { $1 })
        }
    }

    private func quoted(_ text: String) -> String { JSONValue.text(text).line }
}
