public import SSMEModel

/// The report as data: `validation-report.json` and `status.json`.
///
/// **Shape**: members by name, indented; `docs/formats/` holds the schemas.
public enum ReportJSON {
    /// All that the data steward's page shows, as data.
    public static func report(_ report: WaveReport, language: Language) -> String {
        JSONValue.object([
            ("wave", .text(report.questionnaire.wave)),
            ("title", .text(report.questionnaire.title[language])),
            ("language", .text(language.rawValue)),
            ("invented", .bool(report.isInvented)),
            ("provenance", provenance(report.provenance)),
            ("gate", gate(report.gate, language)),
            ("sign_off", report.signOff.map(signOff) ?? .null),
            ("summary", summary(report)),
            (
                "initiatives",
                .list(
                    report.initiatives.map {
                        initiative($0, isLate: report.isLate($0), language)
                    })
            ),
            ("evidence", evidence(report, language)),
            ("returned", .list(report.returned.map { returned($0, language) })),
            ("nothing_received", .list(report.silent.map { person($0) })),
            ("rules", .list(RuleHealth.count(report).map { rule($0, language) })),
            (
                "trial",
                .list(report.trial.map { .object(FindingLines.members($0, language)) })
            ),
            ("notes", .list(report.notes.map { .text($0[language]) })),
        ])
        .sortedDocument
    }

    /// Where each initiative stands and what comes next.
    public static func status(_ report: WaveReport, language: Language) -> String {
        let entries = Dictionary(
            report.initiatives.map { ($0.initiative.id, $0) }, uniquingKeysWith: { $1 })
        return JSONValue.object([
            ("wave", .text(report.questionnaire.wave)),
            ("run", .text(report.provenance.run)),
            ("generated_at", .text(report.provenance.generatedAt)),
            ("invented", .bool(report.isInvented)),
            ("gate", gate(report.gate, language)),
            ("sign_off", report.signOff.map(signOff) ?? .null),
            (
                "initiatives",
                .list(
                    report.roll.map { initiative, standing in
                        status(initiative, standing, entries[initiative.id], language)
                    })
            ),
        ])
        .sortedDocument
    }

    private static func status(
        _ initiative: Initiative, _ standing: Standing, _ entry: InitiativeReport?,
        _ language: Language
    ) -> JSONValue {
        .object([
            ("initiative", .text(initiative.id)),
            ("name", .text(initiative.name)),
            ("standing", .text(standing.rawValue)),
            ("state", .text(standing.label[language])),
            ("next_step", .text(standing.nextStep[language])),
            ("round", entry.map { .integer($0.round) } ?? .null),
            ("received_at", .textOrNull(entry?.receivedAt ?? "")),
            ("to_correct", .integer(entry?.points(.error).count ?? 0)),
            ("to_confirm", .integer(entry?.points(.warning).count ?? 0)),
            ("contested", .integer(entry?.contested.count ?? 0)),
            ("waived", .integer(entry?.waived.count ?? 0)),
            ("postponed", .integer(entry?.postponed.count ?? 0)),
            ("fixed", .integer(entry?.fixed.count ?? 0)),
        ])
    }

    private static func provenance(_ source: WaveReport.Provenance) -> JSONValue {
        .object([
            ("run", .text(source.run)),
            ("generated_at", .text(source.generatedAt)),
            ("rule_set_version", .text(source.ruleSetVersion)),
            ("instrument_sha256", .text(source.instrumentDigest)),
            ("ledger_head", .textOrNull(source.ledgerHead)),
        ])
    }

    private static func gate(_ gate: GateVerdict, _ language: Language) -> JSONValue {
        .object([
            ("is_open", .bool(gate.isOpen)),
            ("reasons", .list(gate.reasons.map { .text($0[language]) })),
        ])
    }

