public import SSMEModel

/// Which column of a file gives which column of a list, told by the headings: the label, the code (`D1.9.nit`) or its
/// last part (`nit`), case and accents aside.
public struct ListHeader: Sendable, Equatable {
    /// For each column of the list, its 0-based column in the file; `nil` where the file lacks it.
    public let places: [Int?]
    /// The headings that name no column of the list, and those that name one again, as typed.
    public let unknown: [String]
    /// The columns that every entry must have and that the file lacks.
    public let missing: [Field]

    /// Reads the headings of a row, each with its 0-based column.
    public init(_ headings: [(columnIndex: Int, text: String)], of list: ListForm) {
        var places = [Int?](repeating: nil, count: list.columns.count)
        var unknown: [String] = []
        let names = list.columns.map { column in
            [column.label.spanish, column.label[.english], column.code, column.part]
                .map { FoldedText($0) }
        }
        for heading in headings {
            let folded = FoldedText(heading.text)
            guard let place = names.firstIndex(where: { $0.contains(folded) }),
                places[place] == nil
            else {
                if !folded.text.isEmpty { unknown.append(heading.text) }
                continue
            }
            places[place] = heading.columnIndex
        }
        self.places = places
        self.unknown = unknown
        missing = zip(list.columns, places).compactMap { column, place in
            place == nil && column.isRequired ? column : nil
        }
    }

    /// True where at least half of the columns of the list are there: this is the row of headings.
    public var isHeader: Bool { places.count { $0 != nil } * 2 >= places.count }
}
