import SSMEModel

/// A number as people type it in Colombia, with what stands around it: sign, peso sign, percent sign, «millones».
struct NumberText {
    /// What the number counts, where the text says it.
    enum Unit { case none, percent, money }

    /// What a word multiplies by.
    struct Scale {
        let factor: Double
        let habit: Habit?
    }

    /// The readings of the digits; never none.
    private(set) var numbers: [MarkedNumber]
    /// One for a plain number, two for «mm», which is millions to some and thousands of millions to others.
    private(set) var scales = [Scale(factor: 1, habit: nil)]
    /// True where a word multiplies.
    private(set) var isScaled = false
    /// What it counts.
    private(set) var unit = Unit.none
    /// True where it is near enough, in words or beside words: asked even if it has one reading.
    private(set) var isAsked = false
    /// The last digit typed is 0; nobody types decimals so.
    private(set) var endsInZero = false

    /// Reads a folded text; `nil` where it is no number, one with bounds («más de 5»), or of another currency.
    init?(_ folded: FoldedText) {
        var text = folded.text
        guard !Self.foreign.contains(where: { text.contains($0) }) else { return nil }
        numbers = []
        var isNegative = false
        Self.strip(&text, isNegative: &isNegative, &unit, &isAsked)
        Self.stripScale(&text, &scales)
        isScaled = scales.count > 1 || scales[0].factor > 1
        for cents in [",oo", ".oo", ",-", ".-"] where text.hasSuffix(cents) {
            text = text.dropLast(cents.count) + ",00"
        }
        guard let found = readings(of: text) else { return nil }
        endsInZero = text.last == "0"
        numbers = found.map {
            MarkedNumber(
                value: isNegative ? -$0.value : $0.value, decimals: $0.decimals, habit: $0.habit)
        }
    }

    private mutating func readings(of text: String) -> [MarkedNumber]? {
        let plain = MarkedNumber.readings(text)
        if !plain.isEmpty { return plain }
        func one(_ value: Double, decimals: Int = 0, _ habit: Habit?) -> [MarkedNumber] {
            [MarkedNumber(value: value, decimals: decimals, habit: habit)]
        }
        if let value = ScientificNumber(FoldedText(text))?.value { return one(value, .exponent) }
        let terms = text.split(separator: "/", omittingEmptySubsequences: false)
        if terms.count == 2, let above = Int(terms[0]), let below = Int(terms[1]),
            (1...100).contains(below), (0...below).contains(above)
        {
            let percent = (Double(above) / Double(below) * 10_000).rounded() / 100
            return one(percent, decimals: percent == percent.rounded() ? 0 : 2, .commonFraction)
        }
        isAsked = true
        if let value = NumberWords.value(text) { return one(Double(value), nil) }
        return besideWords(text)
    }

    /// `20 empresas`: the number, where nothing else there is one or bounds it.
    private func besideWords(_ text: String) -> [MarkedNumber]? {
        guard unit == .none, !isScaled else { return nil }
        let digits = text.prefix { $0.isASCII && !$0.isLetter }
        let words = text.dropFirst(digits.count)
        guard !words.isEmpty, words.allSatisfy({ $0.isLetter || $0 == " " || $0 == "." }),
            words.split(separator: " ").allSatisfy({ !Self.bounds.contains(String($0)) })
        else { return nil }
        let number = MarkedNumber.readings(digits.trimmed)
        return number.isEmpty ? nil : number
    }

    private static func strip(
        _ text: inout String, isNegative: inout Bool, _ unit: inout Unit, _ isAsked: inout Bool
    ) {
        var isStripped = true
        while isStripped {
            isStripped = false
            for sign in ["-", "−", "–", "+"] where take(sign, from: &text) {
                isNegative = isNegative != (sign != "+")
                isStripped = true
            }
            for mark in ["cop", "col$", "$"] where take(mark, from: &text) {
                unit = .money
                isStripped = true
            }
            for word in about where take(word, from: &text) {
                isAsked = true
                isStripped = true
            }
            for word in percents where takeLast(word, from: &text) {
                unit = .percent
                isStripped = true
            }
            for word in pesos where takeLast(word, from: &text) {
                unit = .money
                isStripped = true
            }
            for word in ["aproximadamente", "aprox.", "aprox", "mas o menos"]
            where takeLast(word, from: &text) {
                isAsked = true
                isStripped = true
            }
        }
    }

    /// Only after digits: in «treinta mil» it is part of the number.
    private static func stripScale(_ text: inout String, _ scales: inout [Scale]) {
        guard text.first?.isNumber == true else { return }
        for (word, found) in scaleWords where takeLast(word, from: &text) {
            scales = found
            return
        }
    }

    private static func take(_ prefix: String, from text: inout String) -> Bool {
        guard text.hasPrefix(prefix), text.count > prefix.count else { return false }
        text = String(text.dropFirst(prefix.count)).trimmed
        return true
    }

    private static func takeLast(_ suffix: String, from text: inout String) -> Bool {
        guard text.hasSuffix(suffix) else { return false }
        let rest = text.dropLast(suffix.count)
        let isWord = suffix.first?.isLetter ?? false
        guard let before = rest.last, !isWord || !before.isLetter else { return false }
        text = rest.trimmed
        return true
    }

    private static let foreign = ["us$", "usd", "u$s", "dolar", "eur", "€", "£"]
    private static let about = [
        "aproximadamente", "aprox.", "aprox", "alrededor de", "cerca de", "unos ", "unas ",
        "casi ", "~", "≈", "±",
    ]
    private static let percents = ["%", "por ciento", "porciento", "pct"]
    private static let pesos = [
        "pesos colombianos", "pesos m/cte", "pesos mcte", "pesos", "m/cte", "mcte", "cop", "$",
        " de",
    ]
    private static let bounds: Set<String> = [
        "o", "u", "y", "a", "mas", "menos", "minimo", "maximo", "de", "entre", "por", "casi", "no",
    ]
    private static let scaleWords: [(String, [Scale])] = [
        ("miles de millones", [Scale(factor: 1e9, habit: nil)]),
        ("mil millones", [Scale(factor: 1e9, habit: nil)]),
        ("millones", [Scale(factor: 1e6, habit: nil)]),
        ("millon", [Scale(factor: 1e6, habit: nil)]),
        ("mill.", [Scale(factor: 1e6, habit: nil)]), ("mill", [Scale(factor: 1e6, habit: nil)]),
        ("billones", [Scale(factor: 1e12, habit: nil)]),
        ("billon", [Scale(factor: 1e12, habit: nil)]),
        ("miles", [Scale(factor: 1e3, habit: nil)]), ("mil", [Scale(factor: 1e3, habit: nil)]),
        ("mm", [Scale(factor: 1e6, habit: nil), Scale(factor: 1e9, habit: nil)]),
        ("m", [Scale(factor: 1e6, habit: .millionsLetter)]),
        ("k", [Scale(factor: 1e3, habit: nil)]),
    ]
}
