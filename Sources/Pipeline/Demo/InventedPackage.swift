import Evidence
import Expressions
import Reports
import SSMEModel

/// Writes what invented gestores send: real forms with the documents that they ask for.
struct InventedPackage {
    private let survey: Survey
    private let documents: [RequiredDocument]

    init(survey: Survey) throws(PipelineError) {
        self.survey = survey
        documents = try RequiredDocument.all(of: survey.questionnaire)
    }

    /// The first round: the blank form filled in, with the member's defect.
    func sendForm(
        of member: InventedWave.Member, to folder: String, deadline: CalendarDate,
        created: CalendarDate
    ) throws(PipelineError) {
        try sendForm(
            of: member.initiative, member.answers, with: member.defect.map { [$0] } ?? [],
            isCSV: member.sendsCSV, to: folder, deadline: deadline, created: created)
    }

    /// The blank form filled in, with defects that touch different questions.
    func sendForm(
        of initiative: Initiative, _ answers: InventedAnswers, with defects: [PlantedDefect],
        isCSV: Bool = false, to folder: String, deadline: CalendarDate, created: CalendarDate
    ) throws(PipelineError) {
        let submission = try filled(initiative, answers, defects, documentsIn: folder)
        try Form(survey).write(
            initiative, to: folder + "/formulario." + (isCSV ? "csv" : "xlsx"), isCSV: isCSV,
            deadline: deadline, created: created, answers: submission.answers,
            claims: submission.claims)
    }

    /// The second round: the workbook of corrections that the first round's findings made, with the cells corrected
    /// and the reply columns filled in.
    func sendCorrections(
        of member: InventedWave.Member, findings: [Finding], to folder: String,
        deadline: CalendarDate, created: CalendarDate
    ) throws(PipelineError) {
        try sendCorrections(
            of: member.initiative, member.answers,
            with: member.secondDefect.map { [$0] } ?? [], findings: findings,
            replies: replies(of: member, to: findings), to: folder, deadline: deadline,
            created: created)
    }

    /// The workbook of corrections that an earlier round's findings made, filled in again.
    func sendCorrections(
        of initiative: Initiative, _ answers: InventedAnswers, with defects: [PlantedDefect],
        findings: [Finding], replies: [Reply], to folder: String, deadline: CalendarDate,
        created: CalendarDate
    ) throws(PipelineError) {
        let submission = try filled(
            initiative, answers, defects, documentsIn: folder, replies: replies)
        do throws(ReportError) {
            try CorrectionsWriter(questionnaire: survey.questionnaire).write(
                to: folder + "/correcciones.xlsx", submission: submission, findings: findings,
                stamp: survey.stamp(for: initiative), deadline: deadline, created: created)
        } catch {
            throw PipelineError(error)
        }
    }

    private func replies(of member: InventedWave.Member, to findings: [Finding]) -> [Reply] {
        guard case .confirmed = member.sequel, let defect = member.defect else { return [] }
        return findings.filter { $0.outcome == .fail }.enumerated().map { index, finding in
            Reply(
                finding: finding.id, isConfirmed: true, explanation: defect.explanation,
                location: CellLocation(
                    sheet: "Correcciones", address: CellAddress(row: index + 1, columnIndex: 4)))
        }
    }

    /// An initiative's answers with defects in them, its documents written and named.
    private func filled(
        _ initiative: Initiative, _ coherent: InventedAnswers, _ defects: [PlantedDefect],
        documentsIn folder: String, replies: [Reply] = []
    ) throws(PipelineError) -> Submission {
        let answers = asked(coherent, defects)
        func submission(_ claims: [EvidenceClaim]) -> Submission {
            Submission(
                initiative: initiative, wave: survey.questionnaire.wave, round: 1,
                digest: "", fileName: "formulario.xlsx", answers: answers,
                routing: survey.routing.asked(given: answers), claims: claims, replies: replies)
        }
        let required = documents.filter { $0.isRequired(in: submission([])) }
        var claims: [EvidenceClaim] = []
        try DurableFile.makeFolder(folder)
        let contents = contents(of: initiative, answers, defects)
        for document in required {
            let planted = defects.first { $0.subject == document.question && document.index == 0 }
            let sent = sent(document, planted?.evidence ?? .untouched, contents)
            if let name = sent.name {
                claims.append(
                    EvidenceClaim(
                        question: document.question, file: name, requirement: document.index,
                        location: nil))
            }
            if let content = sent.content {
                try DurableFile.write(content, to: folder + "/soportes/" + document.fileName)
            }
        }
        return submission(claims)
    }

    /// The first document of a question as an initiative has it, stating the figure of the answer; one that serves
    /// another question too holds what that question asks for.
    private func contents(
        of initiative: Initiative, _ answers: [FieldCode: Answer], _ defects: [PlantedDefect]
    ) -> (RequiredDocument) -> [UInt8] {
        { document in
            let figure = survey.evidence.figure(of: document.question)
            var stated: String?
            if let figure, case .number(let number) = answers[figure]?.value {
                let isMoney = survey.questionnaire.field(figure)?.field.kind == .amount
                stated = (isMoney ? "$ " : "") + Figure().number(number)
            }
            let served = defects.first { $0.evidence == .copy(of: document.question) }?.subject
            let annex = document.index > 0 ? nil : documents.first { $0.question == served }
            return document.content(of: initiative, stating: stated, with: annex)
        }
    }

    /// The name that the form gives a document, and the content that comes with it; `nil` where it does not.
    private func sent(
        _ document: RequiredDocument, _ treatment: PlantedDefect.Evidence,
        _ contents: (RequiredDocument) -> [UInt8]
    ) -> (name: String?, content: [UInt8]?) {
        let name = document.fileName
        let content = contents(document)
        switch treatment {
        case .untouched: return (name, content)
        case .notNamed: return (nil, nil)
        case .notSent: return (name, nil)
        case .empty: return (name, [])
        case .renamedText: return (name, Array("El documento está en la oficina.\n".utf8))
        case .link: return ("https://drive.example.org/" + name, nil)
        case .copy(let question):
            let other = documents.first { $0.question == question }
            return (name, other.map(contents) ?? content)
        }
    }

    /// The answers to the questions that are asked, as answer cells; what a defect writes stays where it was written.
    private func asked(
        _ coherent: InventedAnswers, _ defects: [PlantedDefect]
    ) -> [FieldCode: Answer] {
        var drawn = coherent
        var typed: [FieldCode: String] = [:]
        let replaced = defects.reduce(into: Set<QuestionCode>()) { $0.formUnion($1.replaced) }
        drawn.values = drawn.values.filter { field, _ in
            let known = survey.questionnaire.field(field) ?? survey.questionnaire.entry(field)
            return known.map { !replaced.contains($0.question.code) } ?? true
        }
        for defect in defects {
            for (field, value) in defect.answers { drawn.set(field, value) }
            typed.merge(defect.typed) { _, new in new }
        }
        var answers: [FieldCode: Answer] = [:]
        for (field, value) in drawn.values {
            answers[field] = Answer(field: field, value: value, typed: typed[field] ?? "")
        }
        let planted = Set(defects.flatMap(\.answers.keys))
        let routing = survey.routing.asked(given: answers)
        for question in survey.questionnaire.questions where routing[question.code] != .yes {
            for field in question.fields where !planted.contains(field.code) {
                answers[field.code] = nil
            }
        }
        return answers
    }
}
