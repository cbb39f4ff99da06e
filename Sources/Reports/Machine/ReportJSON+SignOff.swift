import SSMEModel

extension ReportJSON {
    /// Where the signing of the wave stands.
    static func signOff(_ state: SignOffState) -> JSONValue {
        .object([
            ("release", .integer(state.release)),
            ("run", .text(state.run)),
            ("statement_sha256", .text(state.digest)),
            (
                "signatures",
                .list(
                    state.signatures.map {
                        .object([("steward", .text($0.steward)), ("at", .text($0.at))])
                    })
            ),
            ("required", .integer(state.required)),
            ("is_locked", .bool(state.isLocked)),
            (
                "reopened",
                state.reopening.map {
                    .object([
                        ("steward", .text($0.steward)), ("at", .text($0.at)),
                        ("reason", .text($0.reason)),
                    ])
                } ?? .null
            ),
            ("late", .list(state.late.map { .text($0) })),
        ])
    }

    /// What became of a rule's findings over the rounds.
    static func rounds(_ rounds: RuleRounds) -> JSONValue {
        .object([
            ("asked", .integer(rounds.asked)),
            ("corrected", .integer(rounds.corrected)),
            ("confirmed", .integer(rounds.confirmed)),
            ("waived", .integer(rounds.waived)),
            ("unmoved", .integer(rounds.unmoved)),
            ("came_back", .integer(rounds.cameBack)),
            ("hit_percent", .numberOrNull(rounds.hitPercent)),
            ("override_percent", .numberOrNull(rounds.overridePercent)),
            ("mean_rounds_open", .numberOrNull(rounds.meanRoundsOpen)),
        ])
    }
}
