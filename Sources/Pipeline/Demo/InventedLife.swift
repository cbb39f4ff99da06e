import SSMEModel

/// What an invented gestor does from round to round, and what must be found each time.
enum InventedLife: String, CaseIterable, Sendable {
    /// A clean form, once.
    case clean
    /// A fault, corrected in the next round.
    case corrects
    /// A fault corrected, with another made on the way.
    case slips
    /// A value that is unusual and right.
    case confirms
    /// A fault corrected, made again, corrected again.
    case comesBack
    /// A rule that the gestor does not agree with; two stewards waive it.
    case contests
    /// A waiver that ends when the value changes.
    case waiverLapses
    /// A waiver that ends with its last day.
    case waiverExpires
    /// A fault corrected, and another answer changed though nobody had asked.
    case changesUnasked
    /// A clean form that a steward sends back as a whole.
    case sentBack
    /// A first form in the third round.
    case late
    /// A new version after the wave is signed.
    case afterSigning
    /// Nothing, ever.
    case never

    /// What is sent in a round.
    struct Sending: Sendable {
        var defects: [PlantedDefect] = []
        var reply = Answer.none
        /// True where the strategy's month is another than before.
        var changesMonth = false

        /// What the reply columns say.
        enum Answer: Sendable { case none, confirms, contests }
    }

    /// Two faults of different questions, and a value to confirm.
    struct Faults: Sendable {
        let hard: PlantedDefect
        let slip: PlantedDefect
        let soft: PlantedDefect
        /// The first fault with another figure.
        let other: PlantedDefect
    }

    /// The round after the wave was signed and opened again.
    static let afterwards = 6

    /// What is sent in a round; `nil` where nothing is.
    func sending(in round: Int, _ faults: Faults) -> Sending? {
        let clean = Sending()
        let hard = Sending(defects: [faults.hard])
        switch (self, round) {
        case (.clean, 1), (.sentBack, 1), (.sentBack, 3), (.late, 3), (.afterSigning, 1):
            return clean
        case (.corrects, 1), (.slips, 1), (.comesBack, 1), (.contests, 1), (.waiverExpires, 1),
            (.changesUnasked, 1), (.waiverLapses, 1):
            return hard
        case (.comesBack, 3), (.waiverLapses, 3): return Sending(defects: [faults.other])
        case (.corrects, 2), (.slips, 3), (.comesBack, 2), (.comesBack, 4), (.waiverLapses, 4),
            (.waiverExpires, 5):
            return clean
        case (.slips, 2): return Sending(defects: [faults.slip])
        case (.confirms, 1): return Sending(defects: [faults.soft])
        case (.confirms, 2): return Sending(defects: [faults.soft], reply: .confirms)
        case (.contests, 2): return Sending(defects: [faults.hard], reply: .contests)
        case (.changesUnasked, 2): return Sending(changesMonth: true)
        case (.changesUnasked, 3): return Sending(reply: .confirms, changesMonth: true)
        case (.afterSigning, Self.afterwards): return Sending(changesMonth: true)
        default: return nil
        }
    }

    /// What the run of a round must find, with its state: rule and subject.
    func expected(
        in round: Int, _ faults: Faults
    ) -> (rule: String, subject: String, state: FindingState)? {
        func find(_ defect: PlantedDefect, _ state: FindingState) -> (String, String, FindingState)
        {
            (defect.rule, defect.subject, state)
        }
        let month = (SilentChanges.rule.id, Self.changedQuestion)
        switch (self, round) {
        case (.corrects, 1), (.slips, 1), (.comesBack, 1), (.contests, 1), (.waiverLapses, 1),
            (.waiverExpires, 1), (.changesUnasked, 1):
            return find(faults.hard, .new)
        case (.slips, 2): return find(faults.slip, .new)
        case (.confirms, 1): return find(faults.soft, .new)
        case (.confirms, _): return find(faults.soft, .confirmed)
        case (.comesBack, 3): return find(faults.hard, .returned)
        case (.contests, 2): return find(faults.hard, .contested)
        case (.contests, _), (.waiverLapses, 2), (.waiverExpires, 2), (.waiverExpires, 3):
            return find(faults.hard, .waived)
        case (.waiverLapses, 3): return find(faults.hard, .open)
        case (.waiverExpires, 4): return find(faults.hard, .new)
        case (.changesUnasked, 2): return (month.0, month.1, .changed)
        case (.changesUnasked, _): return (month.0, month.1, .confirmed)
        case (.sentBack, 2): return (DecisionBook.returnRule.id, Finding.wholeForm, .new)
        case (.afterSigning, Self.afterwards): return (month.0, month.1, .changed)
        case (.afterSigning, (Self.afterwards + 1)...): return (month.0, month.1, .confirmed)
        default: return nil
        }
    }

    /// The question whose answer changes though nobody asked about it.
    static let changedQuestion = "D3.2"
}
