import Evidence
import Foundation
import SSMEModel

/// The prints of every document of each wave, a file a wave: an old document that comes back under a new date is known
/// again. No text is in them.
struct PrintStore {
    /// The folder of all waves: `evidence/prints`.
    let folder: String

    /// The prints of every wave but one.
    func others(than wave: String) -> [DocumentPrint] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter { $0.hasSuffix(".prints") && $0 != wave + ".prints" }
            .flatMap { name in
                guard let bytes = try? DurableFile.read(folder + "/" + name) else {
                    return [DocumentPrint]()
                }
                var reader = ByteReader(bytes)
                return (try? Self.prints(&reader, wave: String(name.dropLast(7)))) ?? []
            }
    }

    /// Keeps the prints of a wave in place of those kept before.
    func keep(_ prints: [DocumentPrint], of wave: String) throws(PipelineError) {
        var writer = ByteWriter()
        writer.write(prints) { writer, print in
            writer.write(print.initiative)
            writer.write(print.digest)
            writer.write(print.textDigest)
            writer.write(print.likeness.minima) { $0.write(Int($1)) }
            writer.write([print.picture].compactMap { $0 }) { $0.write(Int(bitPattern: UInt($1))) }
            writer.write([print.date].compactMap { $0 }) { $0.write($1.daysSince1970) }
        }
        try DurableFile.write(writer.bytes, to: folder + "/" + wave + ".prints")
    }

    /// Copies every wave's prints to another store; with `missing`, only those that it lacks. None is no error: a wave
    /// without documents has none.
    func copy(to other: PrintStore, missing: Bool = false) throws(PipelineError) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names.sorted() where name.hasSuffix(".prints") {
            let target = other.folder + "/" + name
            if missing, FileManager.default.fileExists(atPath: target) { continue }
            try DurableFile.write(try DurableFile.read(folder + "/" + name), to: target)
        }
    }

    private static func prints(
        _ reader: inout ByteReader, wave: String
    ) throws(ByteReader.Damaged) -> [DocumentPrint] {
        try reader.list { reader throws(ByteReader.Damaged) in
            DocumentPrint(
                initiative: try reader.text(), wave: wave, digest: try reader.text(),
                textDigest: try reader.text(),
                likeness: TextLikeness(
                    minima: try reader.list { reader throws(ByteReader.Damaged) in
                        UInt32(truncatingIfNeeded: try reader.integer())
                    }),
                picture: try reader.list { reader throws(ByteReader.Damaged) in
                    UInt64(UInt(bitPattern: try reader.integer()))
                }.first,
                date: try reader.list { reader throws(ByteReader.Damaged) in
                    CalendarDate(daysSince1970: max(-700_000, min(2_900_000, try reader.integer())))
                }.first)
        }
    }
}
