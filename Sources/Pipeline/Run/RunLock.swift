import Glibc

/// One run at a time: an advisory lock that the system drops when its process ends, however it ends.
@safe struct RunLock: ~Copyable {
    private let descriptor: Int32

    /// Takes the lock.
    ///
    /// **Throws**: `PipelineError.locked` where another run holds it, `.cannotWrite` where the file cannot be made.
    init(path: String) throws(PipelineError) {
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw .cannotWrite(path: path, reason: SystemReason.last)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let owner = Self.owner(descriptor)
            close(descriptor)
            throw .locked(path: path, owner: owner)
        }
        let name = [UInt8]("\(getpid())\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = unsafe pwrite(descriptor, name, name.count, 0)
    }

    deinit {
        _ = flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    private static func owner(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(0, count)).prefix { $0 != 10 }, as: UTF8.self)
    }
}
