import Declarations
import SSMEModel

/// The sign of life that a dead man's switch waits for: an address asked for when a pass begins, and one for how it ended.
struct Ping: Sendable {
    /// What a pass has to tell.
    enum Event: String, Sendable, CaseIterable { case start, success, failure }

    /// **Units**: seconds that nobody's silence may cost a pass.
    static let maxSeconds = 10

    private let addresses: [Event: String]

    /// Nobody waits.
    static let none = Ping(addresses: [:])

    private init(addresses: [Event: String]) { self.addresses = addresses }

    /// Reads one address, for what went well, or one for each of `start`, `success`, `failure`.
    init(_ node: Declaration) throws(DeclarationError) {
        guard !node.isScalar else {
            addresses = try Self.address(node).map { [.success: $0] } ?? [:]
            return
        }
        try node.allowOnly(Event.allCases.map(\.rawValue))
        var addresses: [Event: String] = [:]
        for event in Event.allCases {
            guard let node = try node.optional(event.rawValue) else { continue }
            addresses[event] = try Self.address(node)
        }
        self.addresses = addresses
    }

    /// Asks for the address of an event, if there is one. **Shape**: why nobody answered; `nil` where all is well.
    func send(_ event: Event) -> LocalizedText? {
        guard let address = addresses[event] else { return nil }
        // -q: no settings of whoever runs this; -g: the address as it stands.
        let words = [
            "curl", "-q", "-g", "-fsS", "--proto", "=https,http", "--max-redirs", "0",
            "-m", String(Self.maxSeconds), "-o", "/dev/null", "--", address,
        ]
        guard let process = ChildProcess(words) else {
            return LocalizedText("falta el programa curl", english: "the program curl is missing")
        }
        switch process.wait(seconds: Self.maxSeconds + 2) {
        case 0: return nil
        case 22:
            return LocalizedText("contestó con un error", english: "it answered with an error")
        case 28, 128...:
            return LocalizedText(
                "no contestó en \(Self.maxSeconds) segundos",
                english: "no answer within \(Self.maxSeconds) seconds")
        default:
            return LocalizedText("nadie contestó", english: "nobody answered")
        }
    }

    /// An address over a safe line, or on this machine; `nil` for an empty one.
    private static func address(_ node: Declaration) throws(DeclarationError) -> String? {
        let text = try node.line("una dirección que empiece por https://") { text in
            text.isEmpty || text.hasPrefix("https://")
                || ["http://127.0.0.1:", "http://localhost:"].contains(where: text.hasPrefix)
        }
        return text.isEmpty ? nil : text
    }
}
