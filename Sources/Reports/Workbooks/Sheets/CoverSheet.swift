import SSMEModel

/// The sheet «Portada»: what this is, how to fill it in, by when, and how far it has come.
struct CoverSheet {
    private static let text = 1...4
    private static let widths = [2.5, 30, 27, 30, 22, 2.5]

    let content: FormContent
    let sheet: Sheet
    /// The stamp's defined names.
    let stampCells: [String: CellLocation]

    init(content: FormContent, evidence: EvidenceSheet) {
        self.content = content
        var builder = Builder(content: content, widths: Self.widths)
        builder.addTitle()
        builder.addFacts()
        builder.addInstructions()
        builder.addProgress(evidence: evidence.progress)
        builder.addColors()
        builder.addStamp()
        sheet = builder.sheet
        stampCells = builder.stampCells
    }

    /// Writes the cover from top to bottom.
    private struct Builder {
        let content: FormContent
        var sheet: Sheet
        var stampCells: [String: CellLocation] = [:]
        private var row = 1
        private let widths: [Double]

        init(content: FormContent, widths: [Double]) {
            self.content = content
            self.widths = widths
            sheet = Sheet(
                name: WorkbookLayout.cover, columns: widths.map { .init(width: $0) })
            sheet.tabColor = .accent
        }

        mutating func addTitle() {
            let title = content.questionnaire.title[content.language]
            addBand(title, height: 46, CellStyle.band.with { $0.size = 22 })
            let name = content.initiative.name
            addBand(name, height: 28, CellStyle.band.with { $0.size = 14 })
            let entity = content.initiative.managingEntity
            let line = content.initiative.id + (entity.isEmpty ? "" : " · " + entity)
            addBand(line, height: 24, CellStyle.bandNote.with { $0.indent = 1 })
            row += 1
        }

        mutating func addFacts() {
            let figure = Figure(content.language)
            addProse(
                content.say(
                    "Este libro es el formulario de su iniciativa. Diligéncielo con su equipo, reúna "
                        + "los soportes y envíe todo junto.",
                    "This workbook is your initiative's questionnaire. Fill it in with your team, "
                        + "gather the documents and send everything together."))
            row += 1
            if let deadline = Deadline(content.deadline, on: content.created) {
                addFact(
                    content.say("Fecha límite", "Deadline"),
                    deadline.shown(content.language), isBold: true)
            }
            addFact(
                content.say("Fecha de corte", "Cut-off date"),
                figure.date(content.questionnaire.cutOff)
                    + content.say("; montos del año fiscal ", "; amounts of fiscal year ")
                    + String(content.questionnaire.referenceYear))
            addFact(
                content.say("¿Dudas? Escriba a", "Questions? Write to"),
                content.questionnaire.contact)
            row += 1
        }

        mutating func addInstructions() {
            addSection(content.say("Cómo diligenciarlo", "How to fill it in"))
            let lines =
                content.language == .spanish
                ? Self.spanishInstructions : Self.englishInstructions
            for (index, line) in lines.enumerated() { addProse(String(index + 1) + ".  " + line) }
            row += 1
        }

        mutating func addProgress(evidence: (named: Int, asked: Int)) {
            addSection(content.say("Avance", "Progress"))
            for dimension in content.questionnaire.dimensions {
                let asked = dimension.questions.filter {
                    content.layout.isAsked($0.code, given: content.answers)
                }
                addProgress(
                    title: dimension.code + " · " + dimension.title[content.language],
                    sheet: dimension.sheet, verb: content.say("Respondidas: ", "Answered: "),
                    done: asked.count { content.isAnswered($0) }, of: asked.count)
            }
            addProgress(
                title: content.say("Soportes", "Documents"), sheet: WorkbookLayout.evidence,
                verb: content.say("Con archivo: ", "With a file: "), done: evidence.named,
                of: evidence.asked)
            row += 1
        }

        mutating func addColors() {
            addSection(content.say("Qué significan los colores", "What the colours mean"))
            addColor(
                .answer, content.say("Su respuesta", "Your answer"),
                content.say("Escriba o elija aquí.", "Write or choose here."))
            let quiet = CellStyle(color: .notAskedInk, fill: .notAsked)
            addColor(
                quiet, content.say("No se pregunta", "Not asked"),
                content.say(
                    "Según sus otras respuestas; déjelo en blanco.",
                    "Because of your other answers; leave it blank."))
            addColor(
                CellStyle(color: .amberInk, fill: .amber),
                content.say("Revise", "Check"),
                content.say(
                    "Un total que no da 100, o una respuesta por confirmar.",
                    "A total that is not 100, or an answer to confirm."))
            if !content.marks.isEmpty {
                addColor(
                    CellStyle(color: .redInk, fill: .red),
                    content.say("Por corregir", "To correct"),
                    content.say(
                        "La nota de la celda dice qué vimos y cómo corregirlo.",
                        "The cell's note says what we saw and how to correct it."))
            }
            row += 1
        }

