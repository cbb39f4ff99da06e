public import SSMEModel

extension IngestLimits {
    /// A limit as the operator sets it in `pipeline.yml`.
    public struct Setting: Sendable {
        /// The name in the file, `max_workbook_bytes`.
        public let name: String
        /// What it limits, for the operator.
        public let meaning: LocalizedText
        /// What it is where the file says nothing.
        public let standard: Int
        /// The values that it may be given.
        public let allowed: ClosedRange<Int>

        fileprivate let path: any WritableKeyPath<IngestLimits, Int> & Sendable

        /// What it is in these limits.
        public func value(in limits: IngestLimits) -> Int { limits[keyPath: path] }
    }

    /// Why limits could not be set.
    public enum SettingError: Error, Equatable, Sendable {
        /// No limit has that name; the one that was meant, perhaps.
        case unknownName(String, nearest: String?)
        /// The value would turn the limit off, or pass what the readers can hold.
        case outOfRange(name: String, value: Int, allowed: ClosedRange<Int>)

        /// What happened and what to do, for the operator.
        public var explanation: LocalizedText {
            switch self {
            case .unknownName(let name, let nearest):
                let spanish = nearest.map { " ¿Quiso escribir «" + $0 + "»?" } ?? ""
                let english = nearest.map { " Did you mean “" + $0 + "”?" } ?? ""
                return LocalizedText(
                    "No hay un límite llamado «" + name + "»." + spanish,
                    english: "There is no limit called “" + name + "”." + english)
            case .outOfRange(let name, let value, let allowed):
                func shown(_ number: Int, _ language: Language) -> String {
                    Figure(language).number(Double(number))
                }
                return LocalizedText(
                    "El límite «" + name + "» no puede ser " + shown(value, .spanish)
                        + ": escriba un número de " + shown(allowed.lowerBound, .spanish) + " a "
                        + shown(allowed.upperBound, .spanish) + ".",
                    english: "The limit “" + name + "” cannot be " + shown(value, .english)
                        + ": write a number from " + shown(allowed.lowerBound, .english) + " to "
                        + shown(allowed.upperBound, .english) + ".")
            }
        }
    }

    /// Makes the standard limits with some of them changed, by the names of `settings`.
    ///
    /// **Throws**: of several faults, the one whose name comes first in the alphabet.
    public init(overriding values: [String: Int]) throws(SettingError) {
        self.init()
        let settings = Self.settings
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            guard let setting = settings.first(where: { $0.name == name }) else {
                throw .unknownName(
                    name, nearest: Nearest.word(to: name, among: settings.map(\.name)))
            }
            guard setting.allowed.contains(value) else {
                throw .outOfRange(name: name, value: value, allowed: setting.allowed)
            }
            self[keyPath: setting.path] = value
        }
    }

    /// Every limit that can be set, in the order of this type.
    public static var settings: [Setting] {
        [
            bytes(
                "max_workbook_bytes", \.maxWorkbookBytes,
                "Tamaño del libro o del paquete que se recibe, en bytes.",
                "Size of the workbook or package received, in bytes."),
            bytes(
                "max_text_bytes", \.maxTextBytes, "Tamaño del archivo CSV que se recibe, en bytes.",
                "Size of the CSV file received, in bytes."),
            count(
                "max_entries", \.maxEntries, "Archivos dentro de un paquete comprimido.",
                "Files inside a compressed package."),
            bytes(
                "max_part_bytes", \.maxPartBytes,
                "Tamaño de una parte del libro una vez descomprimida, en bytes.",
                "Size of one part of the workbook once decompressed, in bytes."),
            bytes(
                "max_total_bytes", \.maxTotalBytes,
                "Tamaño de todas las partes una vez descomprimidas, en bytes.",
                "Size of all parts once decompressed, in bytes."),
            count(
                "max_ratio", \.maxRatio,
                "Veces que una parte puede crecer al descomprimirse; más es señal de un archivo bomba.",
                "How many times a part may grow when decompressed; more is the sign of a bomb."),
            bytes(
                "ratio_grace_bytes", \.ratioGraceBytes,
                "Tamaño hasta el cual no se mira cuánto crece una parte, en bytes.",
                "Size up to which the growth of a part is not looked at, in bytes."),
            count(
                "max_element_depth", \.maxElementDepth, "Niveles de elementos XML anidados.",
                "Levels of nested XML elements."),
            count(
                "max_attributes", \.maxAttributes, "Atributos de un elemento XML.",
                "Attributes of one XML element."),
            bytes(
                "max_attribute_bytes", \.maxAttributeBytes,
                "Tamaño de un atributo XML, en bytes.", "Size of one XML attribute, in bytes."),
            bytes(
                "max_token_bytes", \.maxTokenBytes,
                "Tamaño de una etiqueta XML, o de un texto entre dos, en bytes.",
                "Size of one XML tag, or of a text between two, in bytes.", upTo: 1 << 30),
            count("max_sheets", \.maxSheets, "Hojas de un libro.", "Sheets of one workbook."),
            count(
                "max_cells", \.maxCells, "Celdas con contenido de un libro.",
                "Non-empty cells of one workbook."),
            count(
                "max_repeated_cells", \.maxRepeatedCells,
                "Celdas de una hoja de OpenDocument que se escriben una vez y valen por muchas.",
                "Cells of an OpenDocument sheet that are written once and stand for many."),
            count(
                "max_merged_ranges", \.maxMergedRanges, "Rangos combinados de una hoja.",
                "Merged ranges of one sheet."),
            count(
                "max_defined_names", \.maxDefinedNames, "Nombres definidos de un libro.",
                "Defined names of one workbook."),
            count(
                "max_styles", \.maxStyles,
                "Estilos de celda de un libro, y aparte formatos de número.",
                "Cell styles of one workbook, and number formats apart."),
            count(
                "max_shared_strings", \.maxSharedStrings, "Textos distintos de un libro.",
                "Distinct texts of one workbook."),
            bytes(
                "max_shared_string_bytes", \.maxSharedStringBytes,
                "Tamaño de los textos distintos de un libro, en bytes.",
                "Size of the distinct texts of one workbook, in bytes."),
            bytes(
                "max_cell_bytes", \.maxCellBytes,
                "Tamaño del texto de una celda o de un campo de CSV, en bytes.",
                "Size of the text of one cell or CSV field, in bytes.", upTo: 1 << 30),
            bytes(
                "max_record_bytes", \.maxRecordBytes, "Tamaño de una fila de CSV, en bytes.",
                "Size of one CSV row, in bytes.", upTo: 1 << 30),
            count(
                "max_columns", \.maxColumns, "Columnas de una fila de CSV.",
                "Columns of one CSV row.", upTo: CellAddress.columnLimit),
        ]
    }

    private static func bytes(
        _ name: String, _ path: any WritableKeyPath<IngestLimits, Int> & Sendable,
        _ spanish: String,
        _ english: String, upTo most: Int = 1 << 40
    ) -> Setting {
        count(name, path, spanish, english, upTo: most)
    }

    private static func count(
        _ name: String, _ path: any WritableKeyPath<IngestLimits, Int> & Sendable,
        _ spanish: String,
        _ english: String, upTo most: Int = 1 << 30
    ) -> Setting {
        Setting(
            name: name, meaning: LocalizedText(spanish, english: english),
            standard: IngestLimits()[keyPath: path], allowed: 1...most, path: path)
    }
}
