import Foundation
import Ledger
import SSMEModel
import TestSupport
import Testing

@testable import Evidence
@testable import Pipeline

struct BackupTests {
    @Test func `what was lost comes back from a backup, and the next run goes on from there`()
        throws
    {
        try withWave { wave in
            let folders = wave.configuration.folders
            let backup = Backup(wave.configuration, folder: folders.root + "-copia")
            let saved = try backup.save().text(.spanish)
            #expect(saved.contains("-copia»: "))
            #expect(saved.contains("✓ Libro de registro: "))
            #expect(try backup.save().text(.spanish).contains("-copia»: 0 archivos nuevos.\n"))

            let findings = try DurableFile.text(wave.out + "/2026-11-09-002/findings.jsonl")
            for lost in [folders.archive, folders.ledger, folders.ledger + "-wal", wave.out] {
                try? FileManager.default.removeItem(atPath: lost)
            }
            try FileManager.default.removeItem(atPath: folders.inbox)
            #expect(try backup.restore(replacing: false).text(.spanish).contains("Recuperado en"))
            let run = try wave.run(at: "2026-11-20")
            #expect(run.figures?.run == "2026-11-20-003")
            #expect(try DurableFile.text(wave.out + "/2026-11-20-003/findings.jsonl") == findings)
            let check = try LedgerCheck(wave.configuration)
            #expect(check.isSound, Comment(rawValue: check.text(.spanish)))
        }
    }

    @Test func `an old document is known again after a backup, a purge and a restore`() throws {
        try withWave { wave in
            let folders = wave.configuration.folders
            func print(_ day: Int, wave: String) -> DocumentPrint {
                DocumentPrint(
                    initiative: "X01", wave: wave, digest: "d\(day)", textDigest: "t",
                    likeness: TextLikeness(minima: Array(0..<64)), picture: nil,
                    date: CalendarDate(daysSince1970: day))
            }
            let prints = PrintStore(folder: folders.prints)
            try prints.keep([print(19_000, wave: "2024")], of: "2024")
            let backup = Backup(wave.configuration, folder: folders.root + "-copia")
            _ = try backup.save()
            try write("x", to: folders.evidence + "/2024/1/aa/aa11")
            let purge = EvidencePurge(
                folder: folders.evidence + "/2024", lock: folders.lock,
                day: CalendarDate(daysSince1970: 20_000))
            let today = CalendarDate(daysSince1970: 21_000)
            #expect(try purge.perform(on: today, isForced: false) == .done(1))
            #expect(prints.others(than: "2026").count == 1)
            try FileManager.default.removeItem(atPath: folders.evidence)
            #expect(prints.others(than: "2026").isEmpty)

            _ = try backup.restore(replacing: true)
            let index = ReuseIndex(prints.others(than: "2026"), lexicon: .none)
            #expect(index.sightings(of: print(20_500, wave: "2026")).isRedated)
            #expect(!index.sightings(of: print(18_500, wave: "2026")).isRedated)
            // What was kept since is newer than the backup.
            try prints.keep([], of: "2024")
            _ = try backup.restore(replacing: true)
            #expect(prints.others(than: "2026").isEmpty)
        }
    }

    @Test func `a backup that somebody touched is not put back, and nothing is changed`() throws {
        try withWave { wave in
            let folders = wave.configuration.folders
            let copy = folders.root + "-copia"
            let backup = Backup(wave.configuration, folder: copy)
            _ = try backup.save()
            #expect(throws: PipelineError.alreadyThere([folders.ledger])) {
                try backup.restore(replacing: false)
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: copy + "/archive")
            try FileManager.default.removeItem(atPath: copy + "/archive/" + names.sorted()[0])
            let before = try DurableFile.read(folders.ledger)
            #expect(refusal { try backup.restore(replacing: true) }?.contains("falta «") == true)
            #expect(try DurableFile.read(folders.ledger) == before)
        }
    }

    @Test func `a ledger whose end is gone replaces no backup`() throws {
        try withWave { wave in
            let folders = wave.configuration.folders
            let backup = Backup(wave.configuration, folder: folders.root + "-copia")
            let older = try DurableFile.read(folders.ledger)
            _ = try wave.key("Ana")
            _ = try backup.save()
            let saved = try DurableFile.read(folders.root + "-copia/ledger.sqlite")
            for name in ["-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: folders.ledger + name)
            }
            try DurableFile.write(older, to: folders.ledger)
            #expect(
                refusal { try backup.save() }?.contains("lo cortaron o lo reemplazaron") == true)
            #expect(try DurableFile.read(folders.root + "-copia/ledger.sqlite") == saved)
        }
    }

    @Test func `the check of the ledger names what is wrong`() throws {
        try withWave { wave in
            let folders = wave.configuration.folders
            let head = try Store.ledger(wave.configuration).head()
            let sound = try LedgerCheck(wave.configuration, head: head.hash)
            #expect(sound.isSound)
            let other = String(repeating: "a", count: 64)
            let unknown = try LedgerCheck(wave.configuration, head: other)
            #expect(
                unknown.text(.spanish)
                    == "✗ El libro termina antes de la línea que se había anotado, o esa línea es otra: lo cortaron o lo reemplazaron."
            )
            try write("\(head.sequence + 1) \(other)\n", to: folders.ledgerMark)
            let cut = try LedgerCheck(wave.configuration)
            #expect(
                cut.text(.spanish)
                    == "✗ El libro termina antes de la línea \(head.sequence + 1) que se había anotado, o esa línea es otra: lo cortaron o lo reemplazaron."
            )
        }
    }

    @Test func `nothing goes on over a ledger whose end is gone, and the note of it stays`() throws
    {
        try withWave { wave in
            let folders = wave.configuration.folders
            let older = try DurableFile.read(folders.ledger)
            let names = ["-wal", "-shm"].map { folders.ledger + $0 }
            _ = try wave.key("Ana")
            for name in names { try? FileManager.default.removeItem(atPath: name) }
            try DurableFile.write(older, to: folders.ledger)
            let note = try DurableFile.text(folders.ledgerMark)
            let refused = [
                refusal { try wave.run(at: "2026-11-20") },
                refusal { try wave.key("Luis") },
                refusal { try wave.decide(.contest, "X04/EVI-04/D3.1") },
                refusal { try wave.status() },
            ]
            for sentence in refused {
                #expect(
                    sentence?.contains("lo cortaron o lo reemplazaron. No se hizo nada.") == true)
            }
            #expect(try DurableFile.text(folders.ledgerMark) == note)
            #expect(try !LedgerCheck(wave.configuration).isSound)
            try FileManager.default.removeItem(atPath: folders.ledger)
            #expect(
                refusal { try wave.run(at: "2026-11-20") }?.hasPrefix(
                    "Falta el libro de registro «\(folders.ledger)».") == true)
            #expect(!FileManager.default.fileExists(atPath: folders.ledger))
        }
    }
}
