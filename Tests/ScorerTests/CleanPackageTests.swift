import Foundation
import SSMEModel
import Scorer
import TestSupport
import Testing

struct CleanPackageTests {
    @Test func `the files come in a fixed order`() {
        #expect(
            package([full, sparse]).map(\.path) == [
                "datapackage.json", "data/initiatives.csv", "data/answers.csv", "data/wide.csv",
                "data/evidence.csv",
            ])
    }

    @Test(arguments: [
        "datapackage.json", "data/initiatives.csv", "data/answers.csv", "data/wide.csv",
        "data/evidence.csv",
    ])
    func `a file is as the golden one`(path: String) throws {
        let bytes = try #require(package([sparse, full]).first { $0.path == path }).bytes
        try Golden.expect(
            String(decoding: bytes, as: UTF8.self), equals: "clean-package/" + path)
    }

    @Test func `the order of the submissions changes nothing`() {
        #expect(package([sparse, full]).map(\.bytes) == package([full, sparse]).map(\.bytes))
    }

    @Test func `an answered multiple question leaves no option blank`() {
        #expect(row("D3.9.b", of: full) == "I001,D3.9,D3.9.b,false,,answered,,")
        #expect(row("D3.9.b", of: sparse) == "I002,D3.9,D3.9.b,,,not_asked,,")
    }

    @Test func `a source left blank in an answered distribution is zero`() {
        #expect(
            row("D7.2.regional", of: full)
                == "I001,D7.2,D7.2.regional,0,percentage_points,answered,,")
    }

    @Test func `a reason for no value is no value`() {
        #expect(
            row("D7.1", of: sparse) == "I002,D7.1,D7.1,,COP,non_response,no_se_midio,no se midió")
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+57 1", "'+57 1"), ("-", "'-"), ("@x", "'@x"), ("\tx", "'\tx"),
        ("a,b", "\"a,b\""), ("dijo «sí» y \"no\"", "\"dijo «sí» y \"\"no\"\"\""),
        ("a\nb", "\"a\nb\""),
        ("a=b", "a=b"),
    ])
    func `text is quoted and never a formula`(typed: String, cell: String) {
        let one = submission(["D7.11": .text(typed)], of: "I003", typed: ["D7.11": typed])
        let text = package([one]).first { $0.path == "data/wide.csv" }
            .map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(text?.hasSuffix("," + cell + "\n") == true)
    }

    private func row(_ field: FieldCode, of submission: Submission) -> String? {
        let file = package([submission]).first { $0.path == "data/answers.csv" }
        return file.flatMap { file in
            String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
                .first { $0.contains(",\(field),") }.map { String($0) }
        }
    }

    private func package(_ submissions: [Submission]) -> [(path: String, bytes: [UInt8])] {
        CleanPackage.files(
            submissions: submissions, questionnaire: form,
            created: CalendarDate(daysSince1970: 20_762), instrument: "0f0e")
    }

    private let full = submission(
        [
            "D3.1": .choice("actualizada"), "D3.2": .month(YearMonth(monthsSinceYearZero: 24_308)),
            "D3.5": .choice("vigente"), "D3.9.a": .flag(true), "D3.9.c": .flag(true),
            "D7.1": .number(120_000_000), "D7.2.camaras": .number(62.5),
            "D7.2.nacional": .number(37.5), "D7.6": .number(0), "D7.11": .text("Nada más."),
        ],
        typed: [
            "D3.1": "Actualizada", "D7.1": "$ 120.000.000", "D7.2.camaras": "62,5", "D7.6": "-0",
        ],
        evidence: [
            document("D3.5", .accepted),
            document("D3.9", .missing, requirement: nil, file: "=otro.pdf"),
        ])

    private let sparse = submission(
        [
            "D3.1": .choice("no_tiene"), "D3.5": .choice("no_tiene"),
            "D7.1": .nonResponse(.notMeasured), "D7.6": .unreadable,
        ], of: "I002", typed: ["D7.1": "no se midió", "D7.6": "tres"], notAsked: ["D3.2", "D3.9"],
        unknown: ["D7.2"])
}
