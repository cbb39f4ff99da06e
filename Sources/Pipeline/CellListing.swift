import Ingest
import Reports
public import SSMEModel

/// What ingest sees in one file, as text: what `ssme-pipeline cells` prints while it reads.
public struct CellListing {
    /// Why there is nothing to print, or nothing more.
    public struct Failure: Error, Equatable, Sendable {
        /// What happened and what to do.
        public let explanation: LocalizedText
    }

    private let file: FileBytes
    private let name: String
    private let strictHeader: [String]?

    /// Opens a file. With `strictHeader`, a CSV file that leaves the letter of RFC 4180, or whose first row is another
    /// (where it is not empty), is refused.
    public init(path: String, strictHeader: [String]? = nil) throws(Failure) {
        self.strictHeader = strictHeader
        name = path.fileName
        guard let file = FileBytes(path: path) else {
            throw Failure(
                explanation: LocalizedText(
                    "No encontramos el archivo «" + path + "». Compruebe el nombre y la carpeta.",
                    english: "There is no readable file “" + path + "”. Check its name and folder.")
            )
        }
        self.file = file
    }

    /// Totals by sheet and type, and what was noticed: one line. Every cell is read and typed, none is kept.
    public func totals() throws(Failure) -> String {
        try checkStrictly()
        do throws(IngestError) {
            let (tallies, outline) = try WorkbookReader().tally(file, fileName: name)
            let sheets = tallies.map { tally in
                CellTotals.Sheet(
                    name: tally.name, kind: tally.kind, visibility: tally.visibility,
                    counts: ValueKind.allCases.map { ($0.rawValue, tally.count($0)) },
                    sum: tally.numberSum,
                    readings: tally.readings.map {
                        [("number", $0.numbers), ("date", $0.dates), ("bool", $0.flags)]
                    } ?? [])
            }
            let totals = CellTotals(
                file: name, format: outline.format, sheets: sheets, notes: outline.notes)
            return totals.jsonLine + "\n"
        } catch {
            throw Failure(explanation: error.explanation(of: name))
        }
    }

    /// Hands on the lines of all cells while they are read, in pieces of some 64 KiB.
    public func forEachPiece(_ body: @escaping ([UInt8]) -> Void) throws(Failure) {
        try checkStrictly()
        var lines = CellLineVisitor(body: body)
        defer { lines.flush() }
        do throws(IngestError) {
            _ = try WorkbookReader().visit(file, fileName: name, with: &lines)
        } catch {
            throw Failure(explanation: error.explanation(of: name))
        }
    }
}

extension CellListing {
    private func checkStrictly() throws(Failure) {
        guard let strictHeader, FileKind.of(file.bytes(in: 0..<65_536)) == .text else { return }
        let fault: CSVFault?
        do throws(IngestError) {
            fault = try CSVFile(file).firstFault(header: strictHeader)
        } catch {
            throw Failure(explanation: error.explanation(of: name))
        }
        if let fault { throw Failure(explanation: Self.explanation(fault, name)) }
    }

    private static func explanation(_ fault: CSVFault, _ name: String) -> LocalizedText {
        let (spanish, english) =
            switch fault.kind {
            case .header:
                ("los títulos no son los esperados", "the headings are not the expected ones")
            case .fieldCount:
                (
                    "tiene más o menos campos que los títulos",
                    "has more or fewer fields than the headings"
                )
            case .strayQuote: ("hay comillas donde no van", "quotes stand where they may not")
            case .unclosedQuote: ("unas comillas no se cierran", "a quote never closes")
            }
        return LocalizedText(
            "«\(name)» no cumple RFC 4180, línea \(fault.line): \(spanish). Corrija la línea, o léalo sin --strict.",
            english:
                "“\(name)” does not keep to RFC 4180, line \(fault.line): \(english). Mend the line, or read it without --strict."
        )
    }
}

/// Turns cells into lines as they come.
private struct CellLineVisitor: CellVisitor {
    let body: ([UInt8]) -> Void
    private var sheet = ""
    private var bytes: [UInt8] = []

    init(body: @escaping ([UInt8]) -> Void) { self.body = body }

    mutating func begin(sheet: String, kind: Table.Kind, visibility: Table.Visibility) {
        self.sheet = sheet
    }

    mutating func visit(_ cell: ScannedCell, text: Span<UInt8>) {
        CellLines.append(sheet: sheet, cell: Cell(cell, text: text), to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        if bytes.count >= 65_536 { flush() }
    }

    mutating func end(mergedRanges: [MergedRange]) {}

    mutating func flush() {
        body(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}
