public import SSMEModel

extension EvidenceAssessor {
    /// Claims read off the files' own names, or off the folder that holds them: `D3.5_plan.pdf`, `Soporte D3-5.pdf` and
    /// `D3.5 Plan/final.pdf` back D3.5. The innermost part with a code counts: the one that it begins with, or its only one.
    ///
    /// **Shape**: at most one claim a file, in the order of the names.
    /// **Missing**: a file whose path names no question of the questionnaire claims nothing.
    public static func claims(
        fromFileNames names: [String], questionnaire: Questionnaire
    ) -> [EvidenceClaim] {
        names.filter { !PackageNoise.contains($0) }.sorted().compactMap { name in
            let parts = name.split(whereSeparator: { $0 == "/" || $0 == "\\" })
            let code = parts.reversed().lazy.compactMap { part in
                question(in: part.utf8, questionnaire)
            }.first
            return code.map {
                EvidenceClaim(question: $0, file: name, location: nil)
            }
        }
    }

    /// The question that a name begins with, or the only one that it names.
    private static func question(
        in name: Substring.UTF8View, _ questionnaire: Questionnaire
    ) -> QuestionCode? {
        let name = name.drop { $0 == UInt8(ascii: " ") }
        if let code = code(name), questionnaire.question(code) != nil { return code }
        let codes = name.indices.compactMap { start -> QuestionCode? in
            let before = start > name.startIndex ? name[name.index(before: start)] : 32
            return isDigit(before) || isLetter(before) ? nil : code(name[start...])
        }
        let asked = Set(codes.filter { questionnaire.question($0) != nil })
        return asked.count == 1 ? asked.first : nil
    }

    private static func code(_ name: Substring.UTF8View) -> QuestionCode? {
        var rest = name
        guard let letter = rest.popFirst(), letter | 0x20 == UInt8(ascii: "d") else { return nil }
        let dimension = rest.prefix(while: isDigit)
        rest = rest.dropFirst(dimension.count)
        guard let mark = rest.popFirst(), ".-_ ".utf8.contains(mark) else { return nil }
        let number = rest.prefix(while: isDigit)
        guard let dimension = Int(Substring(dimension)), let number = Int(Substring(number)) else {
            return nil
        }
        return "D\(dimension).\(number)"
    }

    /// Letters beyond ASCII among them.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
