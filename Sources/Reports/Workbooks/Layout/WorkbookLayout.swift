import SSMEModel

/// Where everything stands in the workbook of a questionnaire; the template and the corrections share it.
struct WorkbookLayout: Sendable {
    /// The rows of one question in its sheet, 1-based.
    struct Block: Equatable, Sendable {
        let question: Question
        let sheet: String
        /// The question's first row: a heading, or its only answer.
        let row: Int
        /// The row of each field, in order.
        let fieldRows: [Int]
        /// The running total below a distribution.
        let totalRow: Int?

        var lastRow: Int { totalRow ?? fieldRows.last ?? row }
    }

    /// A row of the evidence sheet.
    struct EvidenceRow: Equatable, Sendable {
        /// The defined name of the file cell.
        let name: String
        /// Empty for a row that the gestor fills.
        let question: QuestionCode
        let requirement: EvidenceRequirement?
        let row: Int
    }

    static let cover = "Portada"
    static let evidence = "Soportes"
    static let lists = "Listas"
    static let corrections = "Correcciones"
    /// The header row of every sheet of questions and of the evidence sheet.
    static let headerRow = 2
    static let codeColumn = 0
    static let answerColumn = 2
    /// Hidden: 1 where the question is asked, as far as the answers tell.
    static let askedColumn = 4
    /// Hidden: 1 where an asked question has an answer.
    static let answeredColumn = 5
    /// What was answered in an earlier wave, where the workbook shows it.
    static let earlierColumn = 6

    let questionnaire: Questionnaire
    /// The blocks in order.
    let blocks: [Block]
    let evidenceRows: [EvidenceRow]
    private let blockIndex: [QuestionCode: Int]
    private let fieldRows: [FieldCode: (block: Int, row: Int)]
    private let conditions: [QuestionCode: SimpleCondition]
    /// The questions answered by a list.
    let lists: [Question]
    /// The rows that each list has room for.
    private let entryCount: Int

    /// Lays out a questionnaire. **Units**: `spareRows`, evidence rows that the gestor fills.
    init(_ questionnaire: Questionnaire, spareRows: Int = 10, entryCount: Int = 300) {
        self.questionnaire = questionnaire
        var blocks: [Block] = []
        for dimension in questionnaire.dimensions {
            var row = Self.headerRow + 1
            for question in dimension.questions {
                let block = Self.block(question, sheet: dimension.sheet, at: row)
                blocks.append(block)
                row = block.lastRow + 1
            }
        }
        self.blocks = blocks
        var blockIndex: [QuestionCode: Int] = [:]
        var fieldRows: [FieldCode: (block: Int, row: Int)] = [:]
        var conditions: [QuestionCode: SimpleCondition] = [:]
        for (index, block) in blocks.enumerated() where blockIndex[block.question.code] == nil {
            if let text = block.question.askedWhen?.text,
                let condition = SimpleCondition(text, in: questionnaire),
                // Only what was asked before may decide, so that no formula can chase its own tail.
                condition.fields.allSatisfy({ fieldRows[$0] != nil })
            {
                conditions[block.question.code] = condition
            }
            blockIndex[block.question.code] = index
            for (field, row) in zip(block.question.fields, block.fieldRows)
            where fieldRows[field.code] == nil {
                fieldRows[field.code] = (index, row)
            }
        }
        self.blockIndex = blockIndex
        self.fieldRows = fieldRows
        self.conditions = conditions
        self.entryCount = entryCount
        lists = blocks.map(\.question).filter { $0.list != nil }
        evidenceRows = Self.evidenceRows(of: questionnaire, spareRows: spareRows)
    }

    /// The block of a question.
    func block(_ code: QuestionCode) -> Block? { blockIndex[code].map { blocks[$0] } }

    /// The block that a field belongs to.
    func block(of field: FieldCode) -> Block? { fieldRows[field].map { blocks[$0.block] } }

