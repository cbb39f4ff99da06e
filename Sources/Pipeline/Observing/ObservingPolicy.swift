import Declarations

/// Who hears that a pass went well, besides whoever reads what it printed.
struct ObservingPolicy: Sendable {
    /// A file that takes one JSON object a line; `nil`: none.
    let log: String?
    /// A Prometheus textfile; `nil`: none.
    let metrics: String?
    /// Who waits for a sign of life.
    let ping: Ping

    /// Nobody.
    static let none = ObservingPolicy(log: nil, metrics: nil, ping: .none)

    private init(log: String?, metrics: String?, ping: Ping) {
        self.log = log
        self.metrics = metrics
        self.ping = ping
    }

    /// `path` makes a path of the file one seen from where the program runs.
    init(_ node: Declaration, path: (String) -> String) throws(DeclarationError) {
        try node.allowOnly(["log", "metrics", "ping"])
        log = try node.optional("log")?.text().nonEmpty.map(path)
        metrics = try node.optional("metrics")?.text().nonEmpty.map(path)
        if let address = try node.optional("ping") {
            ping = try Ping(address)
        } else {
            ping = .none
        }
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
