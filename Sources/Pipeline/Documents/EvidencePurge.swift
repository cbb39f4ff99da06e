import Evidence
import Foundation
public import SSMEModel

/// Forgets what was read of the documents of a wave once its day has passed.
public struct EvidencePurge: Sendable {
    /// What came of it.
    public enum Outcome: Hashable, Sendable {
        /// The wave's day has not passed; nothing was removed.
        case notYet(CalendarDate)
        /// How many documents were forgotten.
        case done(Int)

        /// The same in a sentence.
        public var sentence: LocalizedText {
            switch self {
            case .notYet(let day):
                LocalizedText(
                    "Se conserva hasta el \(Figure(.spanish).date(day)); con --now se borra ya.",
                    english: "It is kept until \(Figure(.english).date(day)); --now removes it now."
                )
            case .done(let count):
                LocalizedText(
                    "Se borró lo leído de \(Figure(.spanish).number(Double(count))) \(count == 1 ? "documento" : "documentos"). Los archivos recibidos siguen en archive/, y una corrida anterior a la fecha los vuelve a leer.",
                    english:
                        "What was read of \(Figure(.english).number(Double(count))) \(count == 1 ? "document" : "documents") is gone. The files received stay in archive/, and a run before the day reads them again."
                )
            }
        }
    }

    private let folder: String
    private let lock: String
    private let day: CalendarDate

    /// Prepares to forget the documents of a wave.
    public init(configuration: PipelineConfiguration, survey: Survey) {
        self.init(
            folder: configuration.folders.evidence + "/" + survey.questionnaire.wave,
            lock: configuration.folders.lock, day: survey.evidence.purge)
    }

    init(folder: String, lock: String, day: CalendarDate) {
        self.folder = folder
        self.lock = lock
        self.day = day
    }

    /// The document that a file is of: it may be kept scanned and unscanned, or noted as failed.
    private static func digest(_ name: String) -> String {
        String(name.fileName.prefix { $0 != "." })
    }

    /// Removes facts and excerpts; the prints stay, which hold no text.
    ///
    /// - Parameter isForced: true to do so before the day.
    /// **Throws**: `locked` while a run reads documents; `cannotWrite`.
    public func perform(on today: CalendarDate, isForced: Bool) throws(PipelineError) -> Outcome {
        guard isForced || today > day else { return .notYet(day) }
        guard DurableFile.isFolder(folder) else { return .done(0) }
        let lock = try RunLock(path: lock)
        defer { withExtendedLifetime(lock) {} }
        guard DurableFile.isFolder(folder) else { return .done(0) }
        let count = Set(
            Listing.files(under: Listing.Path(folder)).map { Self.digest($0.name) }
        ).count
        do { try FileManager.default.removeItem(atPath: folder) } catch {
            throw .cannotWrite(path: folder, reason: SystemReason.last)
        }
        return .done(count)
    }
}
