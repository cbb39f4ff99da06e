import Expressions
import SSMEModel

/// The subjects of `each: claim`: the files that a submission names.
struct ClaimSubjects: Sendable {
    let questionnaire: Questionnaire

    func callAsFunction(_ submission: Submission) -> [Subject] {
        let claimed = ClaimedFiles(submission)
        let files = claimed.files
        let earlier = claimed.repeated(in: questionnaire)
        var countOf: [QuestionCode: Int] = [:]
        for file in files { countOf[file.claim.question, default: 0] += 1 }
        var used: Set<String> = []
        return files.indices.map { index in
            let file = files[index]
            let question = file.claim.question
            var name = Self.ascii(question)
            if name.isEmpty { name = "soporte" }
            if countOf[question, default: 0] > 1 { name += ":" + Self.ascii(file.claim.file) }
            var times = 1
            var unique = name
            while !used.insert(unique).inserted {
                times += 1
                unique = "\(name).\(times)"
            }
            return subject(file, repeating: earlier[index], name: unique)
        }
    }

    private func subject(
        _ file: ClaimedFiles.File, repeating earlier: ClaimedFiles.File?, name: String
    ) -> Subject {
        let status = file.status
        let code = questionnaire.question(file.claim.question)?.code ?? ""
        let facts = file.item?.facts ?? [:]
        return Subject(
            name: name, question: code,
            locals: Self.locals(facts, .spanish).merging([
                "question": .text(file.claim.question), "file": .text(file.claim.file),
                "status": status.map { .text($0.rawValue) } ?? .unknown,
                "received": Value(status.map { $0 != .missing }),
                "empty": Value(status.map { $0 == .empty }),
                "readable": Value(status.map(\.isOpen)),
                "link": .truth(LinkedName.isLink(file.claim.file)),
                "repeated": Value(status.map { _ in earlier != nil }),
                "other_file": Self.text(earlier?.claim.file, facts[.otherFile]),
                "other_question": Self.text(earlier?.claim.question, facts[.otherQuestion]),
            ]) { _, own in own },
            english: Self.locals(facts, .english).filter {
                $0.key != "other_file" && $0.key != "other_question"
            },
            locations: file.claim.location.map { [$0] } ?? [], files: [file.claim.file],
            typed: file.claim.file)
    }

    /// Every fact by its name; one that is not known is unknown, but nobody has read a document that is not `seen`.
    private static func locals(
        _ facts: [DocumentFact: FactValue], _ language: Language
    ) -> [String: Value] {
        var locals: [String: Value] = [:]
        for fact in DocumentFact.allCases {
            switch facts[fact] {
            case .truth(let value): locals[fact.rawValue] = .truth(value)
            case .number(let value): locals[fact.rawValue] = .number(value)
            case .text(let value): locals[fact.rawValue] = .text(value[language])
            case nil: locals[fact.rawValue] = absent(fact)
            }
        }
        return locals
    }

    /// True for a fact that has no value until somebody finds it out.
    static func isUncertain(_ fact: DocumentFact) -> Bool {
        if case .unknown = absent(fact) { true } else { false }
    }

    private static func absent(_ fact: DocumentFact) -> Value {
        switch fact {
        case .signedWhole: .truth(true)
        case .flaw, .wanted, .looksLike, .body, .period, .date, .candidateNames, .nearNames,
            .otherFile, .otherQuestion:
            .text("")
        case .candidates: .number(1)
        case .likeness, .answer, .stated, .people: .number(0)
        // Nobody has looked; a rule asks first whether somebody has.
        case .fit, .signatures, .words, .namesInitiative, .namesBody, .inPeriod, .monthsOld,
            .expected, .found, .dated:
            .unknown
        default: fact.kind == .truth ? .truth(false) : .unknown
        }
    }

    private static func text(_ named: String?, _ fact: FactValue?) -> Value {
        if let named { return .text(named) }
        if case .text(let text) = fact { return .text(text.spanish) }
        return .text("")
    }

    /// A file's name as an id can carry it: letters without accents, digits, `.`, `_` and `-`.
    static func ascii(_ name: String) -> String {
        var bytes: [UInt8] = []
        for scalar in name.unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            let plain = plainLetters[scalar] ?? scalar
            let isPlain =
                plain.isASCII
                && (plain.properties.isAlphabetic || plain.properties.numericType != nil
                    || [".", "_", "-"].contains(plain))
            if isPlain {
                bytes.append(UInt8(ascii: plain))
            } else if bytes.last != UInt8(ascii: "-") {
                bytes.append(UInt8(ascii: "-"))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = [
        "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n",
        "Á": "A", "É": "E", "Í": "I", "Ó": "O", "Ú": "U", "Ü": "U", "Ñ": "N",
    ]
}
