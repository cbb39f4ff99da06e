import Evidence
import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

/// Real forms that something happened to (`scripts/fixtures/forms/make.py`): each yields its own finding and no other.
struct ChangedFormsTests {
    static let folder = Project.path("Tests/Fixtures/forms") + "/"
    static let configuration = Result { try PipelineConfiguration(file: folder + "pipeline.yml") }
    static let survey = Result { try Survey(configuration.get()) }

    static func bound(_ path: String, _ survey: Survey) throws -> Submission {
        let bytes = try DurableFile.read(path)
        let opened = try DeliveryReader(survey, ReadingPolicy()).open(
            [EvidenceFile(name: path.fileName, bytes: bytes, digest: "d")], name: path.fileName,
            digest: "d")
        switch opened {
        case .opened(let submission, _): return submission
        case .returned(let reason, _): throw PipelineError.cannotRead(path: path, reason: reason)
        }
    }

    private func bound(_ name: String) throws -> Submission {
        try Self.bound(Self.folder + name, Self.survey.get())
    }

    private func findings(_ name: String) throws -> [Finding] {
        let check = try FormCheck(
            configuration: Self.configuration.get(), survey: Self.survey.get())
        let result = try check.results(for: [Self.folder + name])[0]
        #expect(result.refusal == nil)
        return result.findings
    }

    @Test(arguments: [
        "clean.xlsx", "by-libreoffice.xlsx", "by-libreoffice.ods", "by-google.xlsx",
        "inserted.xlsx", "renamed.xlsx", "moved-aside.xlsx", "names-lost.xlsx",
        "broken-names.xlsx",
    ])
    func `of a form that kept its answers nothing is said`(_ name: String) throws {
        #expect(try findings(name) == [])
        #expect(try bound(name).notes == [])
        let clean = try bound("clean.xlsx")
        #expect(try bound(name).answers.mapValues(\.value) == clean.answers.mapValues(\.value))
        #expect(try bound(name).claims.map(\.file) == ["estrategia.pdf"])
    }

    static let defects: [(file: String, id: String, severity: Severity, message: String)] = [
        (
            "other-template.xlsx", "INT-01/formulario", .warning,
            "Su libro es de la plantilla 2026.0; la vigente es la 2026.1."
        ),
        (
            "missing-sheet.xlsx", "INT-03/D2", .error,
            "No encontramos las preguntas de «2 Dinero» (6): buscamos por el nombre de las casillas, por el código y por el texto en todas las hojas."
        ),
        (
            "missing-list.xlsx", "INT-03/D1.4", .error,
            "No encontramos la pregunta de «Empresas activas» (1): buscamos por el nombre de las casillas, por el código y por el texto en todas las hojas."
        ),
        (
            "missing-question.xlsx", "INT-04/D2.4", .error,
            "En la hoja «2 Dinero» no encontramos la pregunta D2.4, «¿Recibió la iniciativa dinero público?». La buscamos por su nombre, su código y su texto."
        ),
        (
            "missing-part.xlsx", "INT-04/D2.2", .error,
            "En la hoja «2 Dinero» no encontramos toda la pregunta D2.2, «¿Qué porcentaje de ese costo puso cada fuente?»: le falta Entidades públicas. La buscamos por su nombre, su código y su texto."
        ),
        (
            "changed-text.xlsx", "INT-19/D2.1", .warning,
            "En su libro la pregunta D2.1 dice «¿Cuánto costó la operación de la iniciativa en dólares?»; preguntamos «¿Cuánto costó la operación de la iniciativa en 2025?»."
        ),
        (
            "broken-header.xlsx", "INT-06/D2", .warning,
            "La hoja «2 Dinero» ya no tiene la fila con «Código» y «Respuesta»; leímos sus respuestas en la columna C."
        ),
        (
            "codes-lost.xlsx", "INT-07/D2", .info,
            "En la hoja «2 Dinero» 10 respuestas ya no tienen su código; supimos de qué pregunta es cada una por el texto."
        ),
        (
            "duplicate-sheet.xlsx", "INT-08/formulario", .error,
            "Las mismas preguntas están en más de una hoja, con respuestas distintas. Leímos las hojas con más respuestas y no «2 Dinero», con 1 respuesta que no leímos."
        ),
        (
            "copied-workbook.xlsx", "INT-09/formulario", .info,
            "Su libro trae copias de hojas del formulario, sin respuestas propias, que no leímos: «0 Identificación», «1 Actores» y «2 Dinero»."
        ),
        (
            "duplicate-row.xlsx", "INT-10/D2.3", .error,
            "La fila de D2.3, «¿Cuánto avanzó el plan de acción?», está 2 veces: leímos «37,5» (celda C10) y no «45» (celda C11)."
        ),
        (
            "sorted-rows.xlsx", "INT-11/D2", .info,
            "Las filas de la hoja «2 Dinero» cambiaron de orden; leímos cada respuesta por el código de su fila."
        ),
        (
            "moved-over.xlsx", "INT-12/D2.3", .error,
            "La respuesta de D2.1, «120000000», se movió a la casilla de D2.3, «¿Cuánto avanzó el plan de acción?», y la que había allí ya no está."
        ),
        (
            "formula-by-libreoffice.xlsx", "INT-13/D2.1", .info,
            "En D2.1, «¿Cuánto costó la operación de la iniciativa en 2025?», hay 1 respuesta escrita como fórmula, «=10*12000000»; tomamos su resultado, «120000000»."
        ),
        (
            "formula-by-libreoffice.ods", "INT-13/D2.1", .info,
            "En D2.1, «¿Cuánto costó la operación de la iniciativa en 2025?», hay 1 respuesta escrita como fórmula, «=10*12000000»; tomamos su resultado, «120000000»."
        ),
        (
            "pasted-over.xlsx", "INT-14/D2", .info,
            "En la hoja «2 Dinero» se pegó sobre 1 casilla, que ya no tiene su lista ni su ayuda (D2.4)."
        ),
        (
            "pasted-over-by-libreoffice.xlsx", "INT-14/D2", .info,
            "En la hoja «2 Dinero» se pegó sobre 1 casilla, que ya no tiene su lista ni su ayuda (D2.4)."
        ),
        (
            "pasted-over-by-libreoffice.ods", "INT-14/D2", .info,
            "En la hoja «2 Dinero» se pegó sobre 1 casilla, que ya no tiene su lista ni su ayuda (D2.4)."
        ),
        (
            "hidden-rows.xlsx", "INT-15/D2", .warning,
            "La hoja «2 Dinero» tiene 2 respuestas en filas o columnas ocultas (D2.3 y D2.4); las leímos."
        ),
        (
            "hidden-rows-by-libreoffice.xlsx", "INT-15/D2", .warning,
            "La hoja «2 Dinero» tiene 2 respuestas en filas o columnas ocultas (D2.3 y D2.4); las leímos."
        ),
        (
            "hidden-rows-by-libreoffice.ods", "INT-15/D2", .warning,
            "La hoja «2 Dinero» tiene 2 respuestas en filas o columnas ocultas (D2.3 y D2.4); las leímos."
        ),
        (
            "hidden-column.xlsx", "INT-15/D1", .warning,
            "La hoja «1 Actores» tiene 6 respuestas en filas o columnas ocultas (D1.1, D1.2 y D1.3); las leímos."
        ),
        (
            "hidden-sheet.xlsx", "INT-16/D2", .warning,
            "La hoja «2 Dinero» está oculta y tiene 10 respuestas; las leímos."
        ),
        (
            "ghost-cells.xlsx", "INT-17/D2", .warning,
            "En la hoja «2 Dinero» hay 2 celdas escritas fuera de las respuestas, la primera con «dato preliminar»; no las leímos."
        ),
        (
            "heading-answer.xlsx", "INT-17/D2", .warning,
            "En la hoja «2 Dinero» hay 1 celda escrita fuera de las respuestas, «60-20-20»; no la leímos."
        ),
        (
            "extra-sheet.xlsx", "INT-18/formulario", .info,
            "Su libro trae una hoja que no es del formulario y no leímos: «Cuentas»."
        ),
    ]

