import Glibc

/// Another program, run in a process group of its own so that it can be ended with all it started.
struct ChildProcess: Sendable {
    private let identifier: pid_t

    /// Starts a program; `nil` where that fails, with the reason in `errno`. Where `output` is negative it goes nowhere.
    ///
    /// It begins with the signals of a fresh program: none held back, none ignored. `kept` is an open file that the program and all it starts hold as their descriptor 9.
    init?(_ words: [String], output: Int32 = -1, keeping kept: Int32 = -1) {
        guard let program = words.first else { return nil }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        for stream in [1, 2] as [Int32] {
            if output >= 0 {
                unsafe posix_spawn_file_actions_adddup2(&actions, output, stream)
            } else {
                unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
            }
        }
        if kept >= 0 { unsafe posix_spawn_file_actions_adddup2(&actions, kept, 9) }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe posix_spawnattr_setsigmask(&attributes, &signals)
        unsafe sigaddset(&signals, SIGPIPE)
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe arguments.forEach { unsafe free($0) } }
        var process: pid_t = 0
        let result = unsafe posix_spawnp(
            &process, program, &actions, &attributes, &arguments, environ)
        guard result == 0 else {
            errno = result
            return nil
        }
        identifier = process
    }

    /// Waits until it ends, and ends it after so many seconds or once `isTooMuch` says so. **Shape**: its exit code, 128 and
    /// the signal where one ended it; -1 where it cannot be waited for.
    ///
    /// What it started and left behind is ended with it, unless `sparingRest`.
    func wait(
        seconds: Int, sparingRest: Bool = false, orUntil isTooMuch: () -> Bool = { false }
    ) -> Int32 {
        let deadline = ContinuousClock.now + .seconds(seconds)
        var status: Int32 = 0
        var isEnded = false
        while true {
            let ended = unsafe waitpid(identifier, &status, isEnded ? 0 : WNOHANG)
            if ended == identifier { break }
            if ended < 0, errno != EINTR { return -1 }
            if ContinuousClock.now > deadline || isTooMuch() {
                kill(-identifier, SIGKILL)
                isEnded = true
            } else {
                usleep(5_000)
            }
        }
        if !sparingRest { kill(-identifier, SIGKILL) }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