        mutating func addStamp() {
            sheet.put(
                .text(content.say("No cambie estas celdas:", "Leave these cells as they are:")),
                row: row, column: 1, .quiet)
            row += 1
            for cell in content.stamp.cells {
                sheet.put(.text(cell.label[content.language]), row: row, column: 1, .quiet)
                sheet.put(.text(cell.value), row: row, column: 2, .quiet)
                stampCells[cell.name] = sheet.location(row: row, column: 2)
                sheet.rowHeights[row] = 12
                row += 1
            }
        }

        // MARK: Pieces

        private mutating func addBand(_ text: String, height: Double, _ style: CellStyle) {
            sheet.fill(row: row, columns: 0...5, style)
            sheet.put(.text(text), row: row, columns: CoverSheet.text, style)
            let width = widths[CoverSheet.text].reduce(0, +)
            sheet.rowHeights[row] = max(height, TextMeasure.height([(text, width, style)]))
            row += 1
        }

        private mutating func addSection(_ title: String) {
            sheet.put(.text(title), row: row, column: 1, .section)
            sheet.rowHeights[row] = 24
            row += 1
        }

        private mutating func addProse(_ text: String) {
            sheet.put(.text(text), row: row, columns: CoverSheet.text, .prose)
            let width = widths[CoverSheet.text].reduce(0, +)
            sheet.rowHeights[row] = TextMeasure.height([(text, width, .prose)])
            row += 1
        }

        private mutating func addFact(_ label: String, _ value: String, isBold: Bool = false) {
            let style = CellStyle.prose.with { $0.isBold = isBold }
            sheet.put(.text(label), row: row, column: 1, CellStyle.prose.with { $0.color = .muted })
            sheet.put(.text(value), row: row, columns: 2...4, style)
            let width = widths[2...4].reduce(0, +)
            sheet.rowHeights[row] = max(20, TextMeasure.height([(value, width, style)]))
            row += 1
        }

        private mutating func addColor(_ style: CellStyle, _ sample: String, _ meaning: String) {
            let look = style.with {
                $0.isUnlocked = false
                $0.vertical = .center
                $0.indent = 1
            }
            sheet.put(.text(sample), row: row, column: 1, look)
            sheet.put(
                .text(meaning), row: row, columns: 2...4, CellStyle.prose.with { $0.indent = 1 })
            sheet.rowHeights[row] = 20
            row += 1
        }

        private mutating func addProgress(
            title: String, sheet name: String, verb: String, done: Int, of total: Int
        ) {
            let prefix = CellLocation.sheetPrefix(name)
            let sums = (done: "SUM(" + prefix + "$F:$F)", of: "SUM(" + prefix + "$E:$E)")
            let (of, ratio) = (content.say(" de ", " of "), Double(done) / Double(max(total, 1)))
            let target = CellLocation(
                sheet: name,
                address: CellAddress(row: WorkbookLayout.headerRow + 1, columnIndex: 2))
            sheet.put(.link(to: target, text: title), row: row, column: 1, .link)
            sheet.put(
                .textFormula(
                    "\"" + verb + "\"&" + sums.done + "&\"" + of + "\"&" + sums.of,
                    text: verb + String(done) + of + String(total)),
                row: row, column: 2, .prose)
            let share = "IF(" + sums.of + "=0,0," + sums.done + "/" + sums.of + ")"
            sheet.put(
                .formula(share, number: ratio), row: row, column: 3,
                CellStyle(edges: .all, edgeColor: .white).with { $0.format = ";;;" })
            sheet.put(
                .formula(share, number: ratio), row: row, column: 4,
                .prose.with {
                    $0.format = "0%"
                    $0.horizontal = .left
                    $0.indent = 1
                    $0.color = .muted
                })
            let bar = Sheet.range(row: row, columns: 3...3)
            sheet.highlights.append(.init(range: bar, kind: .bar(.accentLine)))
            sheet.rowHeights[row] = 20
            row += 1
        }

        private static let spanishInstructions = [
            "Vaya hoja por hoja, en el orden de las pestañas. Responda solo en las celdas de color.",
            "Donde haya lista, elija una opción. Los porcentajes se escriben como números (37 es 37 %) "
                + "y los valores en pesos completos (120000000, no «120 millones»).",
            "Lo que se ponga gris no se le pregunta según sus otras respuestas: déjelo en blanco.",
            "Si no hay dato, escriba «no aplica», «no se midió» o «prefiere no responder». "
                + "Un cero quiere decir cero.",
            "En «Soportes» escriba el nombre de cada archivo y envíelos junto con este libro.",
        ]
        private static let englishInstructions = [
            "Go sheet by sheet, in the order of the tabs. Answer only in the coloured cells.",
            "Where there is a list, choose one option. Percentages are numbers (37 is 37 %), amounts "
                + "are whole pesos (120000000).",
            "What turns grey is not asked, because of your other answers: leave it blank.",
            "If there is no value, write «no aplica», «no se midió» or «prefiere no responder». "
                + "A zero means zero.",
            "In «Soportes», write the name of each file, and send the files with this workbook.",
        ]
    }
}
