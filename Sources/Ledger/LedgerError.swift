public import SSMEModel

/// Why the ledger could not be used.
public enum LedgerError: Error, Equatable, Sendable {
    /// The store could not be opened or is no ledger. The payload is SQLite's own words.
    case cannotOpen(path: String, reason: String)
    /// Nothing could be read: a damaged page, a lock held too long.
    case readFailed(reason: String)
    /// A statement failed: a full disk, a lock held too long, a damaged page.
    case storeFailed(reason: String)

    /// What happened and what to do, for the operator.
    public var explanation: LocalizedText {
        switch self {
        case .cannotOpen(let path, let reason):
            LocalizedText(
                "No se pudo abrir el libro de registro «\(path)» (\(reason)). Revise los permisos de la carpeta; nada se ha cambiado.",
                english:
                    "The ledger «\(path)» could not be opened (\(reason)). Check the folder's permissions; nothing was changed."
            )
        case .readFailed(let reason):
            LocalizedText(
                "El libro de registro no se pudo leer (\(reason)). Repita la orden; si vuelve a pasar, mire qué tiene: ssme-pipeline doctor --ledger.",
                english:
                    "The ledger could not be read (\(reason)). Repeat the command; if it happens again, see what is wrong with it: ssme-pipeline doctor --ledger."
            )
        case .storeFailed(let reason):
            LocalizedText(
                "El libro de registro no pudo guardar (\(reason)). Libere espacio o cierre otros programas que lo usen, y repita la misma orden: nada se pierde.",
                english:
                    "The ledger could not store (\(reason)). Free some space or close other programs that use it, and repeat the same command: nothing is lost."
            )
        }
    }
}
