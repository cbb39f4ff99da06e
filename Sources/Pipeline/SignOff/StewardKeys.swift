import Foundation
import Glibc
import Ledger
import SSMEModel

/// The stewards and their keys: each signs with a file that only its owner reads; the ledger holds the open half.
public struct StewardKeys: Sendable {
    private let configuration: PipelineConfiguration
    private let moment: Moment

    /// Prepares the keys of a configuration.
    public init(_ configuration: PipelineConfiguration, at moment: Moment) {
        self.configuration = configuration
        self.moment = moment
    }

    /// Makes a steward's key in a new file and admits its open half. The path of the file comes back.
    ///
    /// **Throws**: `refused` where somebody of that name has a key, in whatever spelling; also where the file is there
    /// already.
    public func add(_ name: String, file: String?) throws(PipelineError) -> String {
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !PersonName.mixesScripts(name) else {
            throw .wrongUse(
                LocalizedText(
                    "«\(name)» mezcla letras de dos alfabetos que se parecen. Escríbalo de nuevo con el teclado, sin copiarlo.",
                    english:
                        "«\(name)» mixes letters of two scripts that look alike. Type it again instead of copying it."
                ))
        }
        guard let person = PersonName(name) else {
            throw .wrongUse(
                LocalizedText(
                    "Escriba el nombre del custodio: letras y signos corrientes, hasta \(PersonName.maxLength).",
                    english:
                        "Write the steward's name: letters and plain marks, \(PersonName.maxLength) at most."
                ))
        }
        try configuration.folders.make()
        let ledger = try LedgerCheck.soundLedger(configuration)
        if let other = try names().first(where: { PersonName($0) == person }) {
            throw .refused(Self.taken(other))
        }
        let path = file ?? Self.fileName(name) + ".key"
        guard let key = SigningKey() else {
            throw .cannotWrite(
                path: path,
                reason: LocalizedText(
                    "no se pudo crear la llave", english: "the key could not be made"))
        }
        try DurableFile.createSecret([UInt8](key.pem.utf8), at: path)
        let steward = Steward(
            name: name, publicKey: key.verifier.pem, since: moment.description)
        var isAdmitted = false
        defer { if !isAdmitted { unsafe unlink(path) } }
        isAdmitted = try Store.attempt { () throws(LedgerError) in try ledger.admit(steward) }
        guard isAdmitted else { throw .refused(Self.taken(name)) }
        try Store.mark(ledger, configuration)
        return path
    }

    /// Withdraws a steward's key: it signs nothing more, and what it signed stays signed.
    public func remove(_ name: String) throws(PipelineError) {
        try configuration.folders.make()
        let ledger = try LedgerCheck.soundLedger(configuration)
        let at = moment.description
        let isGone = try Store.attempt { () throws(LedgerError) in
            try ledger.withdraw(steward: name, at: at)
        }
        guard isGone else { throw .wrongUse(Self.unknown(name, among: try names())) }
        try Store.mark(ledger, configuration)
    }

    /// Who has a key, by name, and since when.
    public func list() throws(PipelineError) -> [(name: String, since: String)] {
        let ledger = try Store.ledger(lookingAt: configuration.folders.ledger)
        return try Store.attempt { () throws(LedgerError) in try ledger.stewards() }
            .map { ($0.name, $0.since) }
    }

    private func names() throws(PipelineError) -> [String] { try list().map(\.name) }

    /// «No hay custodio de ese nombre», with the nearest one.
    static func unknown(_ name: String, among names: [String]) -> LocalizedText {
        let near = Nearest.word(to: name, among: names)
        return LocalizedText(
            "No hay un custodio «\(name)»."
                + (near.map { " ¿Quiso escribir «\($0)»?" }
                    ?? " Créelo con: ssme-pipeline steward add \"\(name)\""),
            english: "There is no steward «\(name)»."
                + (near.map { " Did you mean «\($0)»?" }
                    ?? " Make one with: ssme-pipeline steward add \"\(name)\""))
    }

    private static func taken(_ name: String) -> LocalizedText {
        LocalizedText(
            "«\(name)» ya tiene llave. Si la perdió, retírela primero: ssme-pipeline steward remove \"\(name)\".",
            english:
                "«\(name)» has a key already. If it is lost, withdraw it first: ssme-pipeline steward remove \"\(name)\"."
        )
    }

    /// `ana-perez`: letters and digits of the name, hyphens between.
    private static func fileName(_ name: String) -> String {
        let words = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let joined = words.map { String($0) }.joined(separator: "-")
        return joined.isEmpty ? "custodio" : joined
    }
}
