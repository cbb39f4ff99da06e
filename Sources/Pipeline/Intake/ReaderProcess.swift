import Evidence
import Foundation
import Glibc
import Ledger
import SSMEModel

/// A process of its own that opens what strangers sent, so that no file can bring a run down: it has limits on memory,
/// processor time and time, it may write nothing, and when it dies the file it was reading is one returned file.
///
/// One process reads many deliveries, one after another; a dead one is replaced.
final class ReaderProcess {
    private let program: String
    private let policy: ReadingPolicy
    private var child: Child?

    /// Reads with a program that understands the hidden command `read-forms`: this one.
    init(program: String, policy: ReadingPolicy = ReadingPolicy()) {
        self.program = program
        self.policy = policy
        // A child that died must be an error to handle, not a signal that ends the run.
        signal(SIGPIPE, SIG_IGN)
    }

    /// The contents of a receipt. A process that dies twice or takes too long makes it a returned delivery; one that dies
    /// at once may have been ended by the machine, for another's hunger.
    func contents(of receipt: Receipt, archive: Archive) -> DeliveryContents {
        let began = ContinuousClock.now
        if let contents = attempt(receipt, archive) { return contents }
        let isEarly = ContinuousClock.now - began < .seconds(policy.clockSeconds / 4)
        return isEarly ? attempt(receipt, archive) ?? refused(receipt) : refused(receipt)
    }

    private func refused(_ receipt: Receipt) -> DeliveryContents {
        DeliveryContents(refused: Self.refusal(receipt.name))
    }

    private func attempt(_ receipt: Receipt, _ archive: Archive) -> DeliveryContents? {
        var request = ByteWriter()
        request.write(receipt.name)
        request.write(receipt.parts) { request, part in
            request.write(part.path)
            request.write(part.digest)
            request.write(archive.path(of: part.digest))
        }
        do {
            let child = try running()
            try Frame.write(request.bytes, to: child.input)
            let answer = try Frame.read(
                from: child.output, withinSeconds: policy.clockSeconds,
                maxBytes: policy.memoryBytes)
            var reader = ByteReader(answer)
            return try DeliveryContents(from: &reader)
        } catch {
            child?.end()
            child = nil
            return nil
        }
    }

    /// What keeps the process off the network; `nil` where no process can be started.
    func wall() -> ReaderWall? { try? running().wall }

    private func running() throws -> Child {
        if let child { return child }
        let child = try Child(program: program, policy: policy)
        self.child = child
        return child
    }

    /// The running process; `nil` where none runs.
    var processIdentifier: Int32? { child?.identifier }

    deinit { child?.end() }

    private static func refusal(_ name: String) -> LocalizedText {
        LocalizedText(
            "No pudimos leer «\(name)»: pide más memoria o más tiempo del que podemos darle. Ábralo en Excel, copie solo las respuestas en el libro que le envió la Red y envíe ese libro.",
            english:
                "We could not read «\(name)»: it asks for more memory or time than we can give. Open it in Excel, copy only the answers into the workbook that the network sent you, and send that workbook."
        )
    }
}

/// The running child and its pipes.
private struct Child {
    private let process = Process()
    private let requests = Pipe()
    private let answers = Pipe()
    let wall: ReaderWall

    var input: Int32 { requests.fileHandleForWriting.fileDescriptor }
    var output: Int32 { answers.fileHandleForReading.fileDescriptor }

    /// Starts the process, tells it its limits, and waits until its wall stands.
    init(program: String, policy: ReadingPolicy) throws {
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["read-forms"]
        process.environment = ["SWIFT_BACKTRACE": "enable=no"]
        process.standardInput = requests
        process.standardOutput = answers
        process.standardError = FileHandle.nullDevice
        try process.run()
        do {
            var settings = ByteWriter()
            policy.write(to: &settings)
            try Frame.write(settings.bytes, to: requests.fileHandleForWriting.fileDescriptor)
            let greeting = try Frame.read(
                from: answers.fileHandleForReading.fileDescriptor,
                withinSeconds: policy.clockSeconds, maxBytes: 1024)
            var reader = ByteReader(greeting)
            guard let wall = ReaderWall(rawValue: try reader.text()) else { throw Frame.Ended() }
            self.wall = wall
        } catch {
            Self.end(process)
            throw error
        }
    }

    var identifier: Int32 { process.processIdentifier }

    func end() { Self.end(process) }

    private static func end(_ process: Process) {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }
}

/// The other side: reads requests until there are no more.
public enum ReaderLoop {
    /// Takes its limits from standard input and says which wall stands; then answers each request with the contents of
    /// a delivery on standard output.
    public static func run() {
        guard let first = try? Frame.read(from: 0, withinSeconds: nil) else { return }
        var settings = ByteReader(first)
        guard let policy = try? ReadingPolicy(from: &settings) else { return }
        ProcessLimits.keepSmall(memoryBytes: policy.memoryBytes)
        var greeting = ByteWriter()
        greeting.write(ReaderWall.putUp().rawValue)
        guard (try? Frame.write(greeting.bytes, to: 1)) != nil else { return }
        while let request = try? Frame.read(from: 0, withinSeconds: nil) {
            ProcessLimits.allow(processorSeconds: policy.processorSeconds)
            guard let contents = try? contents(request, policy) else { return }
            var answer = ByteWriter()
            contents.write(to: &answer)
            guard (try? Frame.write(answer.bytes, to: 1)) != nil else { return }
        }
    }

    private static func contents(
        _ request: [UInt8], _ policy: ReadingPolicy
    ) throws -> DeliveryContents {
        var reader = ByteReader(request)
        let name = try reader.text()
        let parts = try reader.list { reader throws(ByteReader.Damaged) in
            (name: try reader.text(), digest: try reader.text(), path: try reader.text())
        }
        var files: [EvidenceFile] = []
        for part in parts {
            files.append(
                EvidenceFile(
                    name: part.name, bytes: try DurableFile.read(part.path), digest: part.digest))
        }
        return DeliveryContents(opening: files, name: name, policy: policy)
    }
}
