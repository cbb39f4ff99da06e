/// The elements of a document that are looked into, or stepped over whole.
enum ODSTag {
    case table, row, cell, column, paragraph, pass, source, namedRange, namedExpression
    case space, tab, lineBreak
    /// With all that it holds, no part of a table's values.
    case aside

    /// What an element is; `nil` for one that means nothing here.
    static func of(_ element: XMLName) -> ODSTag? { byName[element] }

    private static let byName: [XMLName: ODSTag] = [
        "table": .table, "table-row": .row, "table-cell": .cell, "covered-table-cell": .cell,
        "table-column": .column, "p": .paragraph, "h": .paragraph, "table-source": .source,
        "table-row-group": .pass, "table-rows": .pass, "table-header-rows": .pass,
        "table-column-group": .pass, "table-columns": .pass, "table-header-columns": .pass,
        "named-expressions": .pass, "named-range": .namedRange,
        "named-expression": .namedExpression, "s": .space, "tab": .tab, "line-break": .lineBreak,
        "tracked-changes": .aside, "dde-links": .aside, "master-styles": .aside, "forms": .aside,
        "annotation": .aside, "ruby-text": .aside, "note": .aside, "frame": .aside,
    ]
}
