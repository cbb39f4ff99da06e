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
    /// **Shape**: `tables`, the reference tables that `tables:` may name, each named as its file: `regions.csv`.
    /// **Throws**: the first thing that does not hold, with its line and column in `file` or in the table.
    public static func load(
        _ text: String, file: String, tables: [Table] = []
    ) throws(InstrumentError) -> Questionnaire {
        let root = try Declaration(yaml: text, file: file)
        try root.allowOnly([
            "id", "wave", "title", "template", "cut-off", "reference year", "contact", "lists",
            "tables", "documents", "dimensions",
        ])
        let lists = try OptionLists(
            root.optional("lists"), tables: root.optional("tables"), from: tables)
        return Questionnaire(
            id: try root["id"].text(), wave: try root["wave"].text(),
            title: try root["title"].localized(), templateVersion: try root["template"].text(),
            cutOff: try root["cut-off"].date(),
            referenceYear: try root["reference year"].integer(),
            contact: try root["contact"].text(),
            dimensions: try dimensions(
                root["dimensions"],
                reader: QuestionReader(
                    lists: lists, documents: try OptionLists.declared(root.optional("documents")))))
    }

    private static func dimensions(
        _ node: Declaration, reader: QuestionReader
    ) throws(InstrumentError) -> [Dimension] {
        var dimensions: [Dimension] = []
        var sheetNames = SheetNames()
        for (key, body) in try node.entries() {
            let code = try key.text()
            guard Codes.isDimension(code) else {
                throw key.error(found: code, expected: "el código de una dimensión, como «D3»")
            }
            try body.allowOnly(["title", "sheet", "scored", "questions"])
            let sheet = try sheetNames.new(body["sheet"])
            dimensions.append(
                Dimension(
                    code: code, title: try body["title"].localized(), sheet: sheet,
                    isScored: try body.optional("scored")?.truth() ?? true,
                    questions: try questions(body["questions"], of: code, reader: reader)))
            for (_, question) in try body["questions"].entries() {
                if let list = try question.optional("sheet") { _ = try sheetNames.new(list) }
            }
        }
        return dimensions
    }

    /// Codes are unique: the file repeats no key, and a question's code begins with its dimension's.
    private static func questions(
        _ node: Declaration, of dimension: String, reader: QuestionReader
    ) throws(InstrumentError) -> [Question] {
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
}
