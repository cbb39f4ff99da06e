import ArgumentParser
import Glibc
import Pipeline
import SSMEModel

/// `cells`: what ingest sees in a file.
struct CellsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cells",
        abstract: "Print what ingest sees in an XLSX, ODS or CSV file, one JSON object a cell.",
        discussion: "Example: ssme-pipeline cells formulario.xlsx --count")

    @Argument(help: "The file to read.")
    var file: String

    @Flag(help: "Print totals by sheet and type only.")
    var count = false

    @ArgumentParser.Option(help: "The language of messages: es or en.")
    var lang: String = "es"

    func run() throws {
        do throws(CellListing.Failure) {
            let listing = try CellListing(path: file)
            if count {
                print(listing.totals, terminator: "")
            } else {
                listing.forEachPiece { print(String(decoding: $0, as: UTF8.self), terminator: "") }
            }
        } catch {
            let language = Language(rawValue: lang) ?? .spanish
            let line = Array((error.explanation[language] + "\n").utf8)
            _ = unsafe line.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
            throw ExitCode(3)
        }
    }
}
