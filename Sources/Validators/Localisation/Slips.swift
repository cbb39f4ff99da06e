import SSMEModel

/// The slips that people make as they type a number, each undone.
struct Slips {
    /// What was typed.
    let typed: Double
    let kind: Field.Kind
    /// The other numbers of the question.
    let others: [Double]

    /// What may have been meant by it, each once; only what the field can take.
    ///
    /// Two digits the other way round, and a total where a part goes, are offered only where `isSum`: almost any number
    /// passes an inequality by chance.
    func meant(isSum: Bool) -> [Double] {
        var meant: [Double] = []
        if typed < 0 { meant.append(-typed) }
        switch kind {
        case .amount: meant += [typed * 1e3, typed * 1e6, typed / 1e3, typed / 1e6]
        case .integer: meant += [typed * 1e3, typed / 1e3]
        case .percent: meant += [typed * 100, typed / 100, typed / 1e3]
        default: return []
        }
        if isSum {
            let rest = others.reduce(0, +)
            if rest > 0, typed >= rest { meant.append(typed - rest) }
            meant += transposed
        }
        var unique: [Double] = []
        for number in meant where canStand(number) && !unique.contains(number) {
            unique.append(number)
        }
        return unique
    }

    private func canStand(_ number: Double) -> Bool {
        guard number != typed, number > 0, number < 1e15 else { return false }
        if kind == .percent { return number <= 100 && hundredths(number) }
        return number == number.rounded()
    }

    private func hundredths(_ number: Double) -> Bool {
        abs(number * 100 - (number * 100).rounded()) < 1e-6
    }

    /// The number with two neighbouring digits the other way round.
    private var transposed: [Double] {
        guard typed > 9, typed == typed.rounded(), typed < 1e15 else { return [] }
        let digits = Array(String(Int(typed)))
        return digits.indices.dropLast().compactMap { index in
            var swapped = digits
            swapped.swapAt(index, index + 1)
            return swapped.first == "0" ? nil : Double(String(swapped))
        }
    }
}
