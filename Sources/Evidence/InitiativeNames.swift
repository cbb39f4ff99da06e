import SSMEModel

/// The ways in which a document may write an initiative's name, and whoever manages it.
///
/// «Clúster Aeroespacial Colombiano (CAESCOL)» is also written without its brackets, or by its acronym alone; «Cámaras de
/// Comercio de Cartagena y Valledupar» are two, and a document may name one; «Cámara de Comercio de Medellín para
/// Antioquia» is mostly written short.
struct InitiativeNames {
    /// The name without what stands in brackets.
    let plain: String
    /// The name whole, and plain.
    let initiative: [String]
    /// Acronyms in brackets, and among those who manage it, of four letters or more.
    let acronyms: [String]
    /// Whoever manages it, whole and one by one.
    let entities: [String]

    init(_ names: Initiative) {
        let (plain, bracketed) = Self.parts(names.name)
        self.plain = plain
        initiative = plain == names.name ? [names.name] : [names.name, plain]
        entities = Self.entities(names.managingEntity)
        acronyms = Self.acronyms(bracketed) + entities.flatMap(Self.acronyms)
    }

    /// What stands outside brackets, and inside the first ones.
    private static func parts(_ name: String) -> (plain: String, bracketed: String) {
        let halves = name.split(separator: "(", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, let end = halves[1].firstIndex(of: ")") else { return (name, "") }
        let after = halves[1][halves[1].index(after: end)...]
        return ((halves[0] + after).trimmed, String(halves[1][..<end]))
    }

    private static func acronyms(_ text: String) -> [String] {
        let words: [Substring] = text.split { (character: Character) in !character.isLetter }
        return words.filter { $0.count >= 4 && $0.uppercased() == $0 }.map(String.init)
    }

    private static func entities(_ text: String) -> [String] {
        let several = "Cámaras de Comercio de "
        var names = [text]
        if text.hasPrefix(several) {
            names += text.dropFirst(several.count).replacing(" y ", with: ",")
                .split(separator: ",").map { "Cámara de Comercio de " + $0.trimmed }
        } else {
            names += text.replacing(";", with: ",").split(separator: ",").map(\.trimmed)
        }
        names += names.map { parts($0).plain }
        names += names.compactMap { name in
            name.firstRange(of: " para ").map { String(name[..<$0.lowerBound]) }
        }
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}

extension StringProtocol {
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
