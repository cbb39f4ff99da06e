import Foundation
import SSMEModel
import Testing

@testable import Pipeline

struct DemonstrationTests {
    @Test(arguments: UInt64(1)...6)
    func `everything planted is found by the rule meant, and nothing else is`(seed: UInt64) throws {
        try withTemporaryFolder { folder in
            let story = try demonstrate(in: folder, seed: seed)
            #expect(story.foundEverythingAndNothingElse, Comment(rawValue: story.text(.spanish)))
        }
    }

    @Test func `the same seed gives the same bytes`() throws {
        let digests = try (0..<2).map { _ in
            try withTemporaryFolder { folder in
                _ = try demonstrate(in: folder, seed: 7)
                return try fileDigests(under: folder + "/demo/out")
            }
        }
        #expect(digests[0] == digests[1])
        #expect(digests[0].count == 102)
    }

    @Test func `a folder that is no demonstration is never replaced`() throws {
        try withTemporaryFolder { folder in
            try write("mío", to: folder + "/demo/tesis.docx")
            #expect(throws: PipelineError.self) { try demonstrate(in: folder, seed: 1) }
            #expect(FileManager.default.fileExists(atPath: folder + "/demo/tesis.docx"))
        }
    }

    @Test func `the second round tells what was fixed and what is still open`() throws {
        try withTemporaryFolder { folder in
            let story = try demonstrate(in: folder, seed: 3)
            let text = story.text(.spanish)
            #expect(text.contains("corregidos desde la ronda anterior 2"))
            #expect(text.contains("2 entregas nuevas"))
        }
    }
}

/// Runs a demonstration in `folder/demo`, with the wave's own folder.
func demonstrate(in folder: String, seed: UInt64) throws -> DemonstrationStory {
    try Demonstration(
        folder: folder + "/demo", surveyFolder: repositoryRoot + "/config/ssme-2026", seed: seed,
        replacing: true
    ).perform { _ in }
}

/// The project's own folder.
let repositoryRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

/// The digest of every file under a folder, by its path inside it.
func fileDigests(under folder: String) throws -> [String: String] {
    var digests: [String: String] = [:]
    let walker = try #require(FileManager.default.enumerator(atPath: folder))
    for path in walker.allObjects.compactMap({ $0 as? String }) {
        let place = folder + "/" + path
        let type = try FileManager.default.attributesOfItem(atPath: place)[.type]
        guard type as? FileAttributeType == .typeRegular else { continue }
        let archive = Archive(folder: folder + "/../.digests")
        digests[path] = try archive.keep(DurableFile.read(place))
    }
    return digests
}
