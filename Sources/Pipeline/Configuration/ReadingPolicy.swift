import Declarations
import Ingest
import SSMEModel

/// How much strangers' files may ask of this machine, and what a CSV form is expected to look like.
struct ReadingPolicy: Sendable, Equatable {
    /// What one file may ask for.
    var limits = IngestLimits.standard
    /// **Units**: bytes of address space of the process that reads.
    var memoryBytes = 4 << 30
    /// **Units**: seconds of processor time for one delivery.
    var processorSeconds = 60
    /// **Units**: seconds on the clock for one delivery.
    var clockSeconds = 120
    /// **Units**: seconds on the clock for the documents of one delivery.
    var documentsSeconds = 1_800
    /// Rows of a list that is reviewed in a file of its own.
    var listRows = 5_000_000

    /// The headings of the form, in any of the shapes that it is sent in: two of them in one row tell what separates
    /// the fields of a CSV file.
    static let headings = [
        "Código", "Pregunta", "Respuesta", "Cómo responder", "Unidad", "Soporte",
    ]

    var reader: WorkbookReader { WorkbookReader(limits: limits, header: Self.headings) }
}

/// `limits:` of `pipeline.yml`, beside `file_mib`.
extension ReadingPolicy {
    /// A limit as the operator sets it.
    struct Setting: Sendable {
        let name: String
        let meaning: LocalizedText
        let standard: Int
        let allowed: ClosedRange<Int>
    }

    /// Everything that can be set, in the order in which the operator's guide lists it.
    static var settings: [Setting] {
        IngestLimits.settings.map { setting in
            Setting(
                name: setting.name, meaning: setting.meaning, standard: setting.standard,
                allowed: setting.allowed)
        } + [memory, processor, clock, documents, rows]
    }

    private static let memory = Setting(
        name: "reader_memory_mib",
        meaning: LocalizedText(
            "Memoria del proceso que lee los archivos, en MiB.",
            english: "Memory of the process that reads the files, in MiB."),
        standard: 4096, allowed: 256...1_048_576)
    private static let processor = Setting(
        name: "reader_cpu_seconds",
        meaning: LocalizedText(
            "Tiempo de procesador para leer un envío, en segundos.",
            english: "Processor time to read one delivery, in seconds."),
        standard: 60, allowed: 1...86_400)
    private static let clock = Setting(
        name: "reader_seconds",
        meaning: LocalizedText(
            "Tiempo de reloj para leer un envío, en segundos.",
            english: "Time on the clock to read one delivery, in seconds."),
        standard: 120, allowed: 1...86_400)
    private static let documents = Setting(
        name: "documents_seconds",
        meaning: LocalizedText(
            "Tiempo de reloj para leer los soportes de un envío, en segundos; los demás quedan para otra corrida.",
            english:
                "Time on the clock to read the documents of one delivery, in seconds; the rest is left to another run."
        ),
        standard: 1800, allowed: 1...86_400)
    private static let rows = Setting(
        name: "list_rows",
        meaning: LocalizedText(
            "Filas de una lista que se revisa en un archivo aparte.",
            english: "Rows of a list that is reviewed in a file of its own."),
        standard: 5_000_000, allowed: 1...100_000_000)

    /// Reads what a file says of them; where it says nothing the standard value stands.
    ///
    /// **Throws**: at a value that is no whole number or that is out of its range.
    init(_ node: Declaration) throws(DeclarationError) {
        var values: [String: Int] = [:]
        for setting in Self.settings { values[setting.name] = try Self.value(setting, in: node) }
        memoryBytes = (values.removeValue(forKey: Self.memory.name) ?? 0) << 20
        processorSeconds = values.removeValue(forKey: Self.processor.name) ?? 0
        clockSeconds = values.removeValue(forKey: Self.clock.name) ?? 0
        documentsSeconds = values.removeValue(forKey: Self.documents.name) ?? 0
        listRows = values.removeValue(forKey: Self.rows.name) ?? 0
        do throws(IngestLimits.SettingError) {
            limits = try IngestLimits(overriding: values)
        } catch {
            throw node.error(found: nil, expected: error.explanation.spanish)
        }
    }

    private static func value(
        _ setting: Setting, in node: Declaration
    ) throws(DeclarationError) -> Int {
        guard let found = try node.optional(setting.name) else { return setting.standard }
        return try found.whole(in: setting.allowed)
    }
}

/// The policy on its way to the process that reads.
extension ReadingPolicy {
    func write(to writer: inout ByteWriter) {
        writer.write(IngestLimits.settings) { writer, setting in
            writer.write(setting.name)
            writer.write(setting.value(in: limits))
        }
        for amount in [memoryBytes, processorSeconds, clockSeconds, documentsSeconds, listRows] {
            writer.write(amount)
        }
    }

    init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
        let pairs = try reader.list { reader throws(ByteReader.Damaged) in
            (name: try reader.text(), value: try reader.integer())
        }
        let values = Dictionary(pairs.map { ($0.name, $0.value) }) { first, _ in first }
        do throws(IngestLimits.SettingError) { limits = try IngestLimits(overriding: values) } catch
        {
            throw ByteReader.Damaged()
        }
        memoryBytes = try reader.integer()
        processorSeconds = try reader.integer()
        clockSeconds = try reader.integer()
        documentsSeconds = try reader.integer()
        listRows = try reader.integer()
    }
}
