import Evidence
import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

/// Files that other programs wrote; `Tests/Fixtures/real-input` says how.
struct RealInputTests {
    static let folder = Project.path("Tests/Fixtures/real-input") + "/"

    @Test(arguments: ["openpyxl-then-libreoffice.xlsx", "libreoffice-windows-1252.csv"])
    func `a form that another program saved binds whole`(name: String) throws {
        let submission = try bound(name)
        #expect(submission.initiative.id == "X01")
        let expected: [FieldCode: AnswerValue] = [
            "D0.4.subsector": .choice("cafe"), "D3.1": .choice("actualizada"),
            "D3.2": .month(try #require(YearMonth(year: 2025, month: 5))),
            "D3.3.academia": .flag(true), "D4.9": .number(2), "D7.1": .number(120_000_000),
            "D7.2.empresas": .number(20.5), "D7.10": .choice("de_12_a_24"),
        ]
        for (field, value) in expected { #expect(submission.answer(field).value == value) }
        #expect(!submission.answers.values.contains { $0.value == .unreadable })
    }

    @Test func `the workbook and the CSV say the same`() throws {
        let book = try bound("openpyxl-then-libreoffice.xlsx").answers.mapValues(\.value)
        let long = try bound("libreoffice-windows-1252.csv").answers.mapValues(\.value)
        #expect(book == long)
    }

    @Test func `what is missing is said with the row where it goes`() throws {
        let (configuration, survey) = try loaded()
        let results = try FormCheck(configuration: configuration, survey: survey)
            .results(for: [Self.folder + "openpyxl-then-libreoffice.xlsx"])
        // The file is of a template that asked for these dimensions alone.
        let failed = results[0].findings.filter { finding in
            finding.outcome == .fail
                && ["D0.", "D3.", "D4.", "D7."].contains { finding.question.hasPrefix($0) }
        }
        let ofForm = failed.filter { $0.rule.hasPrefix("INT-") }
        #expect(ofForm.map(\.id) == ["X01/INT-04/D0.3", "X01/INT-19/D0.3"])
        let missing = failed.filter { !$0.rule.hasPrefix("INT-") }
        #expect(Set(missing.map(\.rule)) == ["EVI-01"])
        #expect(missing.allSatisfy { $0.locations.first?.sheet == "Soportes" })
        #expect(
            missing.map(\.question).sorted() == [
                "D3.1", "D3.4", "D3.5", "D3.8", "D4.1", "D4.4", "D7.1", "D7.4", "D7.7",
            ])
    }

    @Test(arguments: [
        (
            "password.xlsx",
            "No pudimos abrir «password.xlsx»: está protegido con contraseña. Ábralo en Excel, quite la contraseña (Archivo › Información › Proteger libro) y envíelo de nuevo."
        ),
        (
            "another-wave.xlsx",
            "«another-wave.xlsx» es el formulario de la edición 2024, según su hoja «Portada»; esta es la edición 2026. Copie sus respuestas en el libro de la edición 2026 y envíe ese libro."
        ),
        (
            "not-ours.xlsx",
            "«not-ours.xlsx» no es el formulario del SSME: no encontramos en ninguna hoja las preguntas con su código. Copie sus respuestas en el libro que le envió la Red y envíe ese libro."
        ),
        (
            "half.xlsx",
            "No pudimos abrir «half.xlsx»: llegó incompleto. Compruebe que se abre en su computador y envíelo de nuevo."
        ),
    ])
    func `what cannot be taken goes back with one sentence`(name: String, sentence: String) throws {
        let (configuration, survey) = try loaded()
        let results = try FormCheck(configuration: configuration, survey: survey)
            .results(for: [Self.folder + name])
        #expect(results[0].refusal?.spanish == sentence)
        #expect(results[0].findings.isEmpty)
    }

    private func bound(_ name: String) throws -> Submission {
        let (_, survey) = try loaded()
        let bytes = try DurableFile.read(Self.folder + name)
        let opened = try DeliveryReader(survey, ReadingPolicy()).open(
            [EvidenceFile(name: name, bytes: bytes, digest: "d")], name: name, digest: "d")
        guard case .opened(let submission, _) = opened else {
            throw PipelineError.cannotRead(path: name, reason: LocalizedText("returned"))
        }
        return submission
    }

    private func loaded() throws -> (PipelineConfiguration, Survey) {
        let configuration = try PipelineConfiguration(file: Self.folder + "pipeline.yml")
        return (configuration, try Survey(configuration))
    }
}
