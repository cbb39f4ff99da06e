import Reports
public import SSMEModel

/// Why a command could not run at all. Bad data is never one of these: it is a finding.
public enum PipelineError: Error, Equatable, Sendable {
    /// Another run holds the lock; `owner` is `nil` where it has not written itself down yet.
    case locked(path: String, owner: LockOwner?)
    /// The pass took longer than the policy allows; what it had received is kept.
    case outOfTime(minutes: Int)
    /// A file or folder could not be written.
    case cannotWrite(path: String, reason: LocalizedText)
    /// A file or folder could not be read.
    case cannotRead(path: String, reason: LocalizedText)
    /// What would be written is there already, and nobody said that it may be replaced; never empty.
    case alreadyThere([String])
    /// A file named on the command line is not there.
    case notThere(path: String)
    /// A file that a methodologist or operator edits is wrong; `explanation` says where and what was expected.
    case wrongConfiguration(LocalizedText)
    /// What was asked may not be done as things stand; nothing was changed.
    case refused(LocalizedText)
    /// A name that nobody knows, or an argument that is missing.
    case wrongUse(LocalizedText)
    /// The ledger could not be used.
    case ledger(LocalizedText)
    /// A document could not be made.
    case report(LocalizedText)
    /// The outside scorer failed. `output` is the end of what it said.
    case scorerFailed(command: String, status: Int32, output: String)

    /// What happened and what to do, for the operator.
    public var explanation: LocalizedText {
        switch self {
        case .locked(let path, let owner):
            Self.locked(path, owner)
        case .outOfTime(let minutes):
            LocalizedText(
                "La corrida pasó de \(minutes) minutos y se detuvo antes de anotar nada. Lo recibido está archivado. Repita la orden; si vuelve a pasar, suba «max_minutes» en pipeline.yml.",
                english:
                    "The run took more than \(minutes) minutes and stopped before it noted anything. What was received is archived. Repeat the command; if it happens again, raise «max_minutes» in pipeline.yml."
            )
        case .cannotWrite(let path, let reason):
            LocalizedText(
                "No se pudo escribir «\(path)» (\(reason.spanish)). Revise el espacio y los permisos, y repita la misma orden: nada se pierde.",
                english:
                    "«\(path)» could not be written (\(reason[.english])). Check space and permissions, and repeat the same command: nothing is lost."
            )
        case .cannotRead(let path, let reason):
            LocalizedText(
                "No se pudo leer «\(path)» (\(reason.spanish)). Revise que exista y que se pueda leer.",
                english:
                    "«\(path)» could not be read (\(reason[.english])). Check that it exists and can be read."
            )
        case .alreadyThere(let paths):
            Self.alreadyThere(paths)
        case .notThere(let path):
            LocalizedText(
                "No existe «\(path)». Revise el nombre y la carpeta.",
                english: "There is no «\(path)». Check the name and the folder.")
        case .wrongConfiguration(let text), .ledger(let text), .report(let text),
            .refused(let text), .wrongUse(let text):
            text
        case .scorerFailed(let command, let status, let output):
            LocalizedText(
                "El calificador externo «\(command)» terminó con el código \(status): \(output). Los datos limpios quedaron listos; corrija el calificador y repita la misma orden.",
                english:
                    "The outside scorer «\(command)» ended with code \(status): \(output). The clean data is in place; mend the scorer and repeat the same command."
            )
        }
    }

    private static func locked(_ path: String, _ owner: LockOwner?) -> LocalizedText {
        let words = owner.map { $0.words() }
        let (spanish, english) = (
            words.map { $0.spanish + ", " } ?? "", words.map { $0[.english] + ", " } ?? ""
        )
        return LocalizedText(
            "Otra corrida está en marcha (\(spanish)candado «\(path)»). Espere a que termine e intente de nuevo.",
            english:
                "Another run is under way (\(english)lock «\(path)»). Wait until it ends and try again."
        )
    }

    private static func alreadyThere(_ paths: [String]) -> LocalizedText {
        let first = paths.first ?? ""
        guard paths.count > 1 else {
            return LocalizedText(
                "«\(first)» ya existe. Agregue --force para reemplazarlo.",
                english: "«\(first)» is there already. Add --force to replace it.")
        }
        return LocalizedText(
            "Ya existen \(paths.count) de los archivos; el primero es «\(first)». No se escribió ninguno. Agregue --force para reemplazarlos.",
            english:
                "\(paths.count) of the files are there already; the first is «\(first)». None was written. Add --force to replace them."
        )
    }
}

extension PipelineError {
    /// Why a document could not be made.
    init(_ error: ReportError) {
        switch error {
        case .unwritable(let path, _): self = .cannotWrite(path: path, reason: SystemReason.last)
        case .refused(let part, let reason):
            self = .report(
                LocalizedText(
                    "No se pudo hacer el libro: \(part) (\(reason)).",
                    english: "The workbook could not be made: \(part) (\(reason))."))
        }
    }
}
