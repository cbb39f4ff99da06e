import SSMEModel

/// When the next pass is, in a sentence.
struct NextPass: Sendable {
    /// «La próxima corrida es el 23 de noviembre de 2026 a las 2:30 a. m.»
    let sentence: LocalizedText

    init(_ configuration: PipelineConfiguration, after moment: Moment) {
        let hour = configuration.schedule.hour
        guard let day = PassCalendar(configuration).next(after: moment) else {
            sentence = LocalizedText(
                "La edición cerró: el calendario no tiene más corridas.",
                english: "The wave is closed: the calendar has no more runs.")
            return
        }
        sentence = LocalizedText(
            "La próxima corrida del calendario es el \(Figure(.spanish).date(day)) a las \(hour.shown(.spanish))",
            english:
                "The calendar's next run is on \(Figure(.english).date(day)) at \(hour.shown(.english))."
        )
    }
}
