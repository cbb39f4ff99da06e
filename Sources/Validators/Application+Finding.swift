import Expressions
import SSMEModel

extension Application {
    /// The finding of a verdict; `nil` for a pass.
    func finding(_ verdict: Verdict) -> Finding? {
        switch verdict {
        case .pass: nil
        case .fail: failure
        case .unknown(let missing):
            finding(
                .unknown, message: rule.declaration.title, fix: Self.whenKnown(missing))
        case .broken(let error):
            finding(
                .ruleError, message: rule.declaration.title, fix: Self.words(for: error))
        }
    }

    private var failure: Finding {
        let sides =
            (try? rule.check.sides(in: submission, amid: setting)) ?? nil
        let gap = sides.map { abs($0.found - $0.expected) }
        let message = try? rule.says.text(in: submission, of: subject, amid: sentenceSetting)
        let fix = try? rule.fix.text(in: submission, of: subject, amid: sentenceSetting)
        return finding(
            .fail, severity: rule.declaration.severity.severity(ofGap: gap),
            value: subject.typed.isEmpty
                ? sides.map { figure($0.found) } ?? typed : subject.typed,
            expected: sides.map { expected($0.sign, $0.expected) } ?? "",
            difference: gap,
            message: message ?? rule.declaration.title, fix: fix ?? LocalizedText(""))
    }

    /// A sentence shows a blank as a blank, whatever the check takes it for.
    private var sentenceSetting: Setting {
        var setting = setting
        setting.blank = .unknown
        setting.tolerance = 1e-9
        return setting
    }

    private func finding(
        _ outcome: Outcome, severity: Severity = .info, value: String = "", expected: String = "",
        difference: Double? = nil, message: LocalizedText, fix: LocalizedText
    ) -> Finding {
        let declaration = rule.declaration
        let initiative = submission.initiative.id
        return Finding(
            id: Finding.id(
                initiative: initiative, rule: declaration.id, subject: subject.name),
            initiative: initiative,
            submission: submission.digest, round: submission.round, rule: declaration.id,
            ruleVersion: declaration.version, level: declaration.level, severity: severity,
            outcome: outcome, locations: locations, fields: fields,
            question: declaration.about ?? subject.question, value: value, expected: expected,
            difference: difference, message: message, fix: fix, evidence: subject.files,
            isTrial: declaration.status == .trial)
    }

    private var fields: [FieldCode] {
        let shared = rule.check.sharedCells(in: submission, amid: setting)
        let cells = shared.isEmpty ? own : shared
        return cells + rule.fields.filter { !cells.contains($0) }
    }

    private var locations: [CellLocation] {
        let hasOwnPlaces = [.evidence, .claim, .file, .note].contains(rule.declaration.each)
        return hasOwnPlaces
            ? subject.locations : fields.compactMap { submission.answers[$0]?.location }
    }

    /// The one answer that the rule read, as typed.
    private var typed: String {
        let fields = fields
        return fields.count == 1 ? submission.answer(fields[0]).typed : ""
    }

    private func figure(_ number: Double) -> String {
        switch rule.check.unit {
        case .amount: Figure().money(number)
        case .percent: Figure().percent(number)
        default: Figure().number(number)
        }
    }

    private func expected(_ sign: String, _ number: Double) -> String {
        let signs = ["=": "", "!=": "≠ ", "<=": "≤ ", ">=": "≥ "]
        return (signs[sign] ?? sign + " ") + figure(number)
    }

    private static func whenKnown(_ missing: [QuestionCode]) -> LocalizedText {
        guard !missing.isEmpty else {
            return LocalizedText(
                "Se revisará cuando haya con qué.",
                english: "It will be reviewed once there is something to review it with.")
        }
        return LocalizedText(
            "Se revisará cuando haya un valor en \(Figure(.spanish).list(missing)).",
            english: "It will be reviewed once \(Figure(.english).list(missing)) has a value.")
    }

    private static func words(for error: EvaluationError) -> LocalizedText {
        switch error {
        case .divisionByZero:
            LocalizedText(
                "La regla divide por cero; corrija la regla.",
                english: "The rule divides by zero; correct the rule.")
        case .overflow:
            LocalizedText(
                "La cuenta de la regla se sale de los números; corrija la regla.",
                english: "The rule's figure leaves the range of numbers; correct the rule.")
        case .notANumber:
            LocalizedText(
                "La regla leyó un valor que no es un número; avise a quien mantiene el programa.",
                english:
                    "The rule read a value that is no number; tell whoever maintains the program.")
        case .missingTable(let name):
            LocalizedText(
                "Falta la tabla «reference/\(name).csv», que la regla consulta; agréguela, o deje la regla en «draft».",
                english:
                    "The table «reference/\(name).csv», which the rule looks up, is missing; add it, or leave the rule as «draft»."
            )
        case .missingLocal(let name):
            LocalizedText(
                "La regla lee «\(name)», que no tiene valor; corrija la regla.",
                english: "The rule reads «\(name)», which has no value; correct the rule.")
        }
    }
}
