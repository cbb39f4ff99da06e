import Declarations
import SSMEModel

/// The reasons from which a steward chooses, as `pipeline.yml` lists them.
struct DecisionPolicy: Sendable {
    /// What people read, by code, in the order of the file.
    let reasons: [(code: String, text: LocalizedText)]

    /// What holds where `pipeline.yml` says nothing.
    static let standard = DecisionPolicy(reasons: [
        (
            "verificado",
            LocalizedText("Se verificó con la iniciativa", english: "Verified with the initiative")
        ),
        (
            "soporte",
            LocalizedText("Un soporte lo demuestra", english: "A document shows it")
        ),
        (
            "caso-particular",
            LocalizedText(
                "La regla no contempla este caso", english: "The rule does not foresee this case")
        ),
        (
            "regla-por-corregir",
            LocalizedText("La regla está mal y se corregirá", english: "The rule is wrong")
        ),
        (
            "falta-explicacion",
            LocalizedText(
                "La explicación no basta", english: "The explanation is not enough")
        ),
        (
            "error-de-captura",
            LocalizedText(
                "Hay un error que la iniciativa debe corregir",
                english: "There is a mistake for the initiative to correct")
        ),
        ("otra", LocalizedText("Otra razón", english: "Another reason")),
    ])

    private init(reasons: [(code: String, text: LocalizedText)]) { self.reasons = reasons }

    init(_ node: Declaration) throws(DeclarationError) {
        try node.allowOnly(["reasons"])
        var reasons: [(code: String, text: LocalizedText)] = []
        for entry in try node["reasons"].entries() {
            reasons.append((try entry.key.text(), try entry.value.localized()))
        }
        guard !reasons.isEmpty else {
            throw try node["reasons"].error(found: nil, expected: "al menos una razón")
        }
        self.reasons = reasons
    }

    /// The codes, in order.
    var codes: [String] { reasons.map(\.code) }

    /// What people read of a reason; the code itself where the list no longer has it.
    func words(of code: String) -> LocalizedText {
        reasons.first { $0.code == code }?.text ?? LocalizedText(code)
    }
}
