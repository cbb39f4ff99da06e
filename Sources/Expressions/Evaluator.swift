package import SSMEModel

/// Computes a node over one submission's answers.
struct Evaluator {
    let answers: [FieldCode: Answer]
    let routing: [QuestionCode: Submission.Asked]
    /// `nil` where only answers are known: skips.
    let submission: Submission?
    var setting = Setting()
    /// Who manages the initiative, folded, where it is known already.
    var manager: String?

    /// Answers alone.
    init(answers: [FieldCode: Answer], routing: [QuestionCode: Submission.Asked]) {
        self.answers = answers
        self.routing = routing
        submission = nil
    }

    init(_ submission: Submission, _ setting: Setting = Setting()) {
        answers = submission.answers
        routing = submission.routing
        self.submission = submission
        self.setting = setting
    }

    func value(_ node: Node) throws(EvaluationError) -> Value {
        switch node {
        case .constant(let value): return value
        case .year(let year): return .number(Double(year))
        case .local(let name):
            guard let value = setting.locals[name] else { throw .missingLocal(name) }
            return value
        case .field, .flag, .cell, .share, .marked, .parts, .answered, .answeredCell, .asked:
            return try answer(node)
        case .previous, .previousExists, .peers, .countPeers, .own, .initiative, .manager,
            .countEntries, .isUnique,
            .duplicates, .similarity, .likeness, .evidence, .lookup, .isListed:
            return try around(node)
        case .not, .and, .or, .conditional, .compare, .isAmong, .includes, .includesSet,
            .includesAnswer:
            return try condition(node)
        case .listing(let items): return try listing(items)
        case .shown(let shape, let inner): return try shown(shape, inner)
        case .months(let from, let to):
            guard case .month(let from) = try value(from), case .month(let to) = try value(to)
            else { return .unknown }
            return .number(Double(to.monthsSinceYearZero - from.monthsSinceYearZero))
        case .shifted(let month, let count):
            guard case .month(let month) = try value(month),
                let count = try value(count).number, abs(count) < 1e6
            else { return .unknown }
            return .month(
                YearMonth(
                    monthsSinceYearZero: month.monthsSinceYearZero + Int(count.rounded())))
        case .isWhole(let inner):
            return Value(try value(inner).number.map { $0 == $0.rounded() })
        default: return try figure(node).map(Value.number) ?? .unknown
        }
    }

    private func condition(_ node: Node) throws(EvaluationError) -> Value {
        switch node {
        case .not(let inner): return Value(ThreeValued.not(try value(inner).truth))
        case .and(let one, let other):
            let truth = try value(one).truth
            return truth == false
                ? .truth(false) : Value(ThreeValued.and(truth, try value(other).truth))
        case .or(let one, let other):
            let truth = try value(one).truth
            return truth == true
                ? .truth(true) : Value(ThreeValued.or(truth, try value(other).truth))
        case .conditional(let condition, let then, let other):
            return try conditional(condition, then, other)
        case .compare(let operation, let one, let other, let addsParts):
            return compare(
                operation, try value(one), try value(other),
                tolerance: try tolerance(one, other, addsParts))
        case .isAmong(let item, let codes):
            switch try value(item) {
            case .option(let code), .text(let code): return .truth(codes.contains(code))
            default: return .unknown
            }
        case .includes(let set, let code): return Value(try isMarked(code, in: set))
        case .includesSet(let set, let codes, let isAll):
            var truth: Bool? = isAll
            for code in codes {
                let isMarked = try isMarked(code, in: set)
                truth = isAll ? ThreeValued.and(truth, isMarked) : ThreeValued.or(truth, isMarked)
            }
            return Value(truth)
        case .includesAnswer(let set, let item):
            guard case .option(let code) = try value(item) else { return .unknown }
            return Value(try isMarked(code, in: set))
        default: return .unknown
        }
    }

    private func tolerance(
        _ one: Node, _ other: Node, _ addsParts: Bool
    ) throws(EvaluationError) -> Double {
        if let tolerance = setting.tolerance { return tolerance }
        return try rounding(one, other, addsParts)
    }

    private func conditional(
        _ condition: Node, _ then: Node, _ other: Node?
    ) throws(EvaluationError) -> Value {
        let truth = try value(condition).truth
        guard let other else {
            return Value(ThreeValued.implies(truth, truth == false ? nil : try value(then).truth))
        }
        guard let truth else { return .unknown }
        return try value(truth ? then : other)
    }

    private func listing(_ items: [Node]) throws(EvaluationError) -> Value {
        var texts: [String] = []
        for (condition, text) in zip(items.indices, items.indices.dropFirst())
        where condition.isMultiple(of: 2) {
            guard try value(items[condition]).truth == true,
                case .text(let words) = try value(items[text])
            else { continue }
            texts.append(words)
        }
        return .text(Figure(setting.language).list(texts))
    }

    private func shown(_ shape: Node.Shape, _ inner: Node) throws(EvaluationError) -> Value {
        guard let number = try value(inner).number else { return .unknown }
        let figure = Figure(setting.language)
        switch shape {
        case .percent: return .text(figure.percent(number))
        case .money: return .text(figure.money(number))
        case .number: return .text(figure.number(number))
        }
    }

    private func compare(
        _ operation: Node.Comparison, _ one: Value, _ other: Value, tolerance: Double
    ) -> Value {
        switch (one, other) {
        case (.number(let one), .number(let other)):
            let margin = max(tolerance, 1e-12 * max(abs(one), abs(other)))
            switch operation {
            case .equal: return .truth(abs(one - other) <= margin)
            case .unequal: return .truth(abs(one - other) > margin)
            case .less: return .truth(one < other - margin)
            case .atMost: return .truth(one <= other + margin)
            case .greater: return .truth(one > other + margin)
            case .atLeast: return .truth(one >= other - margin)
            }
        case (.month(let one), .month(let other)):
            switch operation {
            case .equal: return .truth(one == other)
            case .unequal: return .truth(one != other)
            case .less: return .truth(one < other)
            case .atMost: return .truth(one <= other)
            case .greater: return .truth(one > other)
            case .atLeast: return .truth(one >= other)
            }
        case (.text, .text), (.option, .option), (.truth, .truth):
            return .truth((one == other) == (operation == .equal))
        case (.text(let text), .option(let code)), (.option(let code), .text(let text)):
            return .truth((text == code) == (operation == .equal))
        default: return .unknown
        }
    }
}

extension Node {
    /// What this node alone gives for a submission.
    package func value(
        in submission: Submission, amid setting: Setting
    ) throws(EvaluationError) -> Value {
        try Evaluator(submission, setting).value(self)
    }
}
