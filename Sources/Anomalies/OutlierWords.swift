import SSMEModel

/// The sentences that ask about an unusual amount.
struct OutlierWords {
    let question: Question
    let field: Field
    /// **Units**: pesos.
    let pesos: Double
    let isLow: Bool
    let range: PeerRange
    /// The median of the others. **Units**: pesos.
    let typicalPesos: Double
    let factors: [Double]

    /// What was seen.
    var message: LocalizedText {
        let how = isLow ? ("muy bajo", "very low") : ("muy alto", "very high")
        return LocalizedText(
            "El valor de \(subject(.spanish)) (\(money(.spanish))) es \(how.0) frente a iniciativas "
                + "parecidas (\(range.text(.spanish))).",
            english: "The value of \(subject(.english)) (\(money(.english))) is \(how.1) next to "
                + "similar initiatives (\(range.text(.english))).")
    }

    /// What to do.
    var fix: LocalizedText {
        guard let slip else {
            return Self.confirmOrCorrect
        }
        let (spanish, english) = slip.question
        return LocalizedText(
            "\(spanish) Si es así, escriba \(slip.digits); si el valor está bien, responda «confirmo».",
            english:
                "\(english) If so, write \(slip.digits); if the value is right, answer «confirmo».")
    }

    /// The value that would remove the doubt; `nil` where no slip of the unit explains it.
    var minimalFix: LocalizedText? {
        slip.map { LocalizedText("\(field.code) = \($0.digits)") }
    }

    /// What to do where nothing explains the value.
    static let confirmOrCorrect = LocalizedText(
        "Si está bien, responda «confirmo» y cuéntenos en una línea por qué; si no, corríjalo.",
        english: "If it is right, answer «confirmo» and tell us why in a line; if not, correct it.")

    private struct Slip {
        let pesos: Double
        let factor: Double
        let isLow: Bool

        var digits: String { String(Int(pesos.rounded())) }

        var question: (spanish: String, english: String) {
            switch (isLow, factor) {
            case (true, 1_000_000): ("¿Lo escribió en millones?", "Did you write it in millions?")
            case (true, 1_000): ("¿Lo escribió en miles?", "Did you write it in thousands?")
            case (true, _): ("¿Le faltan ceros?", "Are zeros missing?")
            default: ("¿Le sobran ceros?", "Are there zeros too many?")
            }
        }
    }

    /// The slip that brings the amount into the range; where several do, nearest to what is typical.
    private var slip: Slip? {
        factors
            .map { Slip(pesos: isLow ? pesos * $0 : pesos / $0, factor: $0, isLow: isLow) }
            .filter { range.contains($0.pesos) && $0.pesos < 9e15 }
            .min { distance($0.pesos) < distance($1.pesos) }
    }

    /// As a factor, 1 or more.
    private func distance(_ pesos: Double) -> Double {
        max(pesos / typicalPesos, typicalPesos / pesos)
    }

    private func subject(_ language: Language) -> String {
        "\(field.code), «\(field.name(in: question)[language])»"
    }

    private func money(_ language: Language) -> String { Figure(language).money(pesos) }
}