    private static func summary(_ report: WaveReport) -> JSONValue {
        let standings = report.roll.map(\.standing)
        let points = report.initiatives.flatMap(\.points)
        let response = ItemResponse.total(report.initiatives.map(\.response))
        return .object([
            ("expected", .integer(standings.count)),
            ("received", .integer(report.initiatives.count)),
            (
                "standing",
                .object(
                    Standing.allCases.map { standing in
                        (standing.rawValue, .integer(standings.count { $0 == standing }))
                    })
            ),
            (
                "findings",
                .object(
                    Severity.allCases.map { severity in
                        (severity.rawValue, .integer(points.count { $0.severity == severity }))
                    })
            ),
            ("unknown", .integer(report.count(of: .unknown))),
            ("rule_errors", .integer(report.count(of: .ruleError))),
            ("item_response", item(response)),
        ])
    }

    private static func initiative(
        _ entry: InitiativeReport, isLate: Bool, _ language: Language
    ) -> JSONValue {
        .object([
            ("initiative", .text(entry.initiative.id)),
            ("name", .text(entry.initiative.name)),
            ("managing_entity", .textOrNull(entry.initiative.managingEntity)),
            ("standing", .text(entry.standing.rawValue)),
            ("state", .text(entry.state[language])),
            ("file", .text(entry.fileName)),
            ("round", .integer(entry.round)),
            ("submission", .text(entry.digest)),
            ("received_at", .text(entry.receivedAt)),
            ("received_late", .bool(isLate)),
            ("item_response", item(entry.response)),
            (
                "findings",
                .list(
                    entry.findings.map { finding in
                        .object(
                            FindingLines.members(finding, language) + [
                                ("explanation", .textOrNull(finding.explanation))
                            ])
                    })
            ),
            (
                "fixed",
                .list(
                    entry.fixed.map {
                        .object([
                            ("id", .text($0.id)), ("rule", .text($0.rule)),
                            ("message", .text($0.message[language])),
                        ])
                    })
            ),
            ("scorecard", entry.scorecard.map { scorecard($0) } ?? .null),
        ])
    }

    private static func item(_ response: ItemResponse) -> JSONValue {
        .object([
            ("expected", .integer(response.expected)), ("missing", .integer(response.missing)),
        ])
    }

    private static func scorecard(_ card: Scorecard) -> JSONValue {
        .object([
            ("declared", .numberOrNull(card.declared)),
            ("evidenced", .numberOrNull(card.evidenced)),
            ("level", .textOrNull(card.level?.rawValue ?? "")),
            (
                "dimensions",
                .list(
                    card.dimensions.map {
                        .object([
                            ("dimension", .text($0.dimension)),
                            ("declared", .numberOrNull($0.declared)),
                            ("evidenced", .numberOrNull($0.evidenced)),
                            ("level", .textOrNull($0.level?.rawValue ?? "")),
                            ("questions", .integer($0.questionCount)),
                        ])
                    })
            ),
        ])
    }

    private static func returned(_ file: ReturnedFile, _ language: Language) -> JSONValue {
        .object([
            ("file", .text(file.fileName)),
            ("received_at", .text(file.receivedAt)),
            ("initiative", file.initiative.map { .text($0.id) } ?? .null),
            ("explanation", .text(file.explanation[language])),
        ])
    }

    private static func person(_ initiative: Initiative) -> JSONValue {
        .object([("initiative", .text(initiative.id)), ("name", .text(initiative.name))])
    }

    private static func rule(_ health: RuleHealth, _ language: Language) -> JSONValue {
        .object([
            ("rule", .text(health.rule.id)),
            ("title", .textOrNull(health.rule.title[language])),
            ("severity", .text(health.rule.severity.rawValue)),
            ("level", .integer(health.rule.level)),
            ("version", .textOrNull(health.rule.version)),
            ("expression", .textOrNull(health.rule.expression)),
            ("source", .textOrNull(health.rule.source)),
            ("passed", health.isCounted ? .integer(health.passed) : .null),
            ("failed", .integer(health.failed)),
            ("unknown", .integer(health.unknown)),
            ("rule_errors", .integer(health.errors)),
            ("contested", .integer(health.contested)),
            ("waived", .integer(health.waived)),
            ("rounds", rounds(health.rounds)),
        ])
    }
}
