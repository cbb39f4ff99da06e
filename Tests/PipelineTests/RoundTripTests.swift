import Foundation
import SSMEModel
import TestSupport
import Testing

import Evidence
@testable import Pipeline

/// Templates filled by openpyxl with random valid answers of every kind (`scripts/fixtures/forms/round_trip.py`), bound:
/// every answer is the one that was typed, and nothing else is said.
///
/// `SSME_ROUND_TRIP` names a folder of forms of the wave's own questionnaire to bind instead.
struct RoundTripTests {
    /// A cell that was filled, and what it must be understood to say.
    private struct Typed {
        let name: String
        let type: String
        let value: String
    }

    static let wave = ProcessInfo.processInfo.environment["SSME_ROUND_TRIP"]
    static let folder = wave ?? ChangedFormsTests.folder + "round-trip"
    static let survey = Result {
        let folder = wave == nil ? "forms" : "real-input"
        return try Survey(
            PipelineConfiguration(file: Project.path("Tests/Fixtures/\(folder)/pipeline.yml")))
    }
    static let forms: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".xlsx") }.sorted()
    }()

    @Test func `there are forms to bind`() {
        #expect(Self.forms.count >= 20)
    }

    @Test(arguments: forms)
    func `what openpyxl typed is what is bound`(_ name: String) throws {
        let survey = try Self.survey.get()
        let typed = try Self.typed(name)
        let submission = try ChangedFormsTests.bound(Self.folder + "/" + name, survey)
        var expected: [FieldCode: AnswerValue] = [:]
        for cell in typed where !cell.name.hasPrefix("soporte.") {
            let value: AnswerValue? = value(of: cell, survey.questionnaire)
            #expect(value != nil, "\(cell)")
            expected[cell.name] = value
        }
        let found = submission.answers.filter { code, answer in
            let kind = survey.questionnaire.field(code)?.field.kind
            return answer.value != .blank && kind != .entries && code != "D0.1"
        }
        let wrong = Set(expected.keys).union(found.keys)
            .filter { expected[$0] != found[$0]?.value }
            .sorted().map { "\($0): \(String(describing: found[$0]?.value))" }
        #expect(wrong == [])
        #expect(submission.notes == [])
        #expect(Self.files(of: submission) == Self.files(typed))
    }

    /// By kind, without the reader that is under test.
    private func value(of typed: Typed, _ questionnaire: Questionnaire) -> AnswerValue? {
        guard
            let field = (questionnaire.field(typed.name) ?? questionnaire.entry(typed.name))?.field
        else { return nil }
        // An option is an option, also where it says what a reason says.
        let option = field.options.first {
            $0.label.spanish.lowercased() == typed.value.lowercased()
        }
        if let option, field.kind == .choice { return .choice(option.code) }
        if let reason = NonResponse.allCases.first(where: { $0.words == typed.value }) {
            return .nonResponse(reason)
        }
        switch (field.kind, typed.type) {
        case (.flag, "text"): return .flag(typed.value == "Sí")
        case (.month, _): return YearMonth(iso: String(typed.value.prefix(7))).map { .month($0) }
        case (.percent, "number"), (.amount, "number"), (.integer, "number"):
            return Double(typed.value).map { .number($0) }
        case (.text, "text"), (.nit, "text"): return .text(typed.value)
        default: return nil
        }
    }

    private static func files(of submission: Submission) -> Set<String> {
        Set(
            submission.claims.map { claim in
                let number = claim.requirement.map { $0 == 0 ? "" : ".\($0 + 1)" } ?? "?"
                return claim.question + number + " " + claim.file
            })
    }

    private static func files(_ typed: [Typed]) -> Set<String> {
        Set(
            typed.filter { $0.name.hasPrefix("soporte.") }.flatMap { cell in
                cell.value.split(separator: "; ").map { cell.name.dropFirst(8) + " " + $0 }
            })
    }

    private static func typed(_ name: String) throws -> [Typed] {
        let path = folder + "/" + name.dropLast(5) + ".tsv"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return text.split(separator: "\n").map { line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            return Typed(
                name: String(columns[0]), type: String(columns[1]),
                value: columns[2].replacingOccurrences(of: "\\n", with: "\n")
                    .replacingOccurrences(of: "\\\\", with: "\\"))
        }
    }
}
