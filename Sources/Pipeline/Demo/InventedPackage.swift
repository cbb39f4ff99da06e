import Evidence
import Expressions
import Ingest
import Reports
import SSMEModel

/// Writes what invented gestores send: real forms with the documents that they ask for.
struct InventedPackage {
    private let survey: Survey
    private let documents: [RequiredDocument]
    /// True where a document comes as many times as the answer says that people met.
    var sendsEveryMeeting = false

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
        let notes = defects.flatMap(\.notes)
        let isText = isCSV || notes.contains { ChangedForm.kinds.contains($0.kind) }
        let path = folder + "/formulario." + (isText ? "csv" : "xlsx")
        try Form(survey).write(
            initiative, to: path, isCSV: isText, deadline: deadline, created: created,
            answers: submission.answers, claims: submission.claims)
        if !notes.isEmpty { try change(path, notes, isText: isText) }
    }

    /// Makes happen to a form what notes tell.
    private func change(
        _ path: String, _ notes: [FormNote], isText: Bool
    ) throws(PipelineError) {
        guard !isText else {
            var changed = ChangedForm(
                try DurableFile.text(path), questionnaire: survey.questionnaire)
            for note in notes { changed.apply(note) }
            return try DurableFile.write([UInt8](changed.text.utf8), to: path)
        }
        let bytes = try DurableFile.read(path)
        var changed: ChangedWorkbook
        do throws(IngestError) { changed = try ChangedWorkbook(bytes) } catch {
            throw .wrongConfiguration(error.explanation)
        }
        for note in notes { changed.apply(note) }
        try DurableFile.write(changed.bytes, to: path)
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
        let shown = defects.compactMap(\.documents).flatMap { $0 }
        let ofDefects = Set(defects.filter { $0.documents != nil }.flatMap(\.documented))
        for (claim, status) in shown {
            claims.append(claim)
            guard let content = content(of: claim, status, from: initiative, contents) else {
                continue
            }
            try DurableFile.write(content, to: folder + "/soportes/" + claim.file)
        }
        for document in required where !ofDefects.contains(document.question) {
            let planted = defects.first {
                $0.subject == document.question
                    && (document.index == 0 || $0.evidence == .single)
            }
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
            guard sendsEveryMeeting, planted?.evidence != .single else { continue }
            for meeting in 1..<max(1, meetings(document, answers)) {
                let name = "\(meeting + 1)-" + document.fileName
                claims.append(
                    EvidenceClaim(
                        question: document.question, file: name, requirement: document.index,
                        location: nil))
                try DurableFile.write(
                    document.content(of: initiative, stating: nil, with: nil, meeting: meeting),
                    to: folder + "/soportes/" + name)
            }
        }
        return submission(claims)
    }

    /// How many times a year people met, of whose meetings a document is.
    private func meetings(_ document: RequiredDocument, _ answers: [FieldCode: Answer]) -> Int {
        survey.evidence.meetings(of: document.question, document.index) {
            if case .choice(let option)? = answers[$0]?.value { option } else { nil }
        }
    }

    /// The first document of a question as an initiative has it, stating the figure of the answer; one that serves
    /// another question too holds what that question asks for.
    private func contents(
        of initiative: Initiative, _ answers: [FieldCode: Answer], _ defects: [PlantedDefect]
    ) -> (RequiredDocument) -> [UInt8] {
        { document in
            let figure = survey.evidence.figure(of: document.question)
            var stated: String?
            let slip = defects.first { $0.subject == document.question && document.index == 0 }
            if let figure, case .number(let answer) = answers[figure]?.value {
                let number = slip?.evidence == .otherFigure ? answer * 1.5 : answer
                let isMoney = survey.questionnaire.field(figure)?.field.kind == .amount
                stated = (isMoney ? "$ " : "") + Figure().number(number)
            }
            let served = defects.first { $0.evidence == .copy(of: document.question) }?.subject
            let annex = document.index > 0 ? nil : documents.first { $0.question == served }
            return document.content(
                of: initiative, stating: stated, with: annex, slip: slip?.evidence ?? .untouched)
        }
    }

    /// The document that an example names, as it came; `nil` where it did not.
    private func content(
        of claim: EvidenceClaim, _ status: EvidenceItem.Status, from initiative: Initiative,
        _ contents: (RequiredDocument) -> [UInt8]
    ) -> [UInt8]? {
        switch status {
        case .missing: nil
        case .empty: []
        case .unreadable: Array("MZ".utf8) + (0..<200).map { UInt8($0) }
        default:
            documents.first { $0.question == claim.question }.map(contents)
                ?? InventedDocument.pdf(title: claim.file, lines: [initiative.id])
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
        case .untouched, .outOfDate, .otherKind, .nameless, .otherFigure, .shared, .single:
            return (name, content)
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

    /// True for an entry of a list of which a defect says how many entries there are, and nothing of any of them.
    private func kept(
        _ field: FieldCode, of question: QuestionCode, by defects: [PlantedDefect]
    ) -> Bool {
        let written = defects.reduce(into: [FieldCode: AnswerValue?]()) { all, defect in
            all.merge(defect.answers) { _, new in new }
        }
        guard case .number(let count)?? = written[question], field != question,
            let entry = field.split(separator: ".").last.flatMap({ Int($0) }),
            !written.contains(where: { $0.key.hasPrefix(question + ".") && $0.value != nil })
        else { return false }
        return entry <= Int(count)
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
            guard let question = known?.question.code, replaced.contains(question) else {
                return true
            }
            return kept(field, of: question, by: defects)
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
