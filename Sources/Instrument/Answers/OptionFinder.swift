import SSMEModel

/// Finds the option that a typed text names: by label, by code, by a piece of either, or near enough to ask.
struct OptionFinder {
    private let options: [Option]

    init(_ options: [Option]) { self.options = options }

    /// The code of the option that the text is, by label in either language, by code, or by the code that a label of
    /// a reference table begins with; `nil` for anything less.
    func exact(_ typed: TypedCell) -> String? {
        if let option = options.first(where: { $0.label.spanish == typed.text }) {
            return option.code
        }
        let folded = typed.folded
        let option = options.first { option in
            FoldedText(option.label.spanish) == folded
                || FoldedText(option.label[.english]) == folded
                || FoldedText(option.code) == folded
        }
        if let option { return option.code }
        let beginning = typed.text + ReferenceList.separator
        let rows = options.filter { $0.label.spanish.hasPrefix(beginning) }
        return rows.count == 1 ? rows[0].code : nil
    }

    /// What a text that is no option says: one for certain, one or some to ask about, or none.
    func nearest(_ typed: TypedCell) -> Understanding {
        let words = Self.words(typed.folded.text)
        guard !words.isEmpty, words.utf8.count <= 200 else { return .unreadable }
        let named = options.map { NamedOption($0) }
        if let code = other(typed.folded.text) { return .certain(.choice(code)) }
        let isTable = named.count > 10 && named.allSatisfy { $0.key != nil }
        if isTable, let found = entry(words, typed.folded.text, among: named) { return found }
        let ways: [(NamedOption) -> Bool] = [
            { Self.begins(words, with: $0.words) }, { Self.begins($0.words, with: words) },
            { (" " + $0.words + " ").contains(" " + words + " ") },
        ]
        // Short pieces and lone figures stand in many labels, and mean none of them.
        if words.utf8.count >= 4, words.contains(where: \.isLetter) {
            for (index, isMeant) in ways.enumerated() {
                let found = named.filter(isMeant)
                guard !found.isEmpty else { continue }
                if isTable, index > 0, found.count == 1 {
                    return .assumed(.choice(found[0].code), by: .partOfName)
                }
                return asked(found.map(\.code))
            }
        }
        if !isTable, let place = place(words) { return asked([place]) }
        return asked(misspelt(words, among: named))
    }

    /// «otra: mesas de trabajo»: the one option for what the list lacks.
    private func other(_ text: String) -> String? {
        let others = options.filter { $0.code.hasPrefix("otr") }
        let word = text.prefix { $0.isLetter }
        guard others.count == 1, word == "otra" || word == "otro",
            let mark = text.dropFirst(word.count).first(where: { $0 != " " }), ":(-=".contains(mark)
        else { return nil }
        return others[0].code
    }

    /// A row of a reference table, by its code without the zeros in front, or by pieces that all belong to it.
    private func entry(
        _ words: String, _ text: String, among named: [NamedOption]
    ) -> Understanding? {
        let key = NamedOption.key(words)
        let coded = named.filter { $0.key == key }
        if coded.count == 1 { return .certain(.choice(coded[0].code)) }
        let separators = text.replacing(" - ", with: "\n").replacing(" · ", with: "\n")
        let pieces = separators.split { "\n(),;/:".contains($0) }.map { Self.words($0) }
            .filter { !$0.isEmpty }
        let found = named.filter { option in
            pieces.allSatisfy { option.pieces.contains($0) || NamedOption.key($0) == option.key }
        }
        guard !pieces.isEmpty, !found.isEmpty else { return nil }
        return found.count == 1 ? .certain(.choice(found[0].code)) : asked(found.map(\.code))
    }

    /// «2» for the second option, where no label has a figure of its own.
    private func place(_ words: String) -> String? {
        guard let place = Int(words), (1...options.count).contains(place),
            !options.contains(where: { $0.label.spanish.contains { $0.isNumber } })
        else { return nil }
        return options[place - 1].code
    }

    private func misspelt(_ words: String, among named: [NamedOption]) -> [String] {
        let length = words.utf8.count
        guard length >= 4, words.contains(where: \.isLetter) else { return [] }
        let limit = length < 7 ? 1 : 2
        var nearest: (distance: Int, codes: [String]) = (limit + 1, [])
        for option in named {
            let names = option.pieces.count > 1 ? option.pieces + [option.words] : [option.words]
            let near = names.filter { abs($0.utf8.count - length) <= limit }
            let distance = near.map { Nearest.distance(words, $0) }.min() ?? .max
            if distance < nearest.distance { nearest = (distance, []) }
            if distance == nearest.distance, distance <= limit { nearest.codes.append(option.code) }
        }
        return nearest.codes
    }

    /// More than four are no question that people read.
    private func asked(_ codes: [String]) -> Understanding {
        codes.count > 4 ? .unreadable : .asked(codes.map { Reading(.choice($0)) })
    }

    private static func begins(_ text: String, with words: String) -> Bool {
        text.hasPrefix(words + " ")
    }

    /// Letters and digits alone: «bogota dc» for «Bogotá, D. C.».
    fileprivate static func words(_ folded: some StringProtocol) -> String {
        var words = ""
        for scalar in folded.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                words.unicodeScalars.append(scalar)
            } else if scalar != ".", !words.isEmpty, words.last != " " {
                words.append(" ")
            }
        }
        return words.trimmed.replacing(" d c", with: " dc")
    }
}

/// An option as it is looked for.
private struct NamedOption {
    let code: String
    /// The label in letters and digits alone.
    let words: String
    /// The label's columns, where it comes from a reference table.
    let pieces: [String]
    /// The code that the table knows: `5` for `d05`, `co` for `pco`; `nil` where the code is a word.
    let key: String?

    init(_ option: Option) {
        code = option.code
        let label = FoldedText(option.label.spanish).text
        words = OptionFinder.words(label)
        pieces = label.split(separator: ReferenceList.separator).map { OptionFinder.words($0) }
        let rest = option.code.dropFirst()
        let isCode = rest.allSatisfy(\.isNumber) || rest.count == 2
        key = isCode && !rest.isEmpty ? Self.key(rest) : nil
    }

    /// A code without the zeros in front.
    static func key(_ text: some StringProtocol) -> String {
        let key = text.drop { $0 == "0" }
        return key.isEmpty ? "0" : String(key)
    }
}
