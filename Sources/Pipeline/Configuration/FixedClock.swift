import Foundation
import SSMEModel

/// A clock that somebody fixed with `--as-of`, and how far it is believed.
///
/// Over invented data (`invented: true`) it goes anywhere: that is how a wave is rehearsed. Over real data it neither runs
/// ahead of the machine's clock nor behind the latest run: a date mistyped once would stand in the ledger for good. The
/// machine's own clock is always believed; where it went back, the log says so.
public struct FixedClock: Sendable {
    /// So far ahead of the machine's clock a day may be named: elsewhere it is tomorrow already.
    public static let toleranceDays = 1

    private let configuration: PipelineConfiguration

    /// The clock of a configuration.
    public init(_ configuration: PipelineConfiguration) { self.configuration = configuration }

    /// A moment that may be acted at. **Throws**: `wrongUse` where it was fixed ahead of `now`.
    public func checked(_ moment: Moment, now: Moment) throws(PipelineError) -> Moment {
        let latest = now.date.daysSince1970 + Self.toleranceDays
        guard isFree(moment) || moment.date.daysSince1970 <= latest else {
            throw .wrongUse(
                LocalizedText(
                    "--as-of dice \(Figure(.spanish).date(moment.date)) y hoy es \(Figure(.spanish).date(now.date)): sobre datos reales no se adelanta el reloj, porque la fecha queda en el libro de registro. Para ensayar use otra carpeta con «invented: true» en pipeline.yml. No se hizo nada.",
                    english:
                        "--as-of says \(moment.date) and today is \(now.date): over real data the clock is not set ahead, for the date stays in the ledger. To rehearse, use another folder with «invented: true» in pipeline.yml. Nothing was done."
                ))
        }
        return moment
    }

    /// True where a run at a moment follows one that began later by the machine's clock, which went back since.
    ///
    /// **Throws**: `wrongUse` where somebody fixed the clock on a day before that run.
    func hasGoneBack(
        _ moment: Moment, since last: RunStart?
    ) throws(PipelineError) -> Bool {
        guard let last, let then = last.moment(in: configuration.window.timeZone) else {
            return false
        }
        guard isFree(moment) || moment.date >= then.date else {
            throw .wrongUse(
                LocalizedText(
                    "--as-of dice \(Figure(.spanish).date(moment.date)), y la última corrida (\(last.run)) es del \(Figure(.spanish).date(then.date)): una corrida no se pone antes de otra. Use esa fecha o una posterior. No se hizo nada.",
                    english:
                        "--as-of says \(moment.date), and the latest run (\(last.run)) is of \(then.date): no run is put before another. Use that date or a later one. Nothing was done."
                ))
        }
        return moment.epoch < then.epoch
    }

    private func isFree(_ moment: Moment) -> Bool {
        moment.isLive || configuration.isInvented
    }
}

/// When the latest run began, as the ledger has it.
struct RunStart {
    let run: String
    /// `2026-11-22T03:00:00-05:00`.
    let startedAt: String

    func moment(in zone: TimeZone) -> Moment? { Moment(String(startedAt.prefix(19)), in: zone) }
}
