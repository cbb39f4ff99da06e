import SSMEModel

/// Reads a number in a field that takes percentages, pesos or whole numbers.
struct NumberReader {
    let kind: Field.Kind

    func understanding(of cell: Cell, _ typed: TypedCell) -> Understanding {
        switch cell.value {
        case .number(let number):
            cell.isPercentage ? shownAsPercent(number, typed) : plain(number, typed)
        case .text: NumberText(typed.folded).map(text) ?? .unreadable
        default: .unreadable
        }
    }

    /// A cell that shows 0.37 as 37 % is sure; one that shows 37 as 3700 % may have been given its format later.
    private func shownAsPercent(_ number: Double, _ typed: TypedCell) -> Understanding {
        guard kind == .percent else { return .unreadable }
        let points = TypedCell.points(number)
        guard number > 1, number <= 100 else {
            return .certain(.number(points), decimals: typed.decimals)
        }
        return .asked([
            Reading(.number(number), decimals: typed.decimals + 2), Reading(.number(points)),
        ])
    }

    /// Three decimals in a whole number may be thousands that a spreadsheet set to English took for decimals.
    private func plain(_ number: Double, _ typed: TypedCell) -> Understanding {
        if kind == .percent { return share(number, typed.decimals) }
        guard typed.decimals == 3, abs(number) < 1000, abs(number) >= 1 else {
            return .certain(.number(number), decimals: typed.decimals)
        }
        return .asked([
            Reading(.number((number * 1000).rounded()), habit: .pointGroups),
            Reading(.number(number), decimals: 3, habit: .pointDecimals),
        ])
    }

    /// Below one and without a percent sign, a share may be a fraction or a point.
    private func share(_ number: Double, _ decimals: Int) -> Understanding {
        guard abs(number) > 0, abs(number) < 1 else {
            return .certain(.number(number), decimals: decimals)
        }
        return .asked([
            Reading(
                .number(TypedCell.points(number)), decimals: max(0, decimals - 2),
                habit: .fractions),
            Reading(.number(number), decimals: decimals, habit: .points),
        ])
    }

    private func text(_ text: NumberText) -> Understanding {
        guard admits(text) else { return .unreadable }
        let readings = text.numbers.flatMap { number in
            text.scales.map { Self.reading(number, $0) }
        }
        if text.isAsked || text.scales.count > 1 { return .asked(readings) }
        guard readings.count > 1 else { return only(text, readings[0]) }
        return kind == .percent ? percent(readings[1]) : whole(text, readings)
    }

    private func admits(_ text: NumberText) -> Bool {
        if text.numbers.contains(where: { $0.habit == .commonFraction }) {
            return kind == .percent && text.unit == .none && !text.isScaled
        }
        switch kind {
        case .percent: return text.unit != .money && !text.isScaled
        case .amount: return text.unit != .percent
        default: return text.unit == .none && text.scales.allSatisfy { $0.habit == nil }
        }
    }

    private func only(_ text: NumberText, _ reading: Reading) -> Understanding {
        if let habit = reading.habit, [.millionsLetter, .exponent, .commonFraction].contains(habit)
        {
            return .assumed(reading.value, decimals: reading.decimals, by: habit)
        }
        if kind == .percent, text.unit == .none, case .number(let number) = reading.value {
            return share(number, reading.decimals)
        }
        return .certain(reading.value, decimals: reading.decimals)
    }

    /// Of thousands and decimals, a percentage has only decimals: no share is a thousand.
    private func percent(_ reading: Reading) -> Understanding {
        reading.habit == .pointDecimals
            ? .assumed(reading.value, decimals: reading.decimals, by: .pointDecimals)
            : .certain(reading.value, decimals: reading.decimals)
    }

    /// A point marks thousands where decimals cannot be (pesos and counts are whole) or are not typed so (`2.500 M`);
    /// a comma does not, in Colombia, and is asked.
    private func whole(_ text: NumberText, _ readings: [Reading]) -> Understanding {
        let isPoint = text.numbers[0].habit == .pointGroups
        guard isPoint, !text.isScaled || text.endsInZero else { return .asked(readings) }
        if text.unit == .money, !text.isScaled { return .certain(readings[0].value) }
        return .assumed(readings[0].value, by: text.scales[0].habit ?? .pointGroups)
    }

    private static func reading(_ number: MarkedNumber, _ scale: NumberText.Scale) -> Reading {
        guard scale.factor > 1 else {
            return Reading(.number(number.value), decimals: number.decimals, habit: number.habit)
        }
        let exact = number.value * scale.factor
        let isWhole = abs(exact - exact.rounded()) < 1e-3
        return Reading(
            .number(isWhole ? exact.rounded() : exact), decimals: isWhole ? 0 : number.decimals,
            habit: scale.habit ?? number.habit)
    }
}
