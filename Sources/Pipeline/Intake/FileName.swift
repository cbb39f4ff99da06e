extension String {
    /// The last piece of a path; the whole where there is none.
    var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}
