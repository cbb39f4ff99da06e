import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

/// A demonstration that ran, ready for another pass.
struct RanWave {
    let configuration: PipelineConfiguration
    let survey: Survey

    var out: String { configuration.folders.runs(wave: "2026") }

    func run(at time: String) throws -> RunReport {
        let moment = try #require(Moment(time, in: configuration.window.timeZone))
        return try WaveRun(configuration: configuration, survey: survey, moment: moment).perform()
    }
}

/// Hands on what a demonstration left: to each test a copy of its own, of the one that ran.
func withWave(_ body: (RanWave) throws -> Void) throws {
    try withTemporaryFolder { folder in
        try FifthSeed.demonstrated.get().write(to: folder)
        let configuration = try PipelineConfiguration(file: folder + "/demo/pipeline.yml")
        try body(RanWave(configuration: configuration, survey: Survey(configuration)))
    }
}

/// Everything that a folder holds, by its path inside it; a folder that holds nothing has no bytes.
private struct FolderImage: Sendable {
    private var contents: [String: [UInt8]?] = [:]

    init(of folder: String) throws {
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            let place = folder + "/" + path
            contents[path] = DurableFile.isFolder(place) ? .some(nil) : try DurableFile.read(place)
        }
    }

    func write(to folder: String) throws {
        for (path, bytes) in contents {
            let place = folder + "/" + path
            let parent = bytes == nil ? place : DurableFile.parent(of: place)
            try FileManager.default.createDirectory(
                atPath: parent, withIntermediateDirectories: true)
            if let bytes { try Data(bytes).write(to: URL(fileURLWithPath: place)) }
        }
    }
}

private enum FifthSeed {
    static let demonstrated = Result {
        try withTemporaryFolder { folder in
            _ = try demonstrate(in: folder, seed: 5)
            return try FolderImage(of: folder)
        }
    }
}
