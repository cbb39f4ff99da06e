import Declarations
import SSMEModel

/// A rule's severity: one word, or by the size of the gap, `{info: 0, warning: 1, error: 5}`.
struct GradedSeverity: Sendable {
    /// A severity and the gap from which it holds. **Units**: those of the difference of the check's two sides.
    struct Step: Sendable, Equatable {
        let severity: Severity
        let from: Double
        /// `d8.yml:12:24`, where the gap is written.
        let place: String
    }

    /// Mildest first; one step from zero where the gap does not matter.
    let steps: [Step]
    /// Where it is written.
    let source: SourceText

    /// Reads `error`, or a map of severities to the gaps from which they hold.
    init(_ node: Declaration) throws(DeclarationError) {
        guard !node.isScalar else {
            steps = [Step(severity: try node.word(of: Severity.self), from: 0, place: node.place)]
            source = try node.source()
            return
        }
        var steps: [Step] = []
        for (key, value) in try node.entries() {
            let step = Step(
                severity: try key.word(of: Severity.self), from: try value.number(),
                place: value.place)
            let isRising =
                steps.last.map { $0.severity < step.severity && $0.from < step.from } ?? true
            guard isRising, step.from >= 0 else {
                throw value.error(
                    found: try value.text(),
                    expected:
                        "de la gravedad más leve a la mayor, cada una desde una diferencia mayor")
            }
            steps.append(step)
        }
        guard !steps.isEmpty else {
            throw node.error(found: nil, expected: "al menos una gravedad: info, warning, error")
        }
        self.steps = steps
        source = SourceText("", file: node.file, line: node.line, column: node.column)
    }

    /// With other steps, written in the same place.
    init(_ steps: [Step], source: SourceText) {
        self.steps = steps
        self.source = source
    }

    /// True where the gap decides.
    var isGraded: Bool { steps.count > 1 }

    /// The heaviest that it can be.
    var heaviest: Severity { steps.last?.severity ?? .error }

    /// The severity of a gap: below the first step, the mildest; where there is no gap to measure, the heaviest.
    func severity(ofGap gap: Double?) -> Severity {
        guard let gap else { return heaviest }
        return (steps.last { $0.from <= gap } ?? steps.first)?.severity ?? heaviest
    }
}
