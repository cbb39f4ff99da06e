import Glibc
import Ledger
public import SSMEModel

/// `doctor --ledger`: does the chain hold from its first line to the end that was noted last, is every signature
/// genuine, and is everything received still in the archive?
public struct LedgerCheck: Sendable {
    private let lines: [LocalizedText]
    /// True where nothing is wrong.
    public let isSound: Bool

    /// Looks at a configuration's ledger; `head` is a line's hash that somebody noted down, possibly empty.
    ///
    /// **Throws**: `PipelineError` where there is no ledger or it cannot be read.
    public init(_ configuration: PipelineConfiguration, head: String = "") throws(PipelineError) {
        guard unsafe access(configuration.folders.ledger, F_OK) == 0 else {
            throw .notThere(path: configuration.folders.ledger)
        }
        let ledger = try Store.attempt { () throws(LedgerError) in
            try Ledger(reading: configuration.folders.ledger)
        }
        let marks = [Self.mark(configuration.folders.ledgerMark), Self.mark(hash: head)]
        try self.init(
            ledger, marks: marks.compactMap(\.self), archive: configuration.folders.archive)
    }

    /// Opens a ledger to act on it, and makes it where there never was one.
    ///
    /// **Throws**: `ledger` where a line was changed, or the end that was noted last is gone: whoever went on would write
    /// over the traces.
    ///
    /// With `isLook` nothing is made or written: before the first run there is an empty one.
    static func soundLedger(
        _ configuration: PipelineConfiguration, isLook: Bool = false
    ) throws(PipelineError) -> Ledger {
        // Read before the ledger, which others may lengthen meanwhile.
        let noted = mark(configuration.folders.ledgerMark)
        let path = configuration.folders.ledger
        if let noted, noted.sequence > 0, unsafe access(path, F_OK) != 0 {
            throw .ledger(broken(gone(path)))
        }
        let ledger = try isLook ? Store.ledger(lookingAt: path) : Store.ledger(configuration)
        let verification = try Store.attempt { () throws(LedgerError) in
            try ledger.verify(against: noted)
        }
        if let place = verification.firstBreak { throw .ledger(broken(words(of: place))) }
        return ledger
    }

    private static func broken(_ fault: LocalizedText) -> LocalizedText {
        LocalizedText(
            "\(fault.spanish) No se hizo nada. Conserve el libro como está y recupere la última copia: ssme-pipeline restore.",
            english:
                "\(fault[.english]) Nothing was done. Keep the ledger as it is and put the last backup back: ssme-pipeline restore."
        )
    }

    private static func gone(_ path: String) -> LocalizedText {
        LocalizedText(
            "Falta el libro de registro «\(path)».", english: "The ledger «\(path)» is missing.")
    }

    init(
        _ ledger: Ledger, marks: [LedgerMark], archive: String
    ) throws(PipelineError) {
        var faults: [LocalizedText] = []
        var verification = try Store.attempt { () throws(LedgerError) in try ledger.verify() }
        for mark in marks where verification.firstBreak == nil {
            verification = try Store.attempt { () throws(LedgerError) in
                try ledger.verify(against: mark)
            }
        }
        if let place = verification.firstBreak { faults.append(Self.words(of: place)) }
        for wave in try Store.attempt({ () throws(LedgerError) in try ledger.waves() }) {
            let signatures = try Store.attempt { () throws(LedgerError) in
                try ledger.signatures(wave: wave)
            }
            faults += signatures.filter { !$0.signature.isGenuine }.map {
                Self.forged($0.signature.steward, line: $0.sequence)
            }
            let receipts = try Store.attempt { () throws(LedgerError) in
                try ledger.receipts(wave: wave)
            }
            let keeper = Archive(folder: archive)
            for receipt in receipts {
                for part in receipt.parts
                where unsafe access(keeper.path(of: part.digest), F_OK) != 0 {
                    faults.append(Self.lost(receipt.name, part))
                }
            }
        }
        isSound = faults.isEmpty
        lines = isSound ? [Self.sound(verification)] : faults
    }

    /// The result in a line, or a line a fault.
    public func text(_ language: Language) -> String {
        let mark = isSound ? "✓ " : "✗ "
        return lines.map { mark + $0[language] }.joined(separator: "\n")
    }

    /// `12 9f86…`, as a run left it.
    private static func mark(_ file: String) -> LedgerMark? {
        guard let text = try? DurableFile.text(file) else { return nil }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let sequence = Int(words[0]) else { return nil }
        return LedgerMark(sequence: sequence, hash: String(words[1]))
    }

    private static func mark(hash: String) -> LedgerMark? {
        hash.isEmpty ? nil : LedgerMark(sequence: -1, hash: hash)
    }

    private static func sound(_ verification: LedgerVerification) -> LocalizedText {
        LocalizedText(
            "Libro de registro: \(verification.count) líneas, sin alteraciones. Última huella: \(verification.head)",
            english:
                "Ledger: \(verification.count) lines, untouched. Last hash: \(verification.head)")
    }

    private static func words(of place: LedgerVerification.Break) -> LocalizedText {
        let (kind, key) = (place.kind, place.key)
        let line = "\(place.sequence) (\(kind) \(key))"
        switch place.fault {
        case .changed:
            return LocalizedText(
                "Alguien cambió la línea \(line): su contenido no coincide con su huella.",
                english: "Somebody changed line \(line): its contents do not match its hash.")
        case .unlinked:
            return LocalizedText(
                "La línea \(line) no sigue a la anterior: alguien cambió una de las dos.",
                english:
                    "Line \(line) does not follow the one before: somebody changed one of them.")
        case .gap:
            return LocalizedText(
                "Faltan líneas antes de la \(line).", english: "Lines are missing before \(line).")
        case .cut:
            let noted = place.sequence < 0 ? "" : " \(place.sequence)"
            return LocalizedText(
                "El libro termina antes de la línea\(noted) que se había anotado, o esa línea es otra: lo cortaron o lo reemplazaron.",
                english:
                    "The ledger ends before the line\(noted) that was noted down, or that line is another: it was cut or replaced."
            )
        }
    }

    private static func forged(_ steward: String, line: Int) -> LocalizedText {
        LocalizedText(
            "La firma de «\(steward)» (línea \(line)) no es de su llave.",
            english: "The signature of «\(steward)» (line \(line)) is not by its key.")
    }

    private static func lost(_ name: String, _ part: Receipt.Part) -> LocalizedText {
        LocalizedText(
            "De «\(name)» falta «\(part.path)» en el archivo (\(part.digest.prefix(12))).",
            english:
                "Of «\(name)», «\(part.path)» is missing in the archive (\(part.digest.prefix(12)))."
        )
    }
}
