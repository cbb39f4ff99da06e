public import Expressions
public import SSMEModel

/// Binds a filled workbook, or the long CSV form, to the questionnaire.
///
///     let binder = Binder(questionnaire: questionnaire, routing: routing, roster: roster)
///     let submission = try binder.bind(workbook, digest: digest, fileName: name, round: 1)
///
/// **Missing**: a field that the file has no cell for gets no answer; a blank cell gets a blank one.
public struct Binder: Sendable {
    private let questionnaire: Questionnaire
    private let routing: Routing
    private let roster: Roster
    private let index: FormIndex
    private let instrument: String

    /// Makes a binder for the workbooks of one wave.
    ///
    /// `instrument` is the hash that this questionnaire's templates bear; without one, theirs is not compared.
    public init(
        questionnaire: Questionnaire, routing: Routing, roster: Roster, instrument: String = ""
    ) {
        self.questionnaire = questionnaire
        self.routing = routing
        self.roster = roster
        self.instrument = instrument
        index = FormIndex(questionnaire)
    }

    /// The submission that a workbook holds.
    ///
    /// **Throws**: where the workbook is of no initiative of this wave. **Complexity**: linear in cells and fields.
    public func bind(
        _ workbook: Workbook, digest: String, fileName: String, round: Int
    ) throws(BindingError) -> Submission {
        let cells = AnswerCells(workbook, index: index)
        let stamp = Stamp(of: workbook, cells: cells)
        let answers = answers(in: workbook, cells)
        let initiative = try initiative(stamp, hasAnswers: !answers.isEmpty, fileName: fileName)
        if let other = otherInitiative(in: answers, than: initiative) {
            throw .twoInitiatives(file: fileName, stamped: initiative.id, answered: other)
        }
        return Submission(
            initiative: initiative, wave: questionnaire.wave, round: round, digest: digest,
            fileName: fileName, answers: answers, routing: routing.asked(given: answers),
            claims: ClaimReader(questionnaire: questionnaire).claims(in: workbook),
            evidenceCells: ClaimReader(questionnaire: questionnaire).cells(in: workbook),
            replies: ReplyReader(initiative: initiative.id).replies(in: workbook),
            notes: FormIntegrity(
                workbook: workbook, cells: cells, index: index, answers: answers, stamp: stamp,
                instrument: instrument, missingLists: missingLists(in: workbook, cells)
            ).notes)
    }

    private func missingLists(in workbook: Workbook, _ cells: AnswerCells) -> [Question] {
        questionnaire.questions.filter { question in
            question.list.map {
                !ListReader(question: question, list: $0).isThere(in: workbook, cells)
            } ?? false
        }
    }

    /// What the workbook or long CSV form of an earlier wave answered to questions of this one, by their codes, and the
    /// code of its initiative; that is empty where it does not say.
    ///
    /// **Missing**: blank answers are left out. **Throws**: where the file has no answer cell of the questionnaire.
    public func earlierAnswers(
        in workbook: Workbook, fileName: String
    ) throws(BindingError) -> (initiative: String, earlier: EarlierAnswers) {
        let cells = AnswerCells(workbook, index: index)
        let stamp = Stamp(of: workbook, cells: cells)
        let answers = answers(in: workbook, cells)
        guard !answers.isEmpty else { throw .notOurTemplate(file: fileName) }
        return (
            stamp.initiative,
            EarlierAnswers(wave: stamp.wave, answers: answers.filter { $0.value.value != .blank })
        )
    }

    /// Whose workbook it is; needed before binding, where the round follows from what that initiative sent before.
    ///
    /// **Throws**: what `bind` would throw.
    public func initiative(
        of workbook: Workbook, fileName: String
    ) throws(BindingError) -> Initiative {
        let cells = AnswerCells(workbook, index: index)
        let hasAnswers = questionnaire.questions.contains { question in
            question.fields.contains { cells.location(of: $0.code) != nil }
        }
        return try initiative(
            Stamp(of: workbook, cells: cells), hasAnswers: hasAnswers, fileName: fileName)
    }

    /// The initiative that the identification names, where it is another one of the roster: a colleague's workbook filled
    /// in by mistake must never replace the colleague's own.
    private func otherInitiative(
        in answers: [FieldCode: Answer], than initiative: Initiative
    ) -> String? {
        let first = questionnaire.dimensions.first { !$0.isScored }?.questions.first?.fields.first
        guard let field = first, field.kind == .text, let typed = answers[field.code]?.typed,
            let code = typed.split(separator: " ").first.map(String.init),
            let named = roster[code.uppercased()] ?? roster[code], named.id != initiative.id
        else { return nil }
        return named.id
    }

    private func answers(in workbook: Workbook, _ cells: AnswerCells) -> [FieldCode: Answer] {
        var answers: [FieldCode: Answer] = [:]
        for field in questionnaire.questions.flatMap(\.fields) {
            guard let location = cells.location(of: field.code) else { continue }
            answers[field.code] = AnswerReader.answer(
                to: field, in: workbook.cell(at: location), at: location)
        }
        for question in questionnaire.questions {
            guard let list = question.list else { continue }
            answers.merge(
                ListReader(question: question, list: list).answers(in: workbook, cells, answers)
            ) { _, read in read }
        }
        return HabitReader(questionnaire).settled(answers)
    }

    /// Another wave is said first: its template may share no code with this one.
    private func initiative(
        _ stamp: Stamp, hasAnswers: Bool, fileName: String
    ) throws(BindingError) -> Initiative {
        if !stamp.wave.isEmpty, stamp.wave != questionnaire.wave {
            throw .otherWave(file: fileName, found: stamp.wave, expected: questionnaire.wave)
        }
        guard hasAnswers else { throw .notOurTemplate(file: fileName) }
        guard !stamp.wave.isEmpty else { throw .noWave(file: fileName) }
        guard !stamp.initiative.isEmpty else { throw .noInitiative(file: fileName) }
        guard let initiative = roster[stamp.initiative.uppercased()] ?? roster[stamp.initiative]
        else {
            throw .unknownInitiative(file: fileName, code: stamp.initiative)
        }
        return initiative
    }
}
