import SSMEModel
import Testing

@testable import Ingest

struct IngestLimitsTests {
    private func error(_ values: [String: Int]) -> IngestLimits.SettingError? {
        do throws(IngestLimits.SettingError) {
            _ = try IngestLimits(overriding: values)
            return nil
        } catch { return error }
    }

    @Test func `nothing set is the standard`() throws {
        #expect(try IngestLimits(overriding: [:]) == .standard)
    }

    @Test func `every setting changes its own limit and no other`() throws {
        var seen: Set<String> = []
        for setting in IngestLimits.settings {
            let limits = try IngestLimits(overriding: [setting.name: 7])
            let back = try IngestLimits(overriding: [setting.name: setting.standard])
            #expect(limits != .standard)
            #expect(back == .standard)
            let one = Mirror(reflecting: limits).children.map { $0.value as? Int }
            let other = Mirror(reflecting: IngestLimits.standard).children.map { $0.value as? Int }
            #expect(zip(one, other).filter { $0 != $1 }.count == 1)
            #expect(
                setting.meaning.spanish.hasSuffix(".") && setting.meaning[.english].hasSuffix("."))
            seen.insert(setting.name)
        }
        #expect(seen.count == Mirror(reflecting: IngestLimits.standard).children.count)
    }

    @Test func `the settings are the properties in snake case`() {
        let properties = Mirror(reflecting: IngestLimits.standard).children.compactMap(\.label)
        let names = properties.map { label in
            label.reduce(into: "") { name, letter in
                name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
            }
        }
        #expect(IngestLimits.settings.map(\.name) == names)
    }

    @Test func `a name that no limit has is refused, with the one that was meant`() {
        #expect(
            error(["max_cels": 5]) == .unknownName("max_cels", nearest: "max_cells"))
        #expect(
            error(["max_cels": 5])?.explanation.spanish
                == "No hay un límite llamado «max_cels». ¿Quiso escribir «max_cells»?")
        #expect(error(["zeta": 5, "alfa": 5]) == .unknownName("alfa", nearest: nil))
    }

    @Test func `a limit can be neither turned off nor boundless`() {
        #expect(
            error(["max_columns": 0])
                == .outOfRange(name: "max_columns", value: 0, allowed: 1...16_384))
        #expect(
            error(["max_columns": 20_000])?.explanation.spanish
                == "El límite «max_columns» no puede ser 20.000: escriba un número de 1 a 16.384.")
    }
}
