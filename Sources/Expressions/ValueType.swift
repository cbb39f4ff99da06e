/// What an expression gives.
public enum ValueType: String, Sendable, CaseIterable {
    /// A number, in the unit of what was read.
    case number
    /// The numbers of a question's parts, `D7.2.*`.
    case numbers
    /// True or false.
    case truth
    /// Text.
    case text
    /// The code of one option.
    case option
    /// The codes of the options marked.
    case options
    /// A month.
    case month
    /// Texts: those of a list.
    case texts

    /// The type's name in an error.
    var name: String {
        switch self {
        case .number: "un número"
        case .numbers: "una lista de números"
        case .truth: "una condición"
        case .text: "un texto"
        case .option: "una opción"
        case .options: "un conjunto de opciones"
        case .month: "un mes"
        case .texts: "una lista de textos"
        }
    }
}
