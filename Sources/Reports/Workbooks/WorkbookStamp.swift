import SSMEModel

/// What identifies a workbook when it comes back: four cells of its cover.
public struct WorkbookStamp: Hashable, Sendable {
    /// The wave, `2026`.
    public let wave: String
    /// The initiative's code, `I001`.
    public let initiative: String
    /// The version of the template.
    public let template: String
    /// The first 12 hexadecimal digits of the instrument file's SHA-256.
    public let instrument: String

    /// Makes a stamp from its parts.
    public init(wave: String, initiative: String, template: String, instrument: String) {
        self.wave = wave
        self.initiative = initiative
        self.template = template
        self.instrument = instrument
    }

    /// The stamp's cells: the defined name of each, what people read beside it, and its value.
    var cells: [(name: String, label: LocalizedText, value: String)] {
        [
            ("SSME.wave", LocalizedText("Edición", english: "Wave"), wave),
            ("SSME.initiative", LocalizedText("Iniciativa", english: "Initiative"), initiative),
            ("SSME.template", LocalizedText("Plantilla", english: "Template"), template),
            ("SSME.instrument", LocalizedText("Instrumento", english: "Instrument"), instrument),
        ]
    }
}
