import SSMEModel

/// Reads which file backs which question: the sheet of documents, or the column «Soporte» of the long CSV form.
struct ClaimReader {
    let questionnaire: Questionnaire

    /// The claims in sheet order; a cell with several file names makes one for each. Of more than a form can need only so
    /// many are made, and the last one says how many are left out.
    func claims(in workbook: Workbook) -> [EvidenceClaim] {
        let claims = allClaims(in: workbook)
        guard claims.count > Self.mostClaims else { return claims }
        let last = claims[Self.mostClaims - 1]
        return claims.prefix(Self.mostClaims - 1) + [
            EvidenceClaim(
                question: last.question, file: Self.rest(claims.count - Self.mostClaims + 1),
                requirement: last.requirement, location: last.location)
        ]
    }

    private func allClaims(in workbook: Workbook) -> [EvidenceClaim] {
        let nameAt = supportNames(of: workbook)
        var claims: [EvidenceClaim] = []
        var isFound = false
        for table in workbook.tables where table.kind == .grid {
            let rows = documentRows(of: table, nameAt)
            isFound = isFound || !rows.isEmpty
            for row in rows {
                claims += Self.fileNames(row.typed).map {
                    claim(row.question, file: $0, requirement: row.requirement, at: row.location)
                }
            }
            claims += supportColumn(of: table)
        }
        return isFound ? claims : claims + namedClaims(workbook, nameAt)
    }

    /// Where each required document is to be named: the cells that the form names, blank or not.
    func cells(in workbook: Workbook) -> [QuestionCode: [Int: CellLocation]] {
        let nameAt = supportNames(of: workbook)
        let rows = workbook.tables.filter { $0.kind == .grid }
            .flatMap { documentRows(of: $0, nameAt) }
        var cells: [QuestionCode: [Int: CellLocation]] = [:]
        for row in rows where nameAt[row.location] != nil {
            guard let requirement = row.requirement else { continue }
            cells[row.question, default: [:]][requirement] = row.location
        }
        guard rows.isEmpty else { return cells }
        for (location, name) in nameAt {
            guard let question = name.question, let requirement = name.requirement else { continue }
            cells[question, default: [:]][requirement] = location
        }
        return cells
    }

    /// A row of the sheet of documents.
    private struct DocumentRow {
        let question: QuestionCode
        let requirement: Int?
        let typed: String
        let location: CellLocation
    }

    /// The rows under the headings. Which of a question's documents a row is, its name tells, or the order of the rows
    /// where rows were deleted and the names stayed behind.
    private func documentRows(
        of table: Table, _ nameAt: [CellLocation: SupportName]
    ) -> [DocumentRow] {
        let headed = HeadedRows(table, heading: [WorkbookLayout.question, WorkbookLayout.file])
        let found = headed.rows.compactMap { row in
            row.address(WorkbookLayout.file).map { address in
                let location = CellLocation(sheet: table.name, address: address)
                return (row: row, location: location, name: nameAt[location])
            }
        }
        let areNamesInPlace = found.allSatisfy { found in
            let typed = question(found.row.text(WorkbookLayout.question))
            return typed == nil || found.name?.question == nil || typed == found.name?.question
        }
        var seen: [QuestionCode: Int] = [:]
        return found.map { row, location, name in
            let typed = row.text(WorkbookLayout.question)
            let question = self.question(typed) ?? name?.question ?? typed
            let order = seen[question, default: 0]
            seen[question] = order + 1
            let named = areNamesInPlace ? name : nil
            return DocumentRow(
                question: question, requirement: named.map(\.requirement) ?? order,
                typed: row.text(WorkbookLayout.file), location: location)
        }
    }

    private func supportColumn(of table: Table) -> [EvidenceClaim] {
        let answers = HeadedRows(
            table, heading: [WorkbookLayout.code, WorkbookLayout.answer, WorkbookLayout.support])
        return answers.rows.flatMap { row -> [EvidenceClaim] in
            guard let question = question(row.text(WorkbookLayout.code)),
                let address = row.address(WorkbookLayout.support)
            else { return [] }
            let location = CellLocation(sheet: table.name, address: address)
            return Self.fileNames(row.text(WorkbookLayout.support)).map {
                EvidenceClaim(question: question, file: $0, location: location)
            }
        }
    }

