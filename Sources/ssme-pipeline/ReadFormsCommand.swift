import ArgumentParser
import Glibc
import Pipeline

/// The reader process of a run: hidden, since only the program itself calls it.
struct ReadFormsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read-forms", abstract: "Open deliveries for a run.", shouldDisplay: false)

    func run() { ReaderLoop.run() }
}

/// The process that reads documents: hidden, since only the program itself calls it.
struct ReadDocumentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read-documents", abstract: "Read documents for a run.", shouldDisplay: false)

    func run() { DocumentLoop.run() }
}

/// The process that asks the antivirus for one that reads documents: hidden too.
struct AskAntivirusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask-antivirus", abstract: "Ask the antivirus for a run.", shouldDisplay: false
    )

    func run() { AntivirusRelay.serve() }
}

/// This very program, wherever it was started from.
enum Program {
    static let path = "/proc/self/exe"
}
