public import SSMEModel

/// How well documents were judged: precision and recall an outcome, and how many dates were right.
public struct EvidenceMeasure: Sendable {
    /// One claim, labelled and judged.
    struct Case: Sendable {
        let half: String
        let name: String
        let expected: EvidenceItem.Status
        let found: EvidenceItem.Status
        let expectedDate: CalendarDate?
        let foundDate: CalendarDate?

        var isDateRight: Bool { expectedDate == foundDate }
    }

    let cases: [Case]

    /// The figures of one outcome in one half of a set.
    public struct Figures: Hashable, Sendable {
        /// Rightly given this outcome.
        public let right: Int
        /// Given this outcome.
        public let found: Int
        /// That should have been given it.
        public let expected: Int

        /// The share of what was given this outcome that should have been; `nil` where nothing was.
        public var precision: Double? { found == 0 ? nil : Double(right) / Double(found) }
        /// The share of what should have been given it that was; `nil` where nothing should.
        public var recall: Double? { expected == 0 ? nil : Double(right) / Double(expected) }
    }

    /// The halves of the set, by name.
    public var halves: [String] { Set(cases.map(\.half)).sorted() }

    /// The figures of an outcome.
    public func figures(_ status: EvidenceItem.Status, half: String) -> Figures {
        let cases = cases.filter { $0.half == half }
        return Figures(
            right: cases.count { $0.expected == status && $0.found == status },
            found: cases.count { $0.found == status },
            expected: cases.count { $0.expected == status })
    }

    /// Dates, of the documents whose labels give one: right among those found, and among all.
    public func dates(half: String) -> Figures {
        let dated = cases.filter { $0.half == half && $0.expectedDate != nil }
        return Figures(
            right: dated.count(where: \.isDateRight), found: dated.count { $0.foundDate != nil },
            expected: dated.count)
    }

    /// Whether the document is what was asked, fit for the question: right among all that are read. One that is left to a
    /// person was not recognised.
    public func fit(half: String) -> Figures {
        let cases = cases.filter {
            $0.half == half && $0.expected.isRead && ($0.found.isRead || $0.found == .notAssessable)
        }
        let fitting = cases.filter { $0.expected != .notPertinent }
        let taken = cases.filter { $0.found.isRead && $0.found != .notPertinent }
        return Figures(
            right: taken.count { $0.expected != .notPertinent }, found: taken.count,
            expected: fitting.count)
    }

    /// A table a half, and the claims that were judged otherwise.
    public func text(_ language: Language) -> String {
        let words =
            language == .spanish
            ? (
                outcome: "resultado", precision: "precisión", recall: "cobertura", cases: "casos",
                dates: "fechas", fit: "pertinencia", wrong: "Juzgados de otro modo:"
            )
            : (
                outcome: "outcome", precision: "precision", recall: "recall", cases: "cases",
                dates: "dates", fit: "fit", wrong: "Judged otherwise:"
            )
        var lines: [String] = []
        for half in halves {
            lines.append(
                row(half + " · " + words.outcome, words.precision, words.recall, words.cases))
            for status in EvidenceItem.Status.allCases {
                let figures = figures(status, half: half)
                guard figures.found + figures.expected > 0 else { continue }
                lines.append(row(status.rawValue, figures, language))
            }
            lines.append(row(words.fit, fit(half: half), language))
            lines.append(row(words.dates, dates(half: half), language))
            lines.append("")
        }
        let wrong = cases.filter { $0.expected != $0.found }
        if !wrong.isEmpty { lines.append(words.wrong) }
        for item in wrong {
            lines.append("  \(item.name): \(item.expected.rawValue) → \(item.found.rawValue)")
        }
        for item in cases where item.expectedDate != nil && !item.isDateRight {
            lines.append(
                "  \(item.name): \(item.expectedDate?.description ?? "") → \(item.foundDate?.description ?? "—")"
            )
        }
        return lines.joined(separator: "\n")
    }

    private func row(_ name: String, _ figures: Figures, _ language: Language) -> String {
        row(
            name, Self.share(figures.right, figures.found, language),
            Self.share(figures.right, figures.expected, language), String(figures.expected))
    }

    private func row(_ cells: String...) -> String {
        zip(cells, [34, 11, 11, 6]).map { cell, width in
            let space = String(repeating: " ", count: max(1, width - cell.count))
            return width == 34 ? cell + space : space + cell
        }.joined()
    }

    private static func share(_ part: Int, _ whole: Int, _ language: Language) -> String {
        whole == 0 ? "—" : Figure(language).number(Double(part) / Double(whole), decimals: 3)
    }
}

extension EvidenceItem.Status {
    /// True for an outcome that a text was read for.
    fileprivate var isRead: Bool {
        switch self {
        case .accepted, .acceptedWithRemark, .insufficient, .notPertinent, .outOfPeriod,
            .duplicated:
            true
        default: false
        }
    }
}
