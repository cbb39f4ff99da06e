import ArgumentParser
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

    @Option(help: "es or en: the language of messages.")
    var lang = Language.spanish

    func run() throws {
        do throws(CellListing.Failure) {
            let listing = try CellListing(path: file)
            if count {
                print(listing.totals, terminator: "")
            } else {
                listing.forEachPiece { print(String(decoding: $0, as: UTF8.self), terminator: "") }
            }
        } catch {
            Terminal.say(error.explanation[lang])
            throw Exit.couldNotRun
        }
    }
}
