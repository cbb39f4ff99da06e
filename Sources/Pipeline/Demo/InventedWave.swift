import Expressions
import Foundation
import Instrument
import SSMEModel

/// Twelve invented initiatives, their submissions as real packages, and a third of them with one planted defect.
struct InventedWave {
    private typealias Condition = Expressions.Expression

    /// One initiative and what it will send.
    struct Member {
        let initiative: Initiative
        var answers: InventedAnswers
        let defect: PlantedDefect?
        let sendsCSV: Bool
    }

    private(set) var members: [Member] = []

    private let survey: Survey
    private let documents: [(question: QuestionCode, index: Int, title: String, when: Condition?)]

    init(seed: UInt64, survey: Survey) throws(PipelineError) {
        self.survey = survey
        documents = try Self.documents(of: survey.questionnaire)
        var generator = SeededGenerator(seed: seed)
        let initiatives = survey.roster.initiatives
        let faulty = initiatives.indices.shuffled(using: &generator).prefix(initiatives.count / 3)
        var defects = PlantedDefect.all.shuffled(using: &generator)
        for (index, initiative) in initiatives.enumerated() {
            let answers = InventedAnswers(name: initiative.name, using: &generator)
            members.append(
                Member(
                    initiative: initiative, answers: answers,
                    defect: faulty.contains(index) ? defects.popLast() : nil,
                    sendsCSV: index == initiatives.count - 1))
        }
    }

    /// Writes one member's package into the inbox: the form, and the documents it asks for.
    func send(
        _ member: Member, corrected: Bool, to inbox: String, named name: String,
        deadline: CalendarDate, created: CalendarDate
    ) throws(PipelineError) {
        let defect = corrected ? nil : member.defect
        let answers = asked(member, defect)
        let folder = inbox + "/" + name
        var claims: [EvidenceClaim] = []
        for document in try required(answers, member) {
            let file = Self.fileName(document)
            let isPlanted = document.question == defect?.subject && document.index == 0
            let treatment = isPlanted ? defect?.evidence ?? .untouched : .untouched
            if treatment != .notNamed {
                claims.append(
                    EvidenceClaim(
                        question: document.question, file: file, requirement: document.index,
                        location: nil))
            }
            switch treatment {
            case .notNamed, .notSent: continue
            case .empty: try DurableFile.write([], to: folder + "/soportes/" + file)
            case .untouched:
                try DurableFile.write(
                    Self.content(document, of: member.initiative),
                    to: folder + "/soportes/" + file)
            }
        }
        try DurableFile.makeFolder(folder)
        try Form(survey).write(
            member.initiative, to: folder + "/formulario." + (member.sendsCSV ? "csv" : "xlsx"),
            isCSV: member.sendsCSV, deadline: deadline, created: created, answers: answers,
            claims: claims)
    }

    /// The answers to the questions that are asked, as answer cells.
    private func asked(_ member: Member, _ defect: PlantedDefect?) -> [FieldCode: Answer] {
        var drawn = member.answers
        for (field, value) in defect?.answers ?? [:] { drawn.set(field, value) }
        var answers = drawn.values.mapValues { $0 }.reduce(into: [FieldCode: Answer]()) {
            $0[$1.key] = Answer(field: $1.key, value: $1.value)
        }
        let routing = survey.routing.asked(given: answers)
        for question in survey.questionnaire.questions where routing[question.code] != .yes {
            for field in question.fields { answers[field.code] = nil }
        }
        return answers
    }

    private func required(
        _ answers: [FieldCode: Answer], _ member: Member
    ) throws(PipelineError) -> [(question: QuestionCode, index: Int, title: String)] {
        let submission = Submission(
            initiative: member.initiative, wave: survey.questionnaire.wave, round: 1, digest: "",
            fileName: "", answers: answers, routing: survey.routing.asked(given: answers))
        return documents.filter { document in
            guard submission.asked(document.question) == .yes else { return false }
            guard let when = document.when else { return true }
            return (try? when.value(in: submission))?.truth == true
        }.map { ($0.question, $0.index, $0.title) }
    }

    private static func documents(
        of questionnaire: Questionnaire
    ) throws(PipelineError) -> [(
        question: QuestionCode, index: Int, title: String, when: Condition?
    )] {
        let names = Names(questionnaire: questionnaire)
        var documents: [(question: QuestionCode, index: Int, title: String, when: Condition?)] = []
        for question in questionnaire.questions {
            for (index, requirement) in question.evidence.enumerated() {
                do throws(ExpressionError) {
                    var when: Condition?
                    if let condition = requirement.when {
                        when = try Condition(condition, names: names, expecting: .truth)
                    }
                    documents.append(
                        (question.code, index, requirement.document.spanish, when))
                } catch {
                    throw .wrongConfiguration(error.explanation)
                }
            }
        }
        return documents
    }

    /// «el plan de acción» → `plan-de-accion.pdf`; the minutes of a working table come as a photo.
    private static func fileName(
        _ document: (question: QuestionCode, index: Int, title: String)
    ) -> String {
        let words = document.title.split { " ,".contains($0) }.filter {
            !["el", "la", "los", "las"].contains($0)
        }
        let slug = words.prefix(7).joined(separator: "-").lowercased()
            .folding(options: .diacriticInsensitive, locale: nil)
        return slug + "." + kind(document)
    }

    private static func content(
        _ document: (question: QuestionCode, index: Int, title: String), of initiative: Initiative
    ) -> [UInt8] {
        if kind(document) == "png" {
            return InventedDocument.png(shade: UInt8(truncatingIfNeeded: initiative.id.hashed))
        }
        return InventedDocument.pdf(
            title: document.title.prefix(1).uppercased() + document.title.dropFirst(),
            lines: [
                initiative.id + " · " + initiative.name, "Pregunta " + document.question,
                "Documento inventado para la demostración; no vale como soporte.",
            ])
    }

    private static func kind(
        _ document: (question: QuestionCode, index: Int, title: String)
    ) -> String { document.title.contains("mesa de trabajo") ? "png" : "pdf" }
}

extension String {
    /// A small number that depends on the text alone.
    fileprivate var hashed: Int { utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF } }
}
