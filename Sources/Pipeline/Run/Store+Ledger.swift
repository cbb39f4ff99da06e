import Foundation
import Ledger
import SSMEModel
import Synchronization

/// What the ledger says of the wave, and what it is told.
extension Store {
    /// The versions that earlier runs recorded.
    func versions() throws(PipelineError) -> [RunRecord.Version] {
        try attempt { () throws(LedgerError) in try ledger.versions(wave: wave) }
    }

    /// The digests of what earlier runs returned.
    func returnedDigests() throws(PipelineError) -> Set<String> {
        try attempt { () throws(LedgerError) in try ledger.returnedDigests(wave: wave) }
    }

    /// What earlier runs recorded of an initiative, oldest first.
    func history(of initiative: String) throws(PipelineError) -> [PastReview] {
        try attempt { () throws(LedgerError) in
            try ledger.history(wave: wave, initiative: initiative)
        }
    }

    /// What earlier runs recorded of an initiative, and what was decided about it.
    func memory(
        of initiative: String, with book: DecisionBook
    ) throws(PipelineError) -> FindingMemory {
        FindingMemory(history: try history(of: initiative), book: book)
    }

    /// The latest finished run; `nil` before the first.
    func latestRun() throws(PipelineError) -> RunSummary? {
        try attempt { () throws(LedgerError) in try ledger.latestRun(wave: wave) }
    }

    /// The ids of the wave's finished runs, oldest first.
    func runs() throws(PipelineError) -> [String] {
        try attempt { () throws(LedgerError) in try ledger.runs(wave: wave) }.sorted()
    }

    /// What a run saw and said; `nil` where there is no such run.
    func recorded(_ run: String) throws(PipelineError) -> RecordedRun? {
        try attempt { () throws(LedgerError) in try ledger.recorded(run: run, wave: wave) }
    }

    /// Records a finished run.
    func record(_ run: RunRecord) throws(PipelineError) {
        try write { () throws(LedgerError) in try ledger.record(run) }
    }

    /// What people decided in the wave, as it stands on a day.
    func book(on day: CalendarDate) throws(PipelineError) -> DecisionBook {
        DecisionBook(
            decisions: try attempt { () throws(LedgerError) in try ledger.decisions(wave: wave) },
            day: day)
    }

    /// Records a steward's decision, unless it repeats one that still stands.
    func record(
        _ decision: Decision, stands: (Decision, [Decision]) -> Bool
    ) throws(PipelineError) -> (decision: Decision, isNew: Bool) {
        try write { () throws(LedgerError) in
            try ledger.record(decision, wave: wave, stands: stands)
        }
    }

    /// Every step of every letter of the wave, in order.
    func deliveries() throws(PipelineError) -> [DeliveryEvent] {
        try attempt { () throws(LedgerError) in try ledger.deliveries(wave: wave) }
    }

    /// Records a step of a letter; false where it is there already.
    @discardableResult
    func record(_ event: DeliveryEvent) throws(PipelineError) -> Bool {
        try write { () throws(LedgerError) in try ledger.record(event, wave: wave) }
    }

    /// The days whose scheduled pass ended.
    func passes() throws(PipelineError) -> [CalendarDate] {
        try attempt { () throws(LedgerError) in try ledger.passes(wave: wave) }
            .compactMap { CalendarDate(iso: $0) }
    }

    /// Records that the scheduled pass of a day ended.
    func recordPass(of day: CalendarDate, at moment: Moment) throws(PipelineError) {
        _ = try write { () throws(LedgerError) in
            try ledger.recordPass(of: day.description, at: moment.description, wave: wave)
        }
    }

    /// The stewards whose signature counts.
    func stewards() throws(PipelineError) -> [Steward] {
        try attempt { () throws(LedgerError) in try ledger.stewards() }
    }

    /// How far the signing of the wave has come.
    func signOff() throws(PipelineError) -> SignOff {
        try attempt { () throws(LedgerError) in
            SignOff(try ledger.signatures(wave: wave), try ledger.decisions(wave: wave))
        }
    }

    /// Records a signature; false where it is there already.
    func record(_ signature: ReleaseSignature) throws(PipelineError) -> Bool {
        try write { () throws(LedgerError) in try ledger.record(signature, wave: wave) }
    }

    /// The hash of a line of the ledger; empty where there is none.
    func hash(ofLine line: Int) throws(PipelineError) -> String {
        try attempt { () throws(LedgerError) in try ledger.hash(ofLine: line) } ?? ""
    }

    /// Notes the ledger's end beside it: whoever cuts lines off later is betrayed by the note.
    static func mark(
        _ ledger: Ledger, _ configuration: PipelineConfiguration
    ) throws(PipelineError) {
        let head = try attempt { () throws(LedgerError) in try ledger.head() }
        let mark = configuration.folders.ledgerMark
        let number = Self.marks.add(1, ordering: .relaxed).newValue
        let aside = "\(mark).\(ProcessInfo.processInfo.processIdentifier).\(number)"
        try DurableFile.write([UInt8]("\(head.sequence) \(head.hash)\n".utf8), to: aside)
        try DurableFile.move(aside, to: mark)
    }

    /// How often this process noted the end: two that do so at once write aside under names of their own.
    private static let marks = Atomic(0)

    /// Adds to the ledger, and notes its end.
    private func write<T>(_ body: () throws(LedgerError) -> T) throws(PipelineError) -> T {
        let value = try Self.attempt(body)
        try Self.mark(ledger, configuration)
        return value
    }

    func attempt<T>(_ body: () throws(LedgerError) -> T) throws(PipelineError) -> T {
        try Self.attempt(body)
    }

    /// A ledger's error as the pipeline's.
    static func attempt<T>(_ body: () throws(LedgerError) -> T) throws(PipelineError) -> T {
        do { return try body() } catch { throw .ledger(error.explanation) }
    }
}
