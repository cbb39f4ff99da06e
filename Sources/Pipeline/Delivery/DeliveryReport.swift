import Reports
public import SSMEModel

/// What became of the letters of a pass.
public struct DeliveryReport: Sendable {
    /// Why a letter waits, though nothing is wrong with it.
    enum Pause: Hashable, Sendable {
        case quietHours(until: DayTime)
        case cap(Int)
        case failedBefore(String)
        case laterPass
    }

    /// The letters that the mail program took, by name.
    var sent: [String] = []
    /// The letters that it did not take, with its words.
    var failed: [(letter: String, words: String)] = []
    /// The letters of which nobody knows whether they went, with the time of the try.
    var unknown: [(letter: String, at: String)] = []
    /// The initiatives with a letter due and no address.
    var withoutAddress: [String] = []
    private(set) var waiting: [(letter: String, pause: Pause)] = []

    mutating func wait(_ letter: Letter, _ pause: Pause) {
        waiting.append((letter.name, pause))
    }

    /// True where something could not go: exit code 4. What waits for its hour is not meant.
    public var isIncomplete: Bool {
        !failed.isEmpty || !unknown.isEmpty || !withoutAddress.isEmpty
            || waiting.contains {
                switch $0.pause {
                case .failedBefore, .laterPass: true
                case .quietHours, .cap: false
                }
            }
    }

    /// The report in a few lines; none where there was nothing to send.
    public func lines(_ language: Language) -> [String] {
        ([summary] + pauses + problems).compactMap { $0?[language] }
    }

    private var summary: LocalizedText? {
        guard !sent.isEmpty else { return nil }
        return LocalizedText(
            "  cartas enviadas: \(sent.count)",
            english: "  letters sent: \(sent.count)")
    }

    private var pauses: [LocalizedText?] {
        let groups = Dictionary(grouping: waiting, by: \.pause).mapValues(\.count)
        return groups.sorted { "\($0.key)" < "\($1.key)" }.map { pause, count in
            let (es, en) = (
                count == 1 ? "1 carta espera" : "\(count) cartas esperan",
                count == 1 ? "1 letter waits" : "\(count) letters wait"
            )
            switch pause {
            case .quietHours(let hour):
                return LocalizedText(
                    "  \(es): salen después de las \(hour.shown(.spanish))",
                    english: "  \(en): after \(hour.shown(.english))")
            case .cap(let cap):
                return LocalizedText(
                    "  \(es) hasta mañana: el tope es de \(cap) al día",
                    english: "  \(en) until tomorrow: the cap is \(cap) a day")
            case .failedBefore(let words):
                let reason = words.isEmpty ? "" : " (\(words))"
                return LocalizedText(
                    "  \(es) porque la vez anterior no salió\(reason); se intenta de nuevo más tarde",
                    english: "  \(en) after a failure\(reason); it is tried again later")
            case .laterPass:
                return LocalizedText(
                    "  \(es) a una próxima corrida: se acabó el tiempo o el correo no responde",
                    english:
                        "  \(en) for a later run: time is over or the mail program does not answer")
            }
        }
    }

    private var problems: [LocalizedText?] {
        failed.map { letter, words in
            LocalizedText(
                "No salió la carta \(letter): \(words). Se intenta de nuevo en una próxima corrida.",
                english: "Letter \(letter) did not go: \(words). A later run tries again.")
        }
            + unknown.map { letter, at in
                LocalizedText(
                    "No se sabe si salió la carta \(letter): algo se apagó mientras se entregaba (\(at)). No se envía otra vez sola. Búsquela en el registro del correo y diga qué pasó: ssme-pipeline deliver settle \(letter) --as sent --by NOMBRE, o --as unsent para que salga de nuevo.",
                    english:
                        "Nobody knows whether letter \(letter) went: something stopped while it was handed over (\(at)). It is not sent again by itself. Look for it in the mail log and say: ssme-pipeline deliver settle \(letter) --as sent --by NAME, or --as unsent to send it again."
                )
            } + [noAddress]
    }

    private var noAddress: LocalizedText? {
        guard !withoutAddress.isEmpty else { return nil }
        let codes = Array(Set(withoutAddress)).sorted()
        return LocalizedText(
            "Sin correo en la lista de iniciativas: \(Figure(.spanish).list(codes)). Escríbalo en la columna «email» de la lista, o entregue la carta a mano.",
            english:
                "No address in the roster: \(Figure(.english).list(codes)). Write it in the column «email» of the roster, or hand the letter over yourself."
        )
    }
}
