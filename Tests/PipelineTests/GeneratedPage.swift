import Foundation
import TestSupport
import Testing

/// Holds a page of `docs/` to what its command prints; `RECORD_GOLDEN=1` rewrites it and fails.
func expect(page: String, says text: String, by command: String) throws {
    let file = URL(fileURLWithPath: Project.path("") + page)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
        try Data(text.utf8).write(to: file)
        Issue.record("recorded \(page)")
        return
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    let lines = (recorded.split(separator: "\n"), text.split(separator: "\n"))
    let changed = zip(lines.0, lines.1).first { $0 != $1 }
    #expect(
        recorded == text,
        "\(page) is stale: «\(changed?.0 ?? "")» is now «\(changed?.1 ?? "")»; run \(command) > \(page)"
    )
}
