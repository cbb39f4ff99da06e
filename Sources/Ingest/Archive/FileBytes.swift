#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file whose bytes are read where they are asked for, never all at once unless that is asked.
///
/// **Shape**: the size is that of the moment it was opened; a file that shrinks afterwards gives fewer bytes.
public final class FileBytes: Sendable {
    /// How many bytes the file holds. **Units**: bytes.
    public let count: Int
    private let descriptor: Int32

    /// Opens a file; `nil` where there is no readable plain file.
    public init?(path: String) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            return nil
        }
        count = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// All bytes.
    public func all() -> [UInt8] { bytes(in: 0..<count) }

    /// The bytes of a range, cut to what the file holds.
    public func bytes(in range: Range<Int>) -> [UInt8] {
        let range = range.clamped(to: 0..<count)
        return unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
            while filled < range.count {
                let start = unsafe buffer.baseAddress.map { unsafe $0 + filled }
                let got = unsafe pread(
                    descriptor, start, range.count - filled, range.lowerBound + filled)
                if got < 0 && errno == EINTR { continue }
                guard got > 0 else { return }
                filled += got
            }
        }
    }
}
