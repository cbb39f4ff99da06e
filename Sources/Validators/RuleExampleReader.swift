import Declarations
import SSMEModel

/// Reads the examples of a rule.
///
/// An answer is written as its field takes it: text, a number, `x` for a flag, an option's code, `AAAA-MM`, a reason
/// («no aplica»). `~` is a blank cell; `?` something unreadable, and so is whatever follows it (`?treinta`) or begins
/// with an equals sign. `?1,234|1234|1.234` is something with those readings, `≈120 M|120000000|millions_letter`
/// something read by that habit.
///
/// `previous` holds the answers of the earlier wave, `peers` those of the other submissions (`times: 8` for eight alike),
/// `initiative` and `manager` whose form it is, `severity` how severe the failure is where the gap decides.
struct RuleExampleReader {
    let rule: String
    let each: Scope?
    let questionnaire: Questionnaire

    /// The examples in the order of the kinds.
    func examples(_ node: Declaration) throws(DeclarationError) -> [RuleExample] {
        try node.allowOnly(RuleExample.Kind.allCases.map(\.rawValue))
        var examples: [RuleExample] = []
        for kind in RuleExample.Kind.allCases {
            guard let list = try node.optional(kind.rawValue) else { continue }
            for item in try list.list() { examples.append(try example(item, kind)) }
        }
        return examples
    }

    private func example(
        _ node: Declaration, _ kind: RuleExample.Kind
    ) throws(DeclarationError) -> RuleExample {
        var documents: [ExampleDocument] = []
        for item in try node.optional("evidence")?.list() ?? [] {
            documents.append(try document(item))
        }
        var unclaimed: [String] = []
        for file in try node.optional("unclaimed")?.list() ?? [] {
            unclaimed.append(try file.text())
        }
        var notes: [FormNote] = []
        for item in try node.optional("notes")?.list() ?? [] {
            notes.append(try NoteExample.note(item))
        }
        var peers: [ExampleForm] = []
        for item in try node.optional("peers")?.list() ?? [] {
            let peer = ExampleForm(
                answers: try answers(item, besides: ["times", "manager"]).map(\.answer),
                manager: try item.optional("manager")?.text() ?? "")
            let times = try item.optional("times")?.integer() ?? 1
            peers += Array(repeating: peer, count: max(0, min(times, 200)))
        }
        let own = try answers(node, besides: Self.keys)
        return RuleExample(
            rule: rule, kind: kind, file: node.file, line: node.line,
            answers: own.map(\.answer), documents: documents, notes: notes,
            questions: own.map(\.question) + documents.map(\.claim.question)
                + (each == .file ? ["formulario"] : []),
            severity: try node.optional("severity")?.word(of: Severity.self),
            isAboutSubjects: each != nil && each != .note, unclaimed: unclaimed,
            initiative: Initiative(
                id: try node.optional("initiative")?.text() ?? "I000", name: "",
                managingEntity: try node.optional("manager")?.text() ?? ""),
            earlier: try node.optional("previous").map { (node) throws(DeclarationError) in
                ExampleForm(answers: try answers(node, besides: []).map(\.answer))
            }, peers: peers)
    }

    /// The answers that stand beside the words; any other word is an error.
    private func answers(
        _ node: Declaration, besides words: Set<String>
    ) throws(DeclarationError) -> [(answer: Answer, question: QuestionCode)] {
        var answers: [(answer: Answer, question: QuestionCode)] = []
        for (key, value) in try node.entries() {
            let code = try key.text()
            if words.contains(code) { continue }
            guard let (question, field) = questionnaire.field(code) ?? questionnaire.entry(code)
            else { throw noField(code, key, value) }
            answers.append((try answer(value, field), question.code))
        }
        return answers
    }

    private static let keys: Set<String> = [
        "evidence", "unclaimed", "peers", "previous", "initiative", "manager", "notes", "severity",
    ]

    /// A question with several fields is answered field by field: «D4.4.asamblea: x», not «D4.4: asamblea».
    private func noField(
        _ code: String, _ key: Declaration, _ value: Declaration
    ) -> DeclarationError {
        guard let question = questionnaire.question(code) else {
            let known = questionnaire.questions.flatMap { $0.fields.map(\.code) }
            return key.error(
                found: code, expected: "el código de una casilla",
                near: Nearest.word(to: code, among: known))
        }
        let codes = question.fields.map(\.code)
        let part = (try? value.text()).map { code + "." + $0 }
        let meant = question.fields.first { $0.code == part && $0.kind == .flag }
        return key.error(
            found: code, expected: "una de sus casillas: " + codes.joined(separator: ", "),
            near: meant.map { $0.code + ": x" })
    }

