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

    /// Opens a file.
    public init(path: String) throws(Failure) {
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
        var lines = CellLineVisitor(body: body)
        defer { lines.flush() }
        do throws(IngestError) {
            _ = try WorkbookReader().visit(file, fileName: name, with: &lines)
        } catch {
            throw Failure(explanation: error.explanation(of: name))
        }
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