    @Test(arguments: defects)
    func `what happened to a form is one finding`(
        _ file: String, _ id: String, _ severity: Severity, _ message: String
    ) throws {
        let findings = try findings(file)
        #expect(findings.map(\.id) == ["X01/" + id])
        #expect(findings.first?.severity == severity)
        #expect(findings.first?.message.spanish == message)
        #expect(findings.first?.fix.spanish.isEmpty == false)
    }

    @Test func `a form made from another wording of the questionnaire is told`() throws {
        let findings = try findings("other-instrument.xlsx")
        #expect(findings.map(\.id) == ["X01/INT-02/formulario"])
        #expect(
            findings[0].message.spanish
                == "El cuestionario tuvo ajustes después de hacerse su libro.")
        #expect(findings[0].value == "0123456789ab")
    }

    @Test func `every answer of a changed form that is still there is read`() throws {
        let clean = try bound("clean.xlsx").answers.mapValues(\.value)
        let changed: [(file: String, fields: [FieldCode])] = [
            ("broken-header.xlsx", []), ("codes-lost.xlsx", []), ("copied-workbook.xlsx", []),
            ("sorted-rows.xlsx", []), ("duplicate-row.xlsx", []), ("duplicate-sheet.xlsx", []),
            ("formula-by-libreoffice.xlsx", []), ("missing-question.xlsx", ["D2.4"]),
            ("missing-part.xlsx", ["D2.2.publico"]), ("moved-over.xlsx", ["D2.3"]),
        ]
        for (file, lost) in changed {
            let answers = try bound(file).answers.mapValues(\.value)
            let differing = Set(clean.keys).union(answers.keys).filter { clean[$0] != answers[$0] }
            #expect(differing.sorted() == lost, "\(file)")
        }
    }

    @Test func `what other rules ask about is no note`() throws {
        #expect(try bound("uncalculated.xlsx").notes == [])
        #expect(try bound("uncalculated.xlsx").answer("D2.1").typed == "=10*12000000")
        #expect(try bound("uncalculated.xlsx").answer("D2.1").value == .unreadable)
        #expect(try bound("skipped-answer.xlsx").notes == [])
        #expect(try bound("skipped-answer.xlsx").asked("D1.3") == .no)
        #expect(try bound("text-for-number.xlsx").notes == [])
        #expect(try bound("text-for-number.xlsx").answer("D2.3").value == .unreadable)
    }

    @Test func `one sheet saved as CSV goes back, and says why`() throws {
        let check = try FormCheck(
            configuration: Self.configuration.get(), survey: Self.survey.get())
        let result = try check.results(for: [Self.folder + "one-sheet.csv"])[0]
        #expect(
            result.refusal?.spanish
                == "«one-sheet.csv» tiene respuestas, pero en la hoja «Portada» ya no está la edición del formulario. Copie sus respuestas en el libro que le envió la Red, sin cambiar la portada, y envíe ese libro."
        )
    }
}
