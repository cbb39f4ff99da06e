public import SSMEModel

extension EvidenceMeasure {
    /// The outcomes that leave nothing to interpret: each must be exact, in every half.
    static let exact: [EvidenceItem.Status] = [
        .missing, .empty, .unreadable, .duplicated,
    ]

    /// The half that says whether the phrases serve: nobody wrote them with it. A set without one is judged whole.
    static let heldOut = "held"

    /// The least precision and recall of fit and of dates.
    static let leastShare = 0.95

    /// What falls short, a sentence each; none where every goal is met.
    ///
    /// Outcomes that leave nothing to interpret are exact; fit and dates have a precision and a recall of 0.95 at least on
    /// the half that was held out.
    public func missedGoals() -> [LocalizedText] {
        var missed: [LocalizedText] = []
        for half in halves {
            for status in Self.exact {
                let figures = figures(status, half: half)
                guard !figures.isExact else { continue }
                missed.append(
                    LocalizedText(
                        "\(half): «\(status.rawValue)» debía ser exacto: se le dio a \(figures.found) soportes, a \(figures.right) con razón, de \(figures.expected).",
                        english:
                            "\(half): “\(status.rawValue)” had to be exact: given to \(figures.found) documents, rightly to \(figures.right), of \(figures.expected)."
                    ))
            }
        }
        let judged = halves.contains(Self.heldOut) ? [Self.heldOut] : halves
        for half in judged {
            missed += shortfall(
                LocalizedText("la pertinencia", english: "fit"), fit(half: half), half)
            missed += shortfall(
                LocalizedText("las fechas", english: "dates"), dates(half: half), half)
        }
        return missed
    }

    private func shortfall(
        _ what: LocalizedText, _ figures: Figures, _ half: String
    ) -> [LocalizedText] {
        // What the labels say nothing of cannot fall short.
        guard figures.expected > 0 else { return [] }
        let measured: [(name: LocalizedText, share: Double)] = [
            (LocalizedText("precisión", english: "precision"), figures.precision ?? 0),
            (LocalizedText("cobertura", english: "recall"), figures.recall ?? 0),
        ]
        return measured.filter { $0.share < Self.leastShare }.map { name, share in
            func shown(_ share: Double, _ language: Language) -> String {
                Figure(language).number(share, decimals: 3)
            }
            return LocalizedText(
                "\(half): la \(name.spanish) de \(what.spanish) es \(shown(share, .spanish)); se pide \(shown(Self.leastShare, .spanish)) al menos.",
                english:
                    "\(half): the \(name[.english]) of \(what[.english]) is \(shown(share, .english)); \(shown(Self.leastShare, .english)) at least is asked."
            )
        }
    }
}

extension EvidenceMeasure.Figures {
    /// True where it was given to all that should have been given it, and to nothing else.
    fileprivate var isExact: Bool { right == found && right == expected }
}
