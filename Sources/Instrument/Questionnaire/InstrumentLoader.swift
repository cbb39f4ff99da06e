public import Declarations
public import SSMEModel

/// Reads the instrument file of a wave.
///
///     let questionnaire = try InstrumentLoader.load(text, file: "instrument.yml")
///
/// Conditions are carried as text with their place; `Routing` compiles them.
public struct InstrumentLoader {
    /// The questionnaire that a YAML text declares.
    ///
    /// **Throws**: the first thing that does not hold, with its line and column in `file`.
    public static func load(
        _ text: String, file: String
    ) throws(InstrumentError) -> Questionnaire {
        let root = try Declaration(yaml: text, file: file)
        try root.allowOnly([
            "id", "wave", "title", "template", "cut-off", "reference year", "contact", "lists",
            "dimensions",
        ])
        let lists = try OptionLists(root.optional("lists"))
        return Questionnaire(
            id: try root["id"].text(), wave: try root["wave"].text(),
            title: try root["title"].localized(), templateVersion: try root["template"].text(),
            cutOff: try root["cut-off"].date(),
            referenceYear: try root["reference year"].integer(),
            contact: try root["contact"].text(),
            dimensions: try dimensions(root["dimensions"], lists: lists))
    }

    private static func dimensions(
        _ node: Declaration, lists: OptionLists
    ) throws(InstrumentError) -> [Dimension] {
        var dimensions: [Dimension] = []
        var lineOfSheet: [FoldedText: Int] = [:]
        for (key, body) in try node.entries() {
            let code = try key.text()
            guard Codes.isDimension(code) else {
                throw key.error(found: code, expected: "el código de una dimensión, como «D3»")
            }
            try body.allowOnly(["title", "sheet", "scored", "questions"])
            let sheet = try sheetName(body["sheet"])
            if let line = lineOfSheet[FoldedText(sheet)] {
                throw try body["sheet"].error(
                    found: sheet, expected: "otro nombre de hoja: este ya está en la línea \(line)")
            }
            lineOfSheet[FoldedText(sheet)] = try body["sheet"].line
            dimensions.append(
                Dimension(
                    code: code, title: try body["title"].localized(), sheet: sheet,
                    isScored: try body.optional("scored")?.truth() ?? true,
                    questions: try questions(body["questions"], of: code, lists: lists)))
        }
        return dimensions
    }

    /// Codes are unique: the file repeats no key, and a question's code begins with its dimension's.
    private static func questions(
        _ node: Declaration, of dimension: String, lists: OptionLists
    ) throws(InstrumentError) -> [Question] {
        let reader = QuestionReader(lists: lists)
        var questions: [Question] = []
        for (key, body) in try node.entries() {
            let code = try key.text()
            guard Codes.isQuestion(code, of: dimension) else {
                throw key.error(
                    found: code,
                    expected: "el código de una pregunta de \(dimension), como «\(dimension).1»")
            }
            questions.append(try reader.question(code, body))
        }
        return questions
    }

    /// A tab's name as Excel allows it, and none of the tabs that every workbook has.
    private static func sheetName(_ node: Declaration) throws(InstrumentError) -> String {
        let name = try node.text()
        let isAllowed =
            !name.trimmed.isEmpty && name.utf16.count <= 31
            && !name.contains { "[]:*?/\\".contains($0) } && name.first != "'" && name.last != "'"
        guard isAllowed else {
            throw node.error(
                found: name, expected: "un nombre de hoja de 1 a 31 caracteres, sin [ ] : * ? / \\")
        }
        guard !WorkbookLayout.ownSheets.contains(FoldedText(name)) else {
            throw node.error(found: name, expected: "un nombre que no use ya el libro")
        }
        return name
    }
}
