/// What can be known of a claimed document, by the name under which rules read it.
public enum DocumentFact: String, Hashable, Sendable, CaseIterable {
    /// Why the file does not open, as one word; empty where it does.
    case flaw
    /// Holds macros or scripts.
    case macros
    /// Holds a program, or is one under another name.
    case program
    /// Reads as two formats at once.
    case polyglot
    /// Its content is whole, but its name ends like another kind of file.
    case misnamed
    /// An antivirus looked at it.
    case scanned
    /// The antivirus found something.
    case infected
    /// How many files of the package the name may mean.
    case candidates
    /// Those files' names.
    case candidateNames = "candidate_names"
    /// The files of the package that nobody names and whose name is like that of one that did not arrive.
    case nearNames = "near_names"
    /// A machine read its text.
    case seen
    /// It was not read because the machine that reads lacks the program for its kind: no fault of who sent it.
    case lacksProgram = "lacks_program"
    /// The text was recognised in a picture, so that it may have slips.
    case recognised
    /// How many words its text has.
    case words
    /// How much it looks like what was asked: 1 is enough.
    case fit
    /// What it looks like most.
    case looksLike = "looks_like"
    /// What was asked.
    case wanted
    /// Names the initiative or the entity that manages it.
    case namesInitiative = "names_initiative"
    /// The body that was asked for: «comité».
    case body
    /// Names that body.
    case namesBody = "names_body"
    /// Says when it was made.
    case dated
    /// When.
    case date
    /// Whole months from its date to the cut-off; negative for a later one.
    case monthsOld = "months_old"
    /// Lies in the period that was asked for.
    case inPeriod = "in_period"
    /// That period.
    case period
    /// Dated after the form that names it arrived.
    case afterSubmission = "after_submission"
    /// Dated before the initiative began.
    case beforeStart = "before_start"
    /// The kind of document is signed by people.
    case needsSignatures = "needs_signatures"
    /// Places where people sign, their names beside.
    case signatures
    /// Carries an electronic signature.
    case signed
    /// The electronic signature covers all of it.
    case signedWhole = "signed_whole"
    /// The figure of the answer that it backs.
    case answer
    /// The figure that it states, the nearest to the answer.
    case stated
    /// Both figures are amounts of money.
    case inPesos = "in_pesos"
    /// Identity numbers of people.
    case people
    /// Words about people's health.
    case health
    /// How much of it is in another document of the same form, 0…1.
    case likeness
    /// That document.
    case otherFile = "other_file"
    /// The question that it backs.
    case otherQuestion = "other_question"
    /// Came with another initiative's form too.
    case elsewhere
    /// Came in an earlier wave under another date.
    case redated
    /// How many documents of this kind the answers call for.
    case expected
    /// How many came.
    case found

    /// What a fact is.
    public enum Kind: Hashable, Sendable { case truth, number, text }

    /// What it is.
    public var kind: Kind {
        switch self {
        case .flaw, .candidateNames, .nearNames, .looksLike, .wanted, .body, .date, .period,
            .otherFile,
            .otherQuestion:
            .text
        case .candidates, .words, .fit, .monthsOld, .signatures, .answer, .stated, .people,
            .likeness, .expected, .found:
            .number
        default: .truth
        }
    }
}

/// The value of a fact.
public enum FactValue: Hashable, Sendable {
    case truth(Bool)
    case number(Double)
    case text(LocalizedText)

    /// The truth; `nil` for anything else.
    public var truth: Bool? { if case .truth(let value) = self { value } else { nil } }
    /// The number; `nil` for anything else.
    public var number: Double? { if case .number(let value) = self { value } else { nil } }
}
