import SSMEModel
import Testing

@testable import Expressions

/// The table of `docs/metodologo.md`, whole: each operator over each pair of true, false and unknown.
struct ThreeValuedTests {
    struct Row: Sendable {
        let a: Bool?
        let b: Bool?
        let and: Bool?
        let or: Bool?
        let then: Bool?
    }

    static let table = [
        Row(a: true, b: true, and: true, or: true, then: true),
        Row(a: true, b: false, and: false, or: true, then: false),
        Row(a: true, b: nil, and: nil, or: true, then: nil),
        Row(a: false, b: true, and: false, or: true, then: true),
        Row(a: false, b: false, and: false, or: false, then: true),
        Row(a: false, b: nil, and: false, or: nil, then: true),
        Row(a: nil, b: true, and: nil, or: true, then: true),
        Row(a: nil, b: false, and: false, or: nil, then: nil),
        Row(a: nil, b: nil, and: nil, or: nil, then: nil),
    ]

    @Test func `the table has every pair once`() {
        let pairs = Set(
            Self.table.map { "\(String(describing: $0.a)) \(String(describing: $0.b))" })
        #expect(pairs.count == 9)
    }

    @Test(arguments: table) func `and is true where both are`(row: Row) throws {
        #expect(try value("D1.1 = si and D1.2 = si", row) == row.and)
    }

    @Test(arguments: table) func `or is true where either is`(row: Row) throws {
        #expect(try value("D1.1 = si or D1.2 = si", row) == row.or)
    }

    @Test(arguments: table) func `if then holds where the first does not`(row: Row) throws {
        #expect(try value("if D1.1 = si then D1.2 = si", row) == row.then)
    }

    @Test(arguments: table) func `not turns truth round and leaves unknown`(row: Row) throws {
        #expect(try value("not (D1.1 = si)", row) == row.a.map { !$0 })
    }

    @Test(arguments: table) func `if then else is unknown where its condition is`(row: Row) throws {
        let expected: Bool? = row.a == nil ? nil : row.a == true ? row.b : true
        #expect(try value("if D1.1 = si then D1.2 = si else true", row) == expected)
    }

    @Test(arguments: table) func `any of a set is or, all of it is and`(row: Row) throws {
        #expect(try value("D1.3 includes any {a, b}", row) == row.or)
        #expect(try value("D1.3 includes all {a, b}", row) == row.and)
    }

    private func value(_ text: String, _ row: Row) throws -> Bool? {
        var values: [FieldCode: AnswerValue] = ["D1.3.c": .flag(true)]
        if let a = row.a { values["D1.1"] = .choice(a ? "si" : "no") }
        if let b = row.b { values["D1.2"] = .choice(b ? "si" : "no") }
        values["D1.3.a"] = row.a.map { .flag($0) } ?? .unreadable
        values["D1.3.b"] = row.b.map { .flag($0) } ?? .unreadable
        return try Sample.value(text, values).truth
    }
}
