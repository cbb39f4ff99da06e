import Foundation
import Ledger
import Reports
import SSMEModel

/// Which letters of the latest run an initiative should have and does not have yet.
///
/// One letter a round. A second one in the same round goes only where something new is asked, or where nothing is asked any
/// more, and not before some days: what unusual values the others' forms bring to light must not become a letter a night.
struct LettersDue {
    let outbox: Outbox
    let policy: DeliveryPolicy
    let moment: Moment

    /// True where a letter should go now.
    func isDue(_ letter: Letter) -> Bool {
        guard !outbox.isTold(letter) else { return false }
        let told = outbox.told(letter.initiative, round: letter.round)
        guard let last = told.last else { return true }
        let isNews =
            !Set(letter.points).isSubset(of: told.flatMap(\.points))
            || (letter.points.isEmpty && !last.points.isEmpty)
        return isNews && moment.epoch - last.clock >= policy.daysBetween * 86_400
    }

    /// True where a letter that failed may be tried again: after a quarter of an hour, then twice as long each time, up to a
    /// day. An address that the mail program refused is tried again once it is another.
    func mayTry(_ letter: Letter) -> Bool {
        guard let last = outbox[letter.name], last.step == .failed else { return true }
        if last.to != letter.to { return true }
        let pause = min(900 << min(last.attempt - 1, 7), 86_400)
        let passed = moment.epoch - last.clock
        return passed < 0 || passed >= pause
    }

    /// The letters that a run left in its folder, by initiative, and the initiatives whose letter is damaged.
    static func letters(
        in folder: String
    ) -> (whole: [(letter: Letter, message: String)], damaged: [String]) {
        let corrections = folder + "/corrections"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: corrections)) ?? []
        var whole: [(letter: Letter, message: String)] = []
        var damaged: [String] = []
        for name in names.sorted() where DurableFile.isFolder(corrections + "/" + name) {
            let place = corrections + "/" + name
            let message = place + "/correo.eml"
            if let bytes = try? DurableFile.read(place + "/" + Letter.fileName),
                let letter = try? JSONDecoder().decode(Letter.self, from: Data(bytes)),
                FileManager.default.fileExists(atPath: message)
            {
                whole.append((letter, message))
            } else {
                damaged.append(name)
            }
        }
        return (whole, damaged)
    }
}
