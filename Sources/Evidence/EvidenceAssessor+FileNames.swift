public import SSMEModel

extension EvidenceAssessor {
    /// Claims read off the files' own names: `D3.5_plan.pdf` and `D3-5 plan.pdf` back D3.5.
    ///
    /// **Shape**: at most one claim a file, in the order of the names.
    /// **Missing**: a file whose name begins with no question of the questionnaire claims nothing.
    public static func claims(
        fromFileNames names: [String], questionnaire: Questionnaire
    ) -> [EvidenceClaim] {
        names.filter { !PackageNoise.contains($0) }.sorted().compactMap { name in
            let baseName = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
            guard let code = leadingCode(baseName.utf8), questionnaire.question(code) != nil else {
                return nil
            }
            return EvidenceClaim(question: code, file: name, location: nil)
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