    private func document(
        _ node: Declaration
    ) throws(DeclarationError) -> ExampleDocument {
        try node.allowOnly(["question", "file", "status", "requirement", "facts"])
        let claim = EvidenceClaim(
            question: try node["question"].text(), file: try node["file"].text(),
            requirement: try node.optional("requirement")?.integer(), location: nil)
        return ExampleDocument(
            claim: claim, status: try node.optional("status")?.word(of: EvidenceItem.Status.self),
            facts: try facts(node.optional("facts")))
    }

    /// What is known of the document: `{seen: true, fit: 0.4}`.
    private func facts(
        _ node: Declaration?
    ) throws(DeclarationError) -> [DocumentFact: FactValue] {
        var facts: [DocumentFact: FactValue] = [:]
        for (key, value) in try node?.entries() ?? [] {
            let fact = try key.word(of: DocumentFact.self)
            switch fact.kind {
            case .truth: facts[fact] = .truth(try value.truth())
            case .number: facts[fact] = .number(try value.number())
            case .text: facts[fact] = .text(LocalizedText(try value.text()))
            }
        }
        return facts
    }

    private func answer(_ node: Declaration, _ field: Field) throws(DeclarationError) -> Answer {
        let written = try node.text()
        if written.isEmpty || written == "~" { return Answer(field: field.code, value: .blank) }
        if written.hasPrefix("=") || written == "?" { return unreadable(written, field) }
        if written.hasPrefix("?") || written.hasPrefix("≈"), written.contains("|") {
            return try doubtful(written, node, field)
        }
        if written.hasPrefix("?") { return unreadable(String(written.dropFirst()), field) }
        if let reason = Self.reason(written) {
            return Answer(field: field.code, value: .nonResponse(reason), typed: written)
        }
        guard let answer = Self.answer(written, field) else {
            throw node.error(
                found: written, expected: Self.expected(field),
                near: Nearest.word(to: written, among: field.options.map(\.code)))
        }
        return answer
    }

    private func doubtful(
        _ written: String, _ node: Declaration, _ field: Field
    ) throws(DeclarationError) -> Answer {
        let pieces = written.dropFirst().split(separator: "|").map(String.init)
        let typed = pieces.first ?? ""
        func value(_ piece: String) throws(DeclarationError) -> AnswerValue {
            if let reason = Self.reason(piece) { return .nonResponse(reason) }
            guard let answer = Self.answer(piece, field) else {
                throw node.error(found: piece, expected: Self.expected(field))
            }
            return answer.value
        }
        guard written.hasPrefix("≈") else {
            var readings: [Reading] = []
            for piece in pieces.dropFirst() { readings.append(Reading(try value(piece))) }
            return Answer(field: field.code, value: .ambiguous(readings), typed: typed)
        }
        guard pieces.count == 3, let habit = Habit(rawValue: pieces[2]) else {
            let habits = Habit.allCases.map(\.rawValue).joined(separator: ", ")
            throw node.error(found: written, expected: "«≈escrito|valor|costumbre»: " + habits)
        }
        return Answer(
            field: field.code, value: try value(pieces[1]), typed: typed,
            sureness: .assumed(habit))
    }

    private func unreadable(_ typed: String, _ field: Field) -> Answer {
        Answer(field: field.code, value: .unreadable, typed: typed)
    }

    private static func answer(_ written: String, _ field: Field) -> Answer? {
        switch field.kind {
        case .choice:
            field.options.first { $0.code == written }.map {
                Answer(field: field.code, value: .choice($0.code), typed: $0.label.spanish)
            }
        case .flag:
            flag(written).map {
                Answer(field: field.code, value: .flag($0), typed: $0 ? "Sí" : "No")
            }
        case .percent, .amount, .integer, .entries: number(written, field)
        case .month:
            YearMonth(iso: written).map {
                Answer(field: field.code, value: .month($0), typed: written)
            }
        case .text: Answer(field: field.code, value: .text(written), typed: written)
        case .nit:
            NIT(written).map {
                Answer(field: field.code, value: .text($0.description), typed: written)
            }
        }
    }

    private static func number(_ written: String, _ field: Field) -> Answer? {
        guard let number = Double(written), number.isFinite else { return nil }
        let pieces = written.split(separator: ".", maxSplits: 1)
        return Answer(
            field: field.code, value: .number(number), typed: pieces.joined(separator: ","),
            decimals: pieces.count == 2 ? pieces[1].utf8.count : 0)
    }

    private static func flag(_ written: String) -> Bool? {
        switch written {
        case "x", "true": true
        case "no", "false": false
        default: nil
        }
    }

    private static func reason(_ written: String) -> NonResponse? {
        NonResponse.allCases.first { written == $0.words || written == $0.rawValue }
    }

    private static func expected(_ field: Field) -> String {
        switch field.kind {
        case .choice: "una opción: " + field.options.map(\.code).joined(separator: ", ")
        case .flag: "x o no"
        case .percent, .amount, .integer, .entries: "un número"
        case .month: "un mes AAAA-MM"
        case .text: "un texto"
        case .nit: "un NIT"
        }
    }
}
