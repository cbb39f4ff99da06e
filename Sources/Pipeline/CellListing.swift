public import SSMEModel

import Ingest
import Reports

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What ingest sees in one file, as text: what `ssme-pipeline cells` prints.
public struct CellListing {
    /// Why there is nothing to print.
    public struct Failure: Error, Equatable, Sendable {
        /// What happened and what to do.
        public let explanation: LocalizedText
    }

    private let workbook: Workbook

    /// Reads a file.
    public init(path: String) throws(Failure) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw Failure(
                explanation: LocalizedText(
                    "No encontramos el archivo «" + path + "». Compruebe el nombre y la carpeta.",
                    english: "There is no readable file “" + path + "”. Check its name and folder.")
            )
        }
        do throws(IngestError) {
            workbook = try WorkbookReader().read([UInt8](data), fileName: name)
        } catch {
            throw Failure(explanation: error.explanation(of: name))
        }
    }

    /// Totals by sheet and type, and what was noticed: one line.
    public var totals: String { CellLines.counts(of: workbook) + "\n" }

    /// Hands on the lines of all cells, in pieces of some 64 KiB.
    public func forEachPiece(_ body: ([UInt8]) -> Void) {
        var bytes: [UInt8] = []
        for table in workbook.tables {
            for cell in table.cells {
                CellLines.append(sheet: table.name, cell: cell, to: &bytes)
                bytes.append(UInt8(ascii: "\n"))
                if bytes.count >= 65_536 {
                    body(bytes)
                    bytes.removeAll(keepingCapacity: true)
                }
            }
        }
        body(bytes)
    }
}
