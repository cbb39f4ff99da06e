import Expressions
import SSMEModel
import Testing

struct MutationTests {
    private func mutations(_ text: String) throws -> [String] {
        try Mutation.all(of: SourceText(text, file: "x.yml", line: 1, column: 1)).map(\.source.text)
    }

    @Test func `each bound moves both ways and each operator is exchanged`() throws {
        #expect(
            try mutations("D7.1 > 5 and D3.2 <= 2024-12") == [
                "D7.1 >= 5 and D3.2 <= 2024-12", "D7.1 > 6 and D3.2 <= 2024-12",
                "D7.1 > 4 and D3.2 <= 2024-12", "D7.1 > 5 or D3.2 <= 2024-12",
                "D7.1 > 5 and D3.2 < 2024-12", "D7.1 > 5 and D3.2 <= 2024-11",
                "D7.1 > 5 and D3.2 <= 2025-01",
            ])
    }

    @Test func `a negation is left out, and zero only grows`() throws {
        #expect(
            try mutations("not (D7.1 = 0)") == [" (D7.1 = 0)", "not (D7.1 != 0)", "not (D7.1 = 1)"])
    }

    @Test func `codes and texts stay`() throws {
        #expect(try mutations(#"kind in {a, b}"#) == [])
    }
}
