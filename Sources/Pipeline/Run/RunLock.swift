import Foundation
import Glibc

/// One run at a time: an advisory lock that the system drops when its process ends, however it ends.
///
/// The file beside it names the owner. Whoever finds a name in a lock that is free follows an owner that died: the lock is
/// its own by then, and `formerOwner` says whose it was.
@safe struct RunLock: ~Copyable {
    /// The owner that died holding the lock; `nil` where the last one put it down.
    let formerOwner: LockOwner?
    private let descriptor: Int32

    /// Takes the lock.
    ///
    /// **Throws**: `PipelineError.locked` where another run holds it, `.cannotWrite` where the file cannot be made.
    init(path: String) throws(PipelineError) {
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw .cannotWrite(path: path, reason: SystemReason.last)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let isHeld = errno == EWOULDBLOCK
            let reason = SystemReason.last
            let owner = Self.owner(descriptor)
            close(descriptor)
            throw isHeld
                ? .locked(path: path, owner: owner) : .cannotWrite(path: path, reason: reason)
        }
        self.descriptor = descriptor
        formerOwner = Self.owner(descriptor)
        let name = (try? JSONEncoder().encode(LockOwner.current)) ?? Data()
        ftruncate(descriptor, 0)
        lseek(descriptor, 0, SEEK_SET)
        _ = Descriptor.write([UInt8](name), to: descriptor)
    }

    deinit {
        ftruncate(descriptor, 0)
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    private static func owner(_ descriptor: Int32) -> LockOwner? {
        var bytes = [UInt8](repeating: 0, count: 1024)
        let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
        return try? JSONDecoder().decode(LockOwner.self, from: Data(bytes.prefix(max(0, count))))
    }
}
