import SSMEModel

/// The ways in which a document may write an initiative's name, and whoever manages it.
///
/// «Clúster Aeroespacial Colombiano (CAESCOL)» is also written without its brackets, or by its acronym alone; «Cámaras de
/// Comercio de Cartagena y Valledupar» are two, and a document may name one.
struct InitiativeNames {
    /// The name without what stands in brackets.
    let plain: String
    /// The name whole, and plain.
    let initiative: [String]
    /// Acronyms in brackets, of four letters or more.
    let acronyms: [String]
    /// Whoever manages it, whole and one by one.
    let entities: [String]

    init(_ names: Initiative) {
        let parts = names.name.split(separator: "(", maxSplits: 1)
        let bracketed = parts.dropFirst().first?.prefix { $0 != ")" }
        let after = parts.dropFirst().first?.drop { $0 != ")" }.dropFirst() ?? ""
        plain = ((parts.first ?? "") + after).trimmed
        initiative = plain == names.name ? [names.name] : [names.name, plain]
        acronyms = String(bracketed ?? "").split(whereSeparator: { !$0.isLetter })
            .filter { $0.count >= 4 && $0.allSatisfy(\.isUppercase) }.map { String($0) }
        entities = Self.entities(names.managingEntity)
    }

    private static func entities(_ text: String) -> [String] {
        let several = "Cámaras de Comercio de "
        guard text.hasPrefix(several) else {
            let parts = text.split { $0 == "," || $0 == ";" }.map(\.trimmed)
            return parts.count > 1 ? [text] + parts : [text]
        }
        let places = text.dropFirst(several.count).replacing(" y ", with: ",")
            .split(separator: ",").map(\.trimmed)
        return [text] + places.map { "Cámara de Comercio de " + $0 }
    }
}

extension StringProtocol {
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
