import Foundation
import Ingest
import SSMEModel

/// The CSV files of the wave's `reference` folder, by name.
struct ReferenceTables {
    /// Sorted by name.
    let files: [(name: String, bytes: [UInt8])]

    /// Reads the files' bytes; a folder that is not there has none.
    ///
    /// **Throws**: `cannotRead` for a file that cannot be read.
    init(folder: String) throws(PipelineError) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var files: [(name: String, bytes: [UInt8])] = []
        for name in names.sorted() where name.hasSuffix(".csv") {
            files.append((name, try DurableFile.read(folder + "/" + name)))
        }
        self.files = files
    }

    /// The files as tables, each named as its file.
    func read() throws(IngestError) -> [Table] {
        var tables: [Table] = []
        for file in files {
            let workbook = try WorkbookReader().read(file.bytes, fileName: file.name)
            tables += workbook.tables
        }
        return tables
    }
}
