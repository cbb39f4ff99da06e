public import Declarations

/// Why an instrument or a reference table cannot be used: the place, what was found, what was expected.
public typealias InstrumentError = DeclarationError
