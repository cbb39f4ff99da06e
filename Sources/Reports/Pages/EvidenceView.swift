import SSMEModel

/// What the data steward's page shows of documents: what became of the claims, what looked at the files, and what only a
/// person can judge.
struct EvidenceView: Sendable {
    struct Outcome: Sendable {
        let outcome: String
        let count: String
    }

    struct Open: Sendable {
        let entryAnchor: String
        let code: String
        let name: String
        let question: String
        let document: String
        let file: String
        let reason: String

        init(_ row: ClaimRow) {
            entryAnchor = InitiativeView.anchor(row.initiative.id)
            code = row.initiative.id
            name = row.initiative.name
            question = row.question
            document = row.document
            file = row.file.plainName
            reason = row.reason
        }
    }

    /// The page shows no more; the table beside it has all.
    static let mostShown = 200

    let w: [String: String]
    let hasDocuments: Bool
    let outcomes: [Outcome]
    let remarks: [String]
    let hasOpen: Bool
    let openTitle: String
    let open: [Open]
    let more: String?

    init(_ report: WaveReport, _ language: Language) {
        let figure = Figure(language)
        let rows = ClaimRow.all(of: report, language)
        w = PageWords.inLanguage(language)
        hasDocuments = !rows.isEmpty || !report.documents.digests.isEmpty
        outcomes = EvidenceItem.Status.allCases.compactMap { status in
            let count = rows.count { $0.status == status }
            return count == 0
                ? nil
                : Outcome(outcome: status.words[language], count: figure.number(Double(count)))
        }
        remarks = [
            Self.antivirus(report.documents), Self.programs(report),
        ].compactMap { $0?[language] }
        let left = rows.filter { $0.status == .notAssessable }
        hasOpen = !left.isEmpty
        openTitle = Self.openTitle(figure.number(Double(left.count)))[language]
        open = left.prefix(Self.mostShown).map { Open($0) }
        let rest = left.count - open.count
        more = rest > 0 ? Self.more(rest, figure.number(Double(rest)))[language] : nil
    }

    private static func openTitle(_ count: String) -> LocalizedText {
        LocalizedText(
            "Para que los mire una persona: \(count)", english: "For a person to look at: \(count)")
    }

    private static func more(_ count: Int, _ number: String) -> LocalizedText {
        LocalizedText(
            count == 1
                ? "Y uno más, que está en \(EvidenceTable.fileName)."
                : "Y \(number) más, que están en \(EvidenceTable.fileName).",
            english: "And \(number) more, in \(EvidenceTable.fileName).")
    }

    /// How many an antivirus looked at; `nil` where nothing came.
    private static func antivirus(_ documents: ReceivedDocuments) -> LocalizedText? {
        let (all, scanned) = (documents.digests.count, documents.scanned.count)
        guard all > 0 else { return nil }
        func number(_ count: Int, _ language: Language) -> String {
            Figure(language).number(Double(count))
        }
        func came(_ language: Language) -> String {
            language == .spanish
                ? all == 1
                    ? "el documento que llegó"
                    : "los \(number(all, language)) documentos que llegaron"
                : all == 1
                    ? "the document that came" : "the \(number(all, language)) documents that came"
        }
        if scanned == 0 {
            return LocalizedText(
                "Ningún antivirus miró \(came(.spanish)): \(all == 1 ? "ábralo" : "ábralos") en un equipo que tenga uno. «ssme-pipeline doctor» dice cómo instalarlo.",
                english:
                    "No antivirus looked at \(came(.english)): open \(all == 1 ? "it" : "them") on a machine that has one. “ssme-pipeline doctor” says how to install it."
            )
        }
        if scanned == all {
            return LocalizedText(
                "El antivirus miró \(came(.spanish)).",
                english: "The antivirus looked at \(came(.english)).")
        }
        return LocalizedText(
            "El antivirus miró \(number(scanned, .spanish)) de \(came(.spanish)); \(number(all - scanned, .spanish)) no.",
            english:
                "The antivirus looked at \(number(scanned, .english)) of \(came(.english)), and not at \(number(all - scanned, .english))."
        )
    }

    /// What the machine lacks to read documents; `nil` where it lacks nothing.
    private static func programs(_ report: WaveReport) -> LocalizedText? {
        let names = report.documents.missingPrograms
        let isLeft = report.initiatives.flatMap(\.evidence).contains {
            $0.facts[.lacksProgram]?.truth == true
        }
        guard !names.isEmpty else {
            return isLeft
                ? LocalizedText(
                    "Un programa que lee documentos no sirve en este equipo: «ssme-pipeline doctor» dice cuál.",
                    english:
                        "A program that reads documents does not work on this machine: “ssme-pipeline doctor” says which."
                ) : nil
        }
        let isOne = names.count == 1
        return LocalizedText(
            "A este equipo le \(isOne ? "falta" : "faltan") \(Figure(.spanish).list(names)): lo que \(isOne ? "leería" : "leerían") queda para una persona. «ssme-pipeline doctor» dice cómo \(isOne ? "instalarlo" : "instalarlos").",
            english:
                "This machine lacks \(Figure(.english).list(names)): what \(isOne ? "it" : "they") would read is left to a person. “ssme-pipeline doctor” says how to install \(isOne ? "it" : "them")."
        )
    }
}
