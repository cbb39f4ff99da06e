import Declarations

/// Who hears that a pass went well, besides whoever reads what it printed.
struct ObservingPolicy: Sendable {
    /// A file that takes one JSON object a line; `nil`: none.
    let log: String?
    /// A Prometheus textfile; `nil`: none.
    let metrics: String?
    /// An address that is asked for after every pass that went well; `nil`: none.
    let ping: String?

    /// Nobody.
    static let none = ObservingPolicy(log: nil, metrics: nil, ping: nil)

    private init(log: String?, metrics: String?, ping: String?) {
        self.log = log
        self.metrics = metrics
        self.ping = ping
    }

    /// `path` makes a path of the file one seen from where the program runs.
    init(_ node: Declaration, path: (String) -> String) throws(DeclarationError) {
        try node.allowOnly(["log", "metrics", "ping"])
        log = try node.optional("log")?.text().nonEmpty.map(path)
        metrics = try node.optional("metrics")?.text().nonEmpty.map(path)
        ping = try node.optional("ping")?.text().nonEmpty
        guard ping?.hasPrefix("https://") ?? true else {
            throw try node["ping"].error(
                found: ping, expected: "una dirección que empiece por https://")
        }
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
