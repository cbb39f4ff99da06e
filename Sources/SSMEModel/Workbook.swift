/// What ingest saw in one file: its tables, its names, and what it noticed on the way.
public struct Workbook: Sendable, Equatable {
    /// The format that the content showed, whatever the file's name says.
    public enum Format: String, Sendable { case xlsx, ods, csv }

    /// XLSX, ODS or CSV.
    public let format: Format
    /// The sheets in tab order; a CSV file has one.
    public let tables: [Table]
    /// The defined names, in file order.
    public let definedNames: [DefinedName]
    /// What was noticed and not followed: macros, external links, another encoding.
    public let notes: [IngestNote]

    /// Makes a workbook from its parts.
    public init(
        format: Format, tables: [Table], definedNames: [DefinedName] = [], notes: [IngestNote] = []
    ) {
        self.format = format
        self.tables = tables
        self.definedNames = definedNames
        self.notes = notes
    }

    /// The table of that name; `nil` where there is none.
    public func table(named name: String) -> Table? { tables.first { $0.name == name } }

    /// The cell at a location; `nil` where nothing stands.
    public func cell(at location: CellLocation) -> Cell? {
        table(named: location.sheet)?[location.address]
    }
}

/// A name that a workbook gives to a cell, a range or a formula.
public struct DefinedName: Hashable, Sendable {
    /// The name.
    public let name: String
    /// What it stands for, as the file writes it, without an equals sign.
    public let reference: String
    /// The cell, or the first cell of the range; `nil` where it is no plain reference (`#REF!`).
    public let location: CellLocation?

    /// Makes a defined name from its parts.
    public init(name: String, reference: String, location: CellLocation?) {
        self.name = name
        self.reference = reference
        self.location = location
    }
}

/// Something that ingest noticed and did not follow.
public struct IngestNote: Hashable, Sendable {
    /// What was noticed.
    public enum Kind: String, Sendable {
        case macros, externalLinks, skippedSheet, encoding, delimiter, cellOutsideGrid
        case unclosedQuote, raggedRow, missingString
        case doubleEncoding, replacementCharacter, ambiguousDecimals
    }
    /// What was noticed.
    public let kind: Kind
    /// The part, sheet, encoding or line concerned.
    public let detail: String

    /// Makes a note from its parts.
    public init(kind: Kind, detail: String) {
        self.kind = kind
        self.detail = detail
    }
}
