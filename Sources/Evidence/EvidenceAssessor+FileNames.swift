public import SSMEModel

extension EvidenceAssessor {
    /// Claims read off the files' own names, or off the folder that holds them: `D3.5_plan.pdf`, `D3-5 plan.pdf` and
    /// `D3.5 Plan/final.pdf` back D3.5. The innermost code counts.
    ///
    /// **Shape**: at most one claim a file, in the order of the names.
    /// **Missing**: a file whose path has no part that begins with a question of the questionnaire claims nothing.
    public static func claims(
        fromFileNames names: [String], questionnaire: Questionnaire
    ) -> [EvidenceClaim] {
        names.filter { !PackageNoise.contains($0) }.sorted().compactMap { name in
            let parts = name.split(whereSeparator: { $0 == "/" || $0 == "\\" })
            let codes = parts.reversed().lazy.compactMap { leadingCode($0.utf8) }
            return codes.first { questionnaire.question($0) != nil }.map {
                EvidenceClaim(question: $0, file: name, location: nil)
            }
        }
    }

    private static func leadingCode(_ name: Substring.UTF8View) -> QuestionCode? {
        var rest = name.drop { $0 == UInt8(ascii: " ") }
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

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