    /// Where the sheet lost its headings, the names still tell.
    private func namedClaims(
        _ workbook: Workbook, _ nameAt: [CellLocation: SupportName]
    ) -> [EvidenceClaim] {
        nameAt.sorted { $0.key < $1.key }.flatMap { location, name -> [EvidenceClaim] in
            guard let question = name.question, let cell = workbook.cell(at: location) else {
                return []
            }
            return Self.fileNames(TypedCell(cell).text).map {
                claim(question, file: $0, requirement: name.requirement, at: location)
            }
        }
    }

    /// A requirement that the question does not have is left out.
    private func claim(
        _ question: QuestionCode, file: String, requirement: Int?, at location: CellLocation
    ) -> EvidenceClaim {
        let count = questionnaire.question(question)?.evidence.count ?? 0
        return EvidenceClaim(
            question: question, file: file,
            requirement: requirement.flatMap { (0..<count).contains($0) ? $0 : nil },
            location: location)
    }

    /// The question of a code as people type it: `d3.5`, `D7.2.camaras`, `3,5`; `nil` where there is none.
    private func question(_ typed: String) -> QuestionCode? {
        var code = typed.lowercased()
        if let comma = code.firstIndex(of: ",") { code.replaceSubrange(comma...comma, with: ".") }
        if code.first?.isNumber == true { code = "d" + code }
        let pieces = code.split(separator: ".", omittingEmptySubsequences: false)
        guard pieces.count >= 2, code.hasPrefix("d") else { return nil }
        let question = pieces[0].uppercased() + "." + pieces[1]
        return questionnaire.question(question)?.code
    }

    /// File names typed in one cell, each once, apart by semicolons or line breaks; «no aplica» and dashes name no file.
    static func fileNames(_ typed: String) -> [String] {
        var seen: Set<String> = []
        let names = typed.split { $0 == ";" || $0.isNewline }
            .map { $0.trimmed.plainName }
            .filter { name in
                AnswerReader.reason(FoldedText(name)) == nil
                    && name.contains { $0.isLetter || $0.isNumber }
                    && seen.insert(name).inserted
            }
        guard names.count > mostNames else { return names }
        return names.prefix(mostNames - 1) + [rest(names.count - mostNames + 1)]
    }

    private static func rest(_ count: Int) -> String {
        "… y \(Figure(.spanish).number(Double(count))) nombres más"
    }

    /// No question asks for so many documents in one cell, and no form in all.
    private static let mostNames = 200
    private static let mostClaims = 2_000

    private func supportNames(of workbook: Workbook) -> [CellLocation: SupportName] {
        var names: [CellLocation: SupportName] = [:]
        for defined in workbook.definedNames {
            guard let location = defined.location, names[location] == nil,
                let name = SupportName(defined.name)
            else { continue }
            names[location] = name
        }
        return names
    }
}

/// What the name of a document's cell says: `soporte.D4.4.2` is the second document of D4.4, `soporte.otro.1` is free.
private struct SupportName {
    /// `nil` for a free row.
    let question: QuestionCode?
    /// 0-based; `nil` for a free row.
    let requirement: Int?

    init?(_ name: String) {
        let lowered = name.lowercased()
        guard lowered.hasPrefix(WorkbookLayout.supportPrefix) else { return nil }
        let pieces = lowered.dropFirst(WorkbookLayout.supportPrefix.count).split(separator: ".")
        guard pieces.first?.first == "d", pieces.count >= 2 else {
            question = nil
            requirement = nil
            return
        }
        question = pieces[0].uppercased() + "." + pieces[1]
        requirement = pieces.count == 2 ? 0 : Int(pieces[2]).map { $0 - 1 }
    }
}
