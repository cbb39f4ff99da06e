import SSMEModel

/// The range of similar initiatives as it may be shown: its ends are rounded outwards to a coarse
/// scale, so that no end tells what one initiative wrote.
struct PeerRange: Equatable {
    /// **Units**: pesos.
    let low: Double
    /// **Units**: pesos.
    let high: Double

    /// Rounds the ends outwards to 1, 1.5, 2, 3, 4, 5, 6 or 8 times a power of ten.
    init(low: Double, high: Double) {
        let (low, high) = (low.rounded(), high.rounded())
        self.low = Self.step(low) { $0.last { $0 <= low } }
        self.high = Self.step(high) { $0.first { $0 >= high } }
    }

    /// True for an amount inside, the ends included.
    func contains(_ pesos: Double) -> Bool { (low...high).contains(pesos) }

    /// «$ 40 a $ 300 millones», for readers of a language.
    func text(_ language: Language) -> String {
        let figure = Figure(language)
        let million = 1_000_000.0
        let word = language == .spanish ? "millones" : "million"
        let to = language == .spanish ? " a " : " to "
        if low >= million {
            return figure.money(low / million) + to + figure.money(high / million) + space + word
        }
        guard high > million else { return figure.money(low) + to + figure.money(high) }
        return figure.money(low) + to + figure.money(high / million) + space + word
    }

    private static func step(_ pesos: Double, pick: ([Double]) -> Double?) -> Double {
        var power = 1.0
        while power * 10 <= pesos { power *= 10 }
        let steps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map { $0 * power }
        return pick(steps) ?? pesos
    }

    private var space: String { "\u{A0}" }
}
