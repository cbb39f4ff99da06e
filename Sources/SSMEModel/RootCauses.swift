/// Findings by what causes them: those that go away together stand under one of them.
///
/// **Shape**: what blocks first, then what clears most, then reading order.
public struct RootCauses: Hashable, Sendable {
    /// One thing to mend, and what goes away with it.
    public struct Group: Hashable, Sendable {
        /// The finding to mend.
        public let head: Finding
        /// What goes away with it, in reading order.
        public let dependants: [Finding]
    }

    /// The groups, most of them of one finding.
    public let groups: [Group]

    /// Groups findings by their `cause`. **Missing**: one whose cause is not among them, or has a cause itself, stands alone.
    public init(_ findings: [Finding]) {
        let ids = Set(findings.map(\.id))
        let standing = Set(
            findings.filter { $0.cause == $0.id || !ids.contains($0.cause) }.map(\.id))
        var dependants: [String: [Finding]] = [:]
        var heads: [Finding] = []
        for finding in findings.sorted(by: Finding.readingOrder) {
            if finding.cause != finding.id, standing.contains(finding.cause) {
                dependants[finding.cause, default: []].append(finding)
            } else {
                heads.append(finding)
            }
        }
        groups = heads.map { Group(head: $0, dependants: dependants[$0.id] ?? []) }
            .enumerated().sorted { left, right in
                let (one, other) = (left.element, right.element)
                if one.head.severity != other.head.severity {
                    return one.head.severity > other.head.severity
                }
                if one.dependants.count != other.dependants.count {
                    return one.dependants.count > other.dependants.count
                }
                return left.offset < right.offset
            }.map(\.element)
    }

    /// Every finding, each head before what goes away with it.
    public var inOrder: [Finding] { groups.flatMap { [$0.head] + $0.dependants } }
}
