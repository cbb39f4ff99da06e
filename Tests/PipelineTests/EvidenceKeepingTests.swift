import Evidence
import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

/// What is kept of documents, and for how long.
struct EvidenceKeepingTests {
    @Test func `facts are kept by digest until whoever reads changes`() throws {
        try withTemporaryFolder { folder in
            var facts = DocumentFacts(reading: .recognised)
            facts.wordCount = 7
            facts.fit = [0.5, 1.25]
            facts.years = [2025, 2026]
            facts.picture = .max
            facts.isWhole = false
            facts.meetings = [CalendarDate(daysSince1970: 20_000)]
            let cache = kept("a", in: folder)
            cache.keep(facts, of: "aa11")
            #expect(cache.facts(of: "aa11") == facts)
            #expect(cache.facts(of: "aa12") == nil)
            #expect(kept("b", in: folder).facts(of: "aa11") == nil)
            kept("b", in: folder).dropOthers()
            #expect(cache.facts(of: "aa11") == nil)
        }
    }

    @Test func `what a broken reader said, and a damaged file, are read again`() throws {
        try withTemporaryFolder { folder in
            let cache = kept("a", in: folder)
            cache.keep(DocumentFacts(reading: .readerFailed), of: "aa11")
            #expect(cache.facts(of: "aa11") == nil)
            cache.keep(DocumentFacts(reading: .illegible), of: "bb22")
            let path = folder + "/" + settings("a").reading + "/bb/bb22"
            let whole = try DurableFile.read(path)
            for count in 0..<whole.count {
                try DurableFile.write(Array(whole.prefix(count)), to: path)
                #expect(cache.facts(of: "bb22") == nil)
            }
            for place in whole.indices {
                var flipped = whole
                flipped[place] ^= 1
                try DurableFile.write(flipped, to: path)
                #expect(cache.facts(of: "bb22") == nil)
            }
        }
    }

    @Test func `a document that readers failed at three times is not tried again`() throws {
        try withTemporaryFolder { folder in
            let cache = kept("a", in: folder)
            for _ in 0..<2 {
                cache.keep(DocumentFacts(reading: .readerFailed), of: "aa11")
                #expect(cache.facts(of: "aa11") == nil)
            }
            cache.keep(DocumentFacts(reading: .readerFailed), of: "aa11")
            #expect(cache.facts(of: "aa11")?.reading == .readerFailed)
            #expect(kept("b", in: folder).facts(of: "aa11") == nil)
        }
    }

    @Test func `prints of other waves are known again, and those of this one replaced`() throws {
        try withTemporaryFolder { folder in
            let store = PrintStore(folder: folder)
            func print(_ initiative: String, _ wave: String) -> DocumentPrint {
                DocumentPrint(
                    initiative: initiative, wave: wave, digest: "d", textDigest: "t",
                    likeness: TextLikeness(minima: Array(0..<64)), picture: 3,
                    date: CalendarDate(daysSince1970: 19_000))
            }
            try store.keep([print("I001", "2024")], of: "2024")
            try store.keep([print("I002", "2026")], of: "2026")
            try store.keep([print("I003", "2026")], of: "2026")
            #expect(store.others(than: "2026") == [print("I001", "2024")])
            #expect(store.others(than: "2024") == [print("I003", "2026")])
            try write("nada", to: folder + "/2022.prints")
            #expect(store.others(than: "2026") == [print("I001", "2024")])
        }
    }

    @Test func `another word to look for is another version of whoever reads`() {
        #expect(settings("a").reading == settings("a").reading)
        #expect(settings("a").reading != settings("b").reading)
        #expect(settings("a").reading != settings("a", naming: "Clúster Café").reading)
    }

    @Test func `what an antivirus looked at is not kept where none answers`() throws {
        try withTemporaryFolder { folder in
            var facts = DocumentFacts(reading: .illegible)
            facts.virus = ""
            let cache = kept("a", in: folder)
            cache.keep(facts, of: "aa11")
            #expect(cache.facts(of: "aa11") == nil)
        }
    }

    private func kept(_ lexicon: String, in folder: String) -> FactsCache {
        FactsCache(folder: folder, settings: settings(lexicon))
    }

    private func settings(
        _ lexicon: String, naming name: String = "Clúster Moda"
    ) -> DocumentSettings {
        DocumentSettings(
            lexiconText: lexicon, initiatives: [Initiative(id: "I001", name: name)],
            lastDay: CalendarDate(daysSince1970: 20_700), antivirusSocket: "/no/existe",
            policy: ReadingPolicy())
    }

    @Test func `what was read is forgotten after its day, or sooner where somebody insists`() throws
    {
        try withTemporaryFolder { folder in
            let kept = folder + "/2026"
            let day = CalendarDate(year: 2028, month: 12, day: 31)
            let last = try #require(day)
            try write("x", to: kept + "/1/aa/aa11")
            try write("x", to: folder + "/prints/2026.prints")
            let purge = EvidencePurge(folder: kept, lock: folder + "/run.lock", day: last)
            let early = try purge.perform(on: last, isForced: false)
            #expect(
                early.sentence.spanish
                    == "Se conserva hasta el 31 de diciembre de 2028; con --now se borra ya.")
            #expect(FileManager.default.fileExists(atPath: kept + "/1/aa/aa11"))
            let forced = try purge.perform(on: last, isForced: true)
            #expect(forced == .done(1))
            #expect(!FileManager.default.fileExists(atPath: kept))
            #expect(FileManager.default.fileExists(atPath: folder + "/prints/2026.prints"))
            try write("x", to: kept + "/1/aa/aa11")
            try write("x", to: kept + "/1-scanned/aa/aa11")
            let again = try purge.perform(
                on: CalendarDate(daysSince1970: last.daysSince1970 + 1), isForced: false)
            #expect(again == .done(1))
            #expect(
                again.sentence.spanish
                    == "Se borró lo leído de 1 documento. Los archivos recibidos siguen en archive/, y una corrida anterior a la fecha los vuelve a leer."
            )
        }
    }
}
