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
        /// What is worth knowing, though nothing fails for it; `nil` where there is nothing to say.
        public let remark: LocalizedText?

        init(name: LocalizedText, problem: LocalizedText? = nil, remark: LocalizedText? = nil) {
            self.name = name
            self.problem = problem
            self.remark = remark
        }
    }

    /// Looks at everything that a run needs, and changes nothing; `program` is what a run would read files with, `nil`
    /// to leave that out. **Shape**: one entry a check, in the order in which a run needs them.
    public static func checks(configurationFile: String, program: String? = nil) -> [Check] {
        let configuration: PipelineConfiguration
        do throws(PipelineError) {
            configuration = try PipelineConfiguration(file: configurationFile)
        } catch {
            return [Check(name: Self.policy, problem: error.explanation)]
        }
        var checks = [Check(name: policy)]
        checks += survey(configuration)
        for folder in [
            configuration.folders.root, configuration.folders.inbox, configuration.folders.archive,
        ] {
            checks.append(writable(folder))
        }
        checks.append(space(configuration.folders.root))
        checks.append(ledger(configuration))
        if let program {
            checks.append(
                wall(ReaderProcess(program: program, policy: configuration.reading).wall()))
            if let survey = try? Survey(configuration) {
                checks += documents(configuration, survey, program: program)
            }
        }
        return checks
    }

    /// The checks as people read them.
    public static func text(_ checks: [Check], _ language: Language) -> String {
        checks.map { check in
            let mark = check.problem != nil ? "✗ " : check.remark != nil ? "! " : "✓ "
            return mark + check.name[language]
                + ((check.problem ?? check.remark).map { "\n    " + $0[language] } ?? "")
        }.joined(separator: "\n")
    }

    private static let policy = LocalizedText(
        "Política (pipeline.yml)", english: "Policy (pipeline.yml)")

    private static func survey(_ configuration: PipelineConfiguration) -> [Check] {
        let name = LocalizedText(
            "Cuestionario, reglas, puntajes y lista de iniciativas",
            english: "Questionnaire, rules, scoring and roster")
        do throws(PipelineError) {
            let survey = try Survey(configuration)
            return [Check(name: name), examples(survey), contact(survey)]
                + mail(configuration, survey)
        } catch {
            return [Check(name: name, problem: error.explanation)]
        }
    }

    private static func examples(_ survey: Survey) -> Check {
        let check = RuleCheck(survey)
        return Check(
            name: LocalizedText(
                "Ejemplos de las reglas: \(check.count.spanish)",
                english: "Examples of the rules: \(check.count[.english])"),
            problem: check.isSound
                ? nil
                : LocalizedText(
                    check.lines(.spanish).joined(separator: "\n    "),
                    english: check.lines(.english).joined(separator: "\n    ")))
    }

    private static func contact(_ survey: Survey) -> Check {
        let contact = survey.questionnaire.contact
        return Check(
            name: LocalizedText("Contacto de la portada", english: "Contact on the cover"),
            remark: contact.contains("@")
                ? nil
                : LocalizedText(
                    "«\(contact)» no dice a qué correo se envía el formulario. Agréguelo en \(survey.instrumentFile), «contact».",
                    english:
                        "«\(contact)» names no address to send the form to. Add it in \(survey.instrumentFile), «contact»."
                ))
    }

    private static func writable(_ folder: String) -> Check {
        let name = LocalizedText(
            "Se puede escribir en \(folder)", english: "\(folder) can be written")
        let place = nearestExisting(folder)
        guard DurableFile.isFolder(place) else {
            return Check(
                name: name,
                problem: LocalizedText(
                    "«\(place)» es un archivo, no una carpeta. Muévalo o cambie «work» en pipeline.yml.",
                    english:
                        "«\(place)» is a file, no folder. Move it, or change «work» in pipeline.yml."
                ))
        }
        guard FileManager.default.isWritableFile(atPath: place) else {
            let mend = "chown -R \(userName()) \(place)"
            return Check(
                name: name,
                problem: LocalizedText("Sin permiso: \(mend)", english: "No permission: \(mend)"))
        }
        return Check(name: name)
    }

    /// The folder itself, or the nearest one above it that is there: a run makes the rest.
    private static func nearestExisting(_ folder: String) -> String {
        var place = URL(fileURLWithPath: folder).standardized
        while !FileManager.default.fileExists(atPath: place.path), place.path != "/" {
            place = place.deletingLastPathComponent()
        }
        return place.path
    }

    private static func space(_ folder: String) -> Check {
        let name = LocalizedText("Espacio en disco", english: "Disk space")
        let attributes = try? FileManager.default.attributesOfFileSystem(
            forPath: nearestExisting(folder))
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
            return Check(name: name)
        }
        do throws(LedgerError) {
            _ = try Ledger(reading: configuration.folders.ledger)
            return Check(name: name)
        } catch {
            return Check(name: name, problem: error.explanation)
        }
    }

    static func wall(_ wall: ReaderWall?) -> Check {
        let reader = LocalizedText(
            "El proceso que lee archivos ajenos", english: "The process that reads strangers' files"
        )
        switch wall {
        case .filter:
            return Check(
                name: LocalizedText(
                    reader.spanish + ": sin red, sin escritura, sin otros programas (seccomp)",
                    english: reader[.english] + ": no network, no writing, no programs (seccomp)"))
        case .network:
            return Check(
                name: LocalizedText(
                    reader.spanish + ": sin red (unshare)",
                    english: reader[.english] + ": no network (unshare)"))
        case .open:
            return Check(
                name: reader,
                remark: LocalizedText(
                    "Puede abrir la red: este sistema no permite seccomp ni unshare. Permita uno de los dos, o corra el programa en una máquina sin red.",
                    english:
                        "It can open the network: this system allows neither seccomp nor unshare. Allow one of them, or run the program on a machine without network."
                ))
        case nil:
            return Check(
                name: reader,
                problem: LocalizedText(
                    "No arrancó. Compruebe que el programa se puede ejecutar y que «reader_memory_mib» le alcanza.",
                    english:
                        "It did not start. Check that the program can be run and that «reader_memory_mib» is enough."
                ))
        }
    }

    private static let minimumFreeMiB: Int64 = 1024

    private static func userName() -> String {
        ProcessInfo.processInfo.userName
    }
}
