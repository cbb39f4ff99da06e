import SSMEModel

/// An expression as written, before anybody knows what its names are.
struct Syntax {
    indirect enum Kind {
        case number(Double)
        case text(String)
        case month(YearMonth)
        case code(String, isAll: Bool)
        case word(String)
        case set([Syntax])
        case call(String, [Syntax])
        /// `previous.exists`, `lookup(…).name`.
        case member(Syntax, String)
        /// `D1.9 where …`, inside a call.
        case filtered(Syntax, Syntax)
        case negative(Syntax)
        case not(Syntax)
        case binary(String, Syntax, Syntax)
        case conditional(Syntax, Syntax, Syntax?)
    }

    let kind: Kind
    /// As written, for errors: the first token.
    let text: String
    /// **Units**: bytes from the start of the expression.
    let offset: Int
}
