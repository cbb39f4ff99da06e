import ArgumentParser
import Pipeline
import SSMEModel

/// `cells`: what ingest sees in a file.
struct CellsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cells",
        abstract: "Print what ingest sees in an XLSX, ODS or CSV file, one JSON object a cell.",
        discussion: "Example: ssme-pipeline cells formulario.xlsx --count")

    @Argument(help: "The file to read; with --count, any number of files.")
    var files: [String]

    @Flag(help: "Print totals by sheet and type only, one JSON object a file.")
    var count = false

    @Flag(help: "Refuse a CSV file that leaves the letter of RFC 4180, rather than recover.")
    var strict = false

    @Option(help: "With --strict: what the first row must hold, separated by commas.")
    var header: String?

    @Option(help: "es or en: the language of messages.")
    var lang = Language.spanish

    func validate() throws {
        guard count || files.count == 1 else {
            throw ValidationError("Cells are listed of one file at a time.")
        }
        guard strict || header == nil else {
            throw ValidationError("--header says what --strict must find; add --strict.")
        }
    }

    func run() throws {
        var isAnyUnread = false
        let headings = header?.split(separator: ",").map(String.init) ?? []
        for file in files {
            do {
                let listing = try CellListing(path: file, strictHeader: strict ? headings : nil)
                if count {
                    try Terminal.printBytes(Array(try listing.totals().utf8))
                } else {
                    var problem: (any Error)?
                    try listing.forEachPiece { piece in
                        guard problem == nil else { return }
                        do { try Terminal.printBytes(piece) } catch { problem = error }
                    }
                    if let problem { throw problem }
                }
            } catch let error as CellListing.Failure {
                Terminal.say(error.explanation[lang])
                isAnyUnread = true
            }
        }
        if isAnyUnread { throw Exit.couldNotRun }
    }
}
