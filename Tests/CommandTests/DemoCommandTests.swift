import Foundation
import TestSupport
import Testing

struct DemoCommandTests {
    @Test
    func `a demonstration in a relative folder reads every document and finds what was planted`()
        throws
    {
        let folder = "var/demo-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(at: Project.root.appending(path: folder)) }
        let program = try Program("demo", "--out", folder)
        #expect(program.status == 0)
        let all = program.output + program.errors
        #expect(all.contains("sin encontrar 0 · hallazgos de más 0"), Comment(rawValue: all))
        #expect(!all.contains(" 0 leídos"), Comment(rawValue: all))
    }
}
