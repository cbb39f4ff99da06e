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
        let submission = try filled(member, member.defect, documentsIn: folder)
        try Form(survey).write(
            member.initiative, to: folder + "/formulario." + (member.sendsCSV ? "csv" : "xlsx"),
            isCSV: member.sendsCSV, deadline: deadline, created: created,
            answers: submission.answers, claims: submission.claims)
    }

    /// The second round: the workbook of corrections that the first round's findings made, with the cells corrected
    /// and the reply columns filled in.
    func sendCorrections(
        of member: InventedWave.Member, findings: [Finding], to folder: String,
        deadline: CalendarDate, created: CalendarDate
    ) throws(PipelineError) {
        let submission = try filled(
            member, member.secondDefect, documentsIn: folder,
            replies: replies(of: member, to: findings))
        do throws(ReportError) {
            try CorrectionsWriter(questionnaire: survey.questionnaire).write(
                to: folder + "/correcciones.xlsx", submission: submission, findings: findings,
                stamp: survey.stamp(for: member.initiative), deadline: deadline, created: created)
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

    /// The member's answers with a defect in them, its documents written and named.
    private func filled(
        _ member: InventedWave.Member, _ defect: PlantedDefect?, documentsIn folder: String,
        replies: [Reply] = []
    ) throws(PipelineError) -> Submission {
        let answers = asked(member, defect)
        func submission(_ claims: [EvidenceClaim]) -> Submission {
            Submission(
                initiative: member.initiative, wave: survey.questionnaire.wave, round: 1,
                digest: "", fileName: "formulario.xlsx", answers: answers,
                routing: survey.routing.asked(given: answers), claims: claims, replies: replies)
        }
        let required = documents.filter { $0.isRequired(in: submission([])) }
        var claims: [EvidenceClaim] = []
        try DurableFile.makeFolder(folder)
        for document in required {
            let isPlanted = document.question == defect?.subject && document.index == 0
            let sent = sent(
                document, of: member.initiative,
                isPlanted ? defect?.evidence ?? .untouched : .untouched)
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

    /// The name that the form gives a document, and the content that comes with it; `nil` where it does not.
    private func sent(
        _ document: RequiredDocument, of initiative: Initiative,
        _ treatment: PlantedDefect.Evidence
    ) -> (name: String?, content: [UInt8]?) {
        let name = document.fileName
        let content = document.content(of: initiative)
        switch treatment {
        case .untouched: return (name, content)
        case .notNamed: return (nil, nil)
        case .notSent: return (name, nil)
        case .empty: return (name, [])
        case .renamedText: return (name, Array("El documento está en la oficina.\n".utf8))
        case .link: return ("https://drive.example.org/" + name, nil)
        case .copy(let question):
            let other = documents.first { $0.question == question }
            return (name, other?.content(of: initiative) ?? content)
        }
    }

    /// The answers to the questions that are asked, as answer cells.
    private func asked(
        _ member: InventedWave.Member, _ defect: PlantedDefect?
    ) -> [FieldCode: Answer] {
        var drawn = member.answers
        for (field, value) in defect?.answers ?? [:] { drawn.set(field, value) }
        var answers: [FieldCode: Answer] = [:]
        for (field, value) in drawn.values { answers[field] = Answer(field: field, value: value) }
        let routing = survey.routing.asked(given: answers)
        for question in survey.questionnaire.questions where routing[question.code] != .yes {
            for field in question.fields { answers[field.code] = nil }
        }
        return answers
    }
}
