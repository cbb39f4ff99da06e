import Foundation
import Glibc
import Ledger
public import SSMEModel

/// Is this machine ready? What is missing, and the command that mends it.
public struct Doctor: Sendable {
    /// One thing looked at.
    public struct Check: Sendable {
        /// What was looked at.
        public let name: LocalizedText
        /// What is wrong and what to do; `nil` where it is well.
        public let problem: LocalizedText?
    }

    /// Looks at everything that a run needs. **Shape**: one entry a check, in the order in which a run needs them.
    public static func checks(configurationFile: String) -> [Check] {
        let configuration: PipelineConfiguration
        do throws(PipelineError) {
            configuration = try PipelineConfiguration(file: configurationFile)
        } catch {
            return [Check(name: Self.policy, problem: error.explanation)]
        }
        var checks = [Check(name: policy, problem: nil)]
        checks.append(survey(configuration))
        for folder in [
            configuration.folders.root, configuration.folders.inbox, configuration.folders.archive,
        ] {
            checks.append(writable(folder))
        }
        checks.append(space(configuration.folders.root))
        checks.append(ledger(configuration))
        return checks
    }

    /// The checks as people read them.
    public static func text(_ checks: [Check], _ language: Language) -> String {
        checks.map { check in
            let mark = check.problem == nil ? "✓ " : "✗ "
            return mark + check.name[language]
                + (check.problem.map { "\n    " + $0[language] } ?? "")
        }.joined(separator: "\n")
    }

    private static let policy = LocalizedText(
        "Política (pipeline.yml)", english: "Policy (pipeline.yml)")

    private static func survey(_ configuration: PipelineConfiguration) -> Check {
        let name = LocalizedText(
            "Cuestionario, reglas, puntajes y lista de iniciativas",
            english: "Questionnaire, rules, scoring and roster")
        do throws(PipelineError) {
            _ = try Survey(configuration)
            return Check(name: name, problem: nil)
        } catch {
            return Check(name: name, problem: error.explanation)
        }
    }

    private static func writable(_ folder: String) -> Check {
        let name = LocalizedText(
            "Se puede escribir en \(folder)", english: "\(folder) can be written")
        do throws(PipelineError) {
            try DurableFile.makeFolder(folder)
            guard FileManager.default.isWritableFile(atPath: folder) else {
                return Check(
                    name: name,
                    problem: LocalizedText(
                        "No hay permiso: chown -R \(userName()) \(folder)",
                        english: "No permission: chown -R \(userName()) \(folder)"))
            }
            return Check(name: name, problem: nil)
        } catch {
            return Check(name: name, problem: error.explanation)
        }
    }

    private static func space(_ folder: String) -> Check {
        let name = LocalizedText("Espacio en disco", english: "Disk space")
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
        guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else {
            return Check(
                name: name,
                problem: LocalizedText("No se pudo medir.", english: "It could not be measured."))
        }
        let freeMiB = free / 1_048_576
        let isEnough = freeMiB >= minimumFreeMiB
        return Check(
            name: name,
            problem: isEnough
                ? nil
                : LocalizedText(
                    "Quedan \(freeMiB) MiB; se recomiendan al menos \(minimumFreeMiB). Libere espacio.",
                    english:
                        "\(freeMiB) MiB left; at least \(minimumFreeMiB) are advised. Free some space."
                ))
    }

    private static func ledger(_ configuration: PipelineConfiguration) -> Check {
        let name = LocalizedText("Libro de registro", english: "Ledger")
        guard FileManager.default.fileExists(atPath: configuration.folders.ledger) else {
            return Check(name: name, problem: nil)
        }
        do throws(LedgerError) {
            _ = try Ledger(path: configuration.folders.ledger)
            return Check(name: name, problem: nil)
        } catch {
            return Check(name: name, problem: error.explanation)
        }
    }

    private static let minimumFreeMiB: Int64 = 1024

    private static func userName() -> String {
        ProcessInfo.processInfo.userName
    }
}
