public import SSMEModel

/// The clean data of a wave as a Frictionless Data Package: what an outside scorer reads.
///
/// ```swift
/// for file in CleanPackage.files(
///     submissions: accepted, questionnaire: questionnaire, created: today, instrument: digest)
/// { try folder.write(file.bytes, to: file.path) }
/// ```
///
/// **Source**: Data Package and Table Schema, version 1.
public enum CleanPackage {
    /// The files of the package, `datapackage.json` first.
    ///
    /// **Shape**: `data/answers.csv` has a row an initiative and field; `data/wide.csv` a row an
    /// initiative and a column a field; `data/evidence.csv` a row a claim. Sorted by initiative; equal
    /// input gives equal bytes.
    /// **Missing**: an empty cell; `answers.csv` tells by its status why it is empty.
    ///
    /// - Parameters:
    ///   - created: the day that the package is dated.
    ///   - instrument: SHA-256 of the instrument's file, hexadecimal.
    public static func files(
        submissions: [Submission], questionnaire: Questionnaire, created: CalendarDate,
        instrument: String
    ) -> [(path: String, bytes: [UInt8])] {
        let submissions = submissions.sorted { $0.initiative.id < $1.initiative.id }
        let resources = [
            initiatives(submissions), answers(submissions, questionnaire),
            wide(submissions, questionnaire), evidence(submissions),
        ]
        let descriptor = JSONValue.object([
            ("profile", .text("tabular-data-package")),
            ("name", .text(questionnaire.id)),
            ("title", .text(questionnaire.title.spanish)),
            ("version", .text(questionnaire.templateVersion)),
            ("created", .text(created.description + "T00:00:00Z")),
            ("wave", .text(questionnaire.wave)),
            ("instrument_sha256", .text(instrument)),
            ("cut_off", .text(questionnaire.cutOff.description)),
            ("reference_year", .integer(questionnaire.referenceYear)),
            ("resources", .list(resources.map(\.descriptor))),
        ])
        return [("datapackage.json", [UInt8](descriptor.document.utf8))]
            + resources.map { ($0.path, $0.csv.bytes) }
    }

    private static func initiatives(_ submissions: [Submission]) -> TableResource {
        var table = TableResource(
            name: "initiatives", title: "Iniciativas",
            columns: [
                .key("initiative"), .text("name", "Nombre"),
                .text("managing_entity", "Entidad gestora"), .text("wave", "Edición"),
                .integer("round", "Ronda"), .text("submission", "SHA-256 del envío"),
            ], key: ["initiative"])
        for submission in submissions {
            table.csv.append([
                submission.initiative.id, CSVText.guarded(submission.initiative.name),
                CSVText.guarded(submission.initiative.managingEntity), submission.wave,
                String(submission.round), submission.digest,
            ])
        }
        return table
    }

    private static func answers(
        _ submissions: [Submission], _ questionnaire: Questionnaire
    ) -> TableResource {
        var table = TableResource(
            name: "answers", title: "Respuestas, una por fila",
            columns: [
                .key("initiative"), .code("question", "Pregunta"), .code("field", "Casilla"),
                .text("value", "Valor: código, número, true o false, AAAA-MM, o texto"),
                .words("unit", "Unidad", ["COP", "percentage_points", "units"]),
                .words(
                    "status", "Estado", CleanAnswer.Status.allCases.map(\.rawValue),
                    isRequired: true),
                .words(
                    "reason", "Motivo por el que no hay valor", NonResponse.allCases.map(\.rawValue)
                ),
                .text("typed", "Tal como se escribió"),
            ], key: ["initiative", "field"], parent: "initiatives")
        for submission in submissions {
            for question in questionnaire.questions {
                for field in question.fields {
                    let answer = CleanAnswer(field, of: question, in: submission)
                    table.csv.append([
                        submission.initiative.id, question.code, field.code, answer.value,
                        field.kind.unit, answer.status.rawValue, answer.reason?.rawValue ?? "",
                        answer.typed,
                    ])
                }
            }
        }
        return table
    }

    private static func wide(
        _ submissions: [Submission], _ questionnaire: Questionnaire
    ) -> TableResource {
        let fields = questionnaire.questions.flatMap { question in
            question.fields.map { (question: question, field: $0) }
        }
        var table = TableResource(
            name: "wide", title: "Respuestas, una iniciativa por fila",
            columns: [.key("initiative")] + fields.map { .field($0.field, of: $0.question) },
            key: ["initiative"], parent: "initiatives")
        for submission in submissions {
            table.csv.append(
                [submission.initiative.id]
                    + fields.map { CleanAnswer($0.field, of: $0.question, in: submission).value })
        }
        return table
    }

    private static func evidence(_ submissions: [Submission]) -> TableResource {
        var table = TableResource(
            name: "evidence", title: "Soportes",
            columns: [
                .key("initiative"), .code("question", "Pregunta"),
                .integer("requirement", "Cuál de los documentos que pide la pregunta, desde 0"),
                .text("file", "Nombre tal como se escribió"),
                .words(
                    "status", "Estado", EvidenceItem.Status.allCases.map(\.rawValue),
                    isRequired: true),
                .text("media_type", "Tipo que muestra el contenido"), .integer("bytes", "Tamaño"),
                .text("sha256", "SHA-256 del contenido"),
            ], key: [], parent: "initiatives")
        for submission in submissions {
            for item in submission.evidence {
                table.csv.append([
                    submission.initiative.id, item.claim.question,
                    item.claim.requirement.map { String($0) } ?? "",
                    CSVText.guarded(item.claim.file),
                    item.status.rawValue, item.mediaType ?? "", String(item.byteCount),
                    item.digest ?? "",
                ])
            }
        }
        return table
    }
}

extension Field.Kind {
    fileprivate var unit: String {
        switch self {
        case .amount: "COP"
        case .percent: "percentage_points"
        case .integer, .entries: "units"
        case .choice, .flag, .month, .text, .nit: ""
        }
    }
}
