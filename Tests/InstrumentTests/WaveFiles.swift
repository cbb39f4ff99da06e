import FoundationEssentials
import Instrument
import SSMEModel

/// The wave's own files, as a methodologist edits them.
enum WaveFiles {
    static func text(_ name: String) throws -> String {
        let folders = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let path = "/" + folders + "/config/ssme-2026/" + name
        return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }

    static func questionnaire() throws -> Questionnaire {
        try InstrumentLoader.load(text("instrument.yml"), file: "instrument.yml")
    }

    /// A reference table, read with a plain splitter: these files quote commas and nothing else.
    static func table(_ name: String) throws -> Table {
        var cells: [Cell] = []
        for (index, line) in try text("reference/" + name).split(separator: "\n").enumerated() {
            for (column, field) in fields(line).enumerated() where !field.isEmpty {
                let address = CellAddress(row: index + 1, columnIndex: column)
                cells.append(Cell(address: address, value: .text(field), text: field))
            }
        }
        return Table(name: name, cells: cells)
    }

    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