    /// The answer cell of a field, or of an entry of a list: `D1.9.nit.3`.
    func cell(of field: FieldCode) -> CellLocation? {
        guard let place = fieldRows[field] else { return entryCell(field) }
        return CellLocation(
            sheet: blocks[place.block].sheet,
            address: CellAddress(row: place.row, columnIndex: Self.answerColumn))
    }

    private func entryCell(_ code: FieldCode) -> CellLocation? {
        for list in lists.compactMap(\.list) {
            guard let (column, entry) = list.place(of: code),
                let index = list.columns.firstIndex(of: column)
            else { continue }
            return CellLocation(
                sheet: list.sheet,
                address: CellAddress(row: Self.headerRow + entry, columnIndex: index))
        }
        return nil
    }

    /// The last entry that a list has room for.
    func lastEntry(of list: ListForm) -> Int? { list.columns.isEmpty ? nil : entryCount }

    /// The file cell of an evidence row.
    func cell(of row: EvidenceRow) -> CellLocation {
        CellLocation(
            sheet: Self.evidence,
            address: CellAddress(row: row.row, columnIndex: Self.answerColumn))
    }

    /// The heading above the file cells.
    var evidenceHead: CellLocation {
        CellLocation(
            sheet: Self.evidence,
            address: CellAddress(row: Self.headerRow, columnIndex: Self.answerColumn))
    }

    /// The condition of a question, where the workbook can follow it.
    func condition(of question: QuestionCode) -> SimpleCondition? { conditions[question] }

    /// Every name that the workbook gives to a cell of its question and evidence sheets.
    var names: [String: CellLocation] {
        var names: [String: CellLocation] = [:]
        for code in fieldRows.keys { names[code] = cell(of: code) }
        for list in lists.compactMap(\.list) {
            for (index, column) in list.columns.enumerated() {
                names[column.code] = CellLocation(
                    sheet: list.sheet,
                    address: CellAddress(row: Self.headerRow, columnIndex: index))
            }
        }
        for row in evidenceRows { names[row.name] = cell(of: row) }
        return names
    }

    private static func block(_ question: Question, sheet: String, at row: Int) -> Block {
        guard question.fields.count != 1 else {
            return Block(
                question: question, sheet: sheet, row: row, fieldRows: [row], totalRow: nil)
        }
        let rows = Array(row + 1..<row + 1 + question.fields.count)
        let total = question.kind == .distribution ? row + 1 + question.fields.count : nil
        return Block(
            question: question, sheet: sheet, row: row, fieldRows: rows, totalRow: total)
    }

    private static func evidenceRows(
        of questionnaire: Questionnaire, spareRows: Int
    ) -> [EvidenceRow] {
        var rows: [EvidenceRow] = []
        for question in questionnaire.questions {
            for (index, requirement) in question.evidence.enumerated() {
                let suffix = index == 0 ? "" : "." + String(index + 1)
                rows.append(
                    EvidenceRow(
                        name: "soporte." + question.code + suffix, question: question.code,
                        requirement: requirement, row: headerRow + 1 + rows.count))
            }
        }
        for number in 1...max(1, spareRows) {
            rows.append(
                EvidenceRow(
                    name: "soporte.otro." + String(number), question: "", requirement: nil,
                    row: headerRow + 1 + rows.count))
        }
        return rows
    }
}

extension WorkbookLayout {
    /// The same layout with as many spare evidence rows as the claims may need, and room for every entry of a list.
    func making(
        roomFor claims: [EvidenceClaim], _ answers: [FieldCode: Answer]
    ) -> WorkbookLayout {
        let spare = max(10, Set(claims.map(\.question)).count)
        let entries = lists.compactMap { $0.list?.entries(in: answers).count }.max() ?? 0
        let isEnough = spare <= 10 && entries + 100 <= entryCount
        return isEnough
            ? self
            : WorkbookLayout(
                questionnaire, spareRows: spare, entryCount: max(entryCount, entries + 100))
    }
}
