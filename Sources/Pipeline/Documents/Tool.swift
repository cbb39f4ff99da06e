import Glibc

/// A program of the system that reads documents: found once, run with the document on its standard input, under limits
/// on memory, processor time, time, and what it may say. It has no file of ours to open and may write none.
struct Tool: Sendable {
    /// Where it lies.
    let path: String

    /// Finds a program along `PATH`; `nil` where it is not installed. A folder that is named by halves is passed over.
    init?(_ name: String) {
        let found = Self.searchPath.split(separator: ":").filter { $0.hasPrefix("/") }
            .map { $0 + "/" + name }.first { unsafe access($0, X_OK) == 0 }
        guard let found else { return nil }
        path = found
    }

    /// Another where another version is installed: its place, its size and when it last changed.
    var identity: String {
        var facts = stat()
        guard unsafe stat(path, &facts) == 0 else { return path }
        return "\(path) \(facts.st_size) \(facts.st_mtim.tv_sec)"
    }

    /// Where programs are looked for: this process's own `PATH`.
    static var searchPath: String {
        unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    }

    /// Opens what the programs' complaints go to, before a wall forbids it.
    static func prepare() { _ = nowhere }

    fileprivate static let nowhere = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)

    /// What one run may ask for.
    struct Limits: Sendable {
        /// **Units**: bytes of address space.
        var memoryBytes = 2 << 30
        /// **Units**: seconds of processor time.
        var processorSeconds = 20
        /// **Units**: seconds on the clock.
        var clockSeconds = 30
        /// **Units**: bytes of standard output; more is cut off.
        var outputBytes = 8 << 20
    }

    /// Runs the program; `nil` where it broke a limit, failed, or could not be started.
    func run(_ arguments: [String], input: [UInt8], limits: Limits = Limits()) -> [UInt8]? {
        ToolRun(path: path, arguments: arguments, limits: limits)?.output(of: input)
    }
}

/// One run: the pipes, the child and the clock.
@safe private struct ToolRun {
    private let process: pid_t
    private let toChild: Int32
    private let fromChild: Int32
    private let limits: Tool.Limits

    init?(path: String, arguments: [String], limits: Tool.Limits) {
        var input: [Int32] = [0, 0]
        var output: [Int32] = [0, 0]
        guard unsafe pipe(&input) == 0 else { return nil }
        guard unsafe pipe(&output) == 0 else {
            input.forEach { _ = close($0) }
            return nil
        }
        for end in input + output { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, input[0], 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, output[1], 1)
        unsafe posix_spawn_file_actions_adddup2(&actions, Tool.nowhere, 2)
        // The shell sets the limits before the program is there to break them.
        let bounds =
            "ulimit -c 0; ulimit -f 0; ulimit -t \(limits.processorSeconds); ulimit -v \(limits.memoryBytes / 1024); exec \"$@\""
        let words = ["sh", "-c", bounds, "sh", path] + arguments
        let environment = [
            "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=/nonexistent", "OMP_THREAD_LIMIT=1",
        ]
        var child: pid_t = 0
        let started = unsafe Self.withCStrings(words) { words in
            unsafe Self.withCStrings(environment) { environment in
                unsafe posix_spawn(&child, "/bin/sh", &actions, nil, words, environment)
            }
        }
        _ = close(input[0])
        _ = close(output[1])
        guard started == 0 else {
            _ = close(input[1])
            _ = close(output[0])
            return nil
        }
        process = child
        toChild = input[1]
        fromChild = output[0]
        self.limits = limits
        for end in [toChild, fromChild] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    }

    /// Gives the input and takes the output at once, so that neither side waits for the other for ever.
    func output(of input: [UInt8]) -> [UInt8]? {
        var sent = 0
        var isOpen = true
        var output: [UInt8] = []
        var isLate = false
        let deadline = time(nil) + limits.clockSeconds
        func stopSending() {
            if isOpen { _ = close(toChild) }
            isOpen = false
        }
        if input.isEmpty { stopSending() }
        while true {
            var ends = [pollfd(fd: fromChild, events: Int16(POLLIN), revents: 0)]
            if isOpen { ends.append(pollfd(fd: toChild, events: Int16(POLLOUT), revents: 0)) }
            let left = deadline - time(nil)
            guard left > 0 else {
                isLate = true
                break
            }
            let ready = unsafe poll(&ends, nfds_t(ends.count), Int32(left) * 1000)
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else {
                isLate = ready == 0
                break
            }
            if isOpen, ends[1].revents != 0 {
                sent += Self.send(input, from: sent, to: toChild) ?? input.count
                if sent >= input.count { stopSending() }
            }
            if ends[0].revents != 0 {
                guard Self.receive(into: &output, from: fromChild) else { break }
                if output.count > limits.outputBytes { break }
            }
        }
        stopSending()
        _ = close(fromChild)
        let isCut = output.count > limits.outputBytes
        if isLate || isCut { kill(process, SIGKILL) }
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        if isLate { return nil }
        if isCut { return Array(output.prefix(limits.outputBytes)) }
        return status == 0 ? output : nil
    }

    /// How many bytes went; `nil` where nobody listens any more.
    private static func send(_ bytes: [UInt8], from start: Int, to end: Int32) -> Int? {
        let count = unsafe bytes.withUnsafeBytes { buffer in
            unsafe write(end, buffer.baseAddress?.advanced(by: start), bytes.count - start)
        }
        if count < 0 { return errno == EAGAIN || errno == EINTR ? 0 : nil }
        return count
    }

    /// False at the end.
    private static func receive(into output: inout [UInt8], from end: Int32) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe buffer.withUnsafeMutableBytes {
            unsafe read(end, $0.baseAddress, $0.count)
        }
        if count < 0 { return errno == EAGAIN || errno == EINTR }
        output.append(contentsOf: buffer.prefix(count))
        return count > 0
    }

    private static func withCStrings<T>(
        _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> T
    ) -> T {
        var pointers = unsafe texts.map { unsafe strdup($0) } + [nil]
        defer { for index in texts.indices { unsafe free(pointers[index]) } }
        return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
            // The buffer holds at least the closing nil.
            unsafe body(UnsafePointer(buffer.baseAddress.unsafelyUnwrapped))
        }
    }
}
