import Evidence
import Foundation
import Glibc
import SSMEModel

/// As many processes as there are processors, each reading the documents of one delivery at a time.
///
/// One that dies or takes too long costs the document that it was reading, and is replaced. A delivery whose documents
/// together take too long leaves the rest for another run.
final class DocumentWorkers {
    private let program: String
    private let settings: DocumentSettings
    private let count: Int
    /// How many processes had to be replaced.
    private(set) var replaced = 0
    /// The documents that nobody tried to read: their delivery had used up its time.
    private(set) var untried: Set<String> = []

    /// Reads with a program that understands the hidden command `read-documents`: this one.
    init(program: String, settings: DocumentSettings, count: Int? = nil) {
        self.program = program
        self.settings = settings
        self.count = count ?? max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        // A child that died must be an error to handle, not a signal that ends the run.
        signal(SIGPIPE, SIG_IGN)
    }

    /// What stands around a process that reads; `nil` where none can be started.
    func wall() -> ReaderWall? {
        let worker = Worker(program: program, settings: settings)
        defer { worker?.end() }
        return worker?.wall
    }

    /// The facts of every wanted document, as they come in.
    func read(_ jobs: [DocumentJob], found: (String, DocumentFacts) -> Void) {
        var waiting = jobs.filter { !$0.wanted.isEmpty }.reversed().map { $0 }
        var busy: [Worker] = []
        var idle: [Worker] = []
        while !waiting.isEmpty || !busy.isEmpty {
            while busy.count < count, let job = waiting.popLast() {
                guard job.secondsSpent < settings.policy.documentsSeconds else {
                    untried.formUnion(job.wanted.map(\.digest))
                    giveUp(job, found)
                    continue
                }
                if let worker = worker(for: job, among: &idle) {
                    busy.append(worker)
                } else {
                    giveUp(job, found)
                }
            }
            let ready = Worker.waitForAny(of: busy)
            for index in busy.indices.reversed() {
                let worker = busy[index]
                let isSpent = worker.secondsSpent > settings.policy.documentsSeconds
                var isAlive = !worker.isLate && !isSpent
                if isAlive, ready.contains(index) { isAlive = worker.receive(found) }
                if !isAlive {
                    worker.end()
                    replaced += 1
                    busy.remove(at: index)
                    var rest = worker.job
                    rest.secondsSpent = worker.secondsSpent
                    if let lost = rest.wanted.first {
                        rest.wanted.removeFirst()
                        found(lost.digest, DocumentFacts(reading: .readerFailed))
                    }
                    if !rest.wanted.isEmpty { waiting.append(rest) }
                } else if worker.job.wanted.isEmpty {
                    idle.append(busy.remove(at: index))
                }
            }
        }
        for worker in idle { worker.end() }
    }

    /// One that has the job; an idle one that died meanwhile is replaced. `nil` where none can be started.
    private func worker(for job: DocumentJob, among idle: inout [Worker]) -> Worker? {
        while let worker = idle.popLast() ?? Worker(program: program, settings: settings) {
            let wasIdle = worker.hasWorked
            if worker.take(job, withinSeconds: settings.policy.clockSeconds) { return worker }
            worker.end()
            if !wasIdle { return nil }
        }
        return nil
    }

    private func giveUp(_ job: DocumentJob, _ found: (String, DocumentFacts) -> Void) {
        for wanted in job.wanted { found(wanted.digest, DocumentFacts(reading: .readerFailed)) }
    }
}

/// One process, what it is reading, and what it has said so far.
private final class Worker {
    private let process = Process()
    private let requests = Pipe()
    private let answers = Pipe()
    private var said: [UInt8] = []
    private var patience = 0
    private var deadline = 0
    private var began = 0
    /// What stands around it.
    private(set) var wall = ReaderWall.open
    /// What is still to be answered.
    private(set) var job = DocumentJob(parts: [], wanted: [])

    private var output: Int32 { answers.fileHandleForReading.fileDescriptor }

    init?(program: String, settings: DocumentSettings) {
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["read-documents"]
        process.environment = ["SWIFT_BACKTRACE": "enable=no", "PATH": Tool.searchPath]
        process.standardInput = requests
        process.standardOutput = answers
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
            var first = ByteWriter()
            settings.write(to: &first)
            try Frame.write(first.bytes, to: requests.fileHandleForWriting.fileDescriptor)
            var greeting = ByteReader(
                try Frame.read(from: output, withinSeconds: 30, maxBytes: 1024))
            guard let wall = ReaderWall(rawValue: try greeting.text()) else { throw Frame.Ended() }
            self.wall = wall
        } catch {
            end()
            return nil
        }
    }

    /// Hands it a job; false where it does not listen.
    func take(_ job: DocumentJob, withinSeconds limit: Int) -> Bool {
        self.job = job
        hasWorked = true
        began = time(nil)
        patience = limit
        deadline = time(nil) + limit
        var request = ByteWriter()
        job.write(to: &request)
        let input = requests.fileHandleForWriting.fileDescriptor
        return (try? Frame.write(request.bytes, to: input)) != nil
    }

    /// True once it was handed a job.
    private(set) var hasWorked = false

    /// What the delivery has taken so far, with other processes before this one too.
    var secondsSpent: Int { job.secondsSpent + time(nil) - began }

    /// True where a document has taken too long.
    var isLate: Bool { time(nil) > deadline }

    /// Takes what it has said; false where it has ended or talks nonsense.
    func receive(_ found: (String, DocumentFacts) -> Void) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe buffer.withUnsafeMutableBytes {
            unsafe Glibc.read(output, $0.baseAddress, $0.count)
        }
        guard count > 0 else { return count < 0 && errno == EINTR }
        said.append(contentsOf: buffer.prefix(count))
        while said.count >= 8 {
            var header = ByteReader(Array(said.prefix(8)))
            guard let length = try? header.integer(), (0...Self.maxAnswerBytes).contains(length)
            else { return false }
            guard said.count - 8 >= length else { return true }
            var reader = ByteReader(Array(said[8..<(8 + length)]))
            said.removeFirst(8 + length)
            guard let wanted = job.wanted.first, let facts = try? DocumentFacts(from: &reader)
            else { return false }
            job.wanted.removeFirst()
            deadline = time(nil) + patience
            found(wanted.digest, facts)
        }
        return true
    }

    /// The places of those that have something to say, or that have ended; waits a second at most.
    static func waitForAny(of workers: [Worker]) -> Set<Int> {
        guard !workers.isEmpty else { return [] }
        var ends = workers.map { pollfd(fd: $0.output, events: Int16(POLLIN), revents: 0) }
        guard unsafe poll(&ends, nfds_t(ends.count), 1000) > 0 else { return [] }
        return Set(ends.indices.filter { ends[$0].revents != 0 })
    }

    func end() {
        try? requests.fileHandleForWriting.close()
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    private static let maxAnswerBytes = 1 << 20
}
