import SSMEModel

/// A word of an expression and where it begins.
struct Token: Equatable {
    enum Kind: Equatable {
        case number(Double)
        case text(String)
        case month(YearMonth)
        /// A question or field code; `isAll` for `D7.2.*`, and for the row `D5.5.formacion_*` or the column
        /// `D5.5.*_gremios` of a matrix.
        case code(String, isAll: Bool)
        /// A keyword, an option code, a function or a local.
        case word(String)
        case symbol(String)
        case end
    }

    let kind: Kind
    /// As written.
    let text: String
    /// **Units**: bytes from the start of the expression.
    let offset: Int
}
