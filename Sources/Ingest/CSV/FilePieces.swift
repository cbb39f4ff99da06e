import Glibc

/// A file that is read piece by piece into one buffer: the one door to the system's `open` and `read`.
struct FilePieces: ~Copyable {
    private let descriptor: CInt
    private var buffer: [UInt8]

    /// Opens a file; `nil` where there is none that may be read.
    init?(path: String, pieceBytes: Int) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        buffer = [UInt8](repeating: 0, count: pieceBytes)
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    /// The next bytes; empty at the end, `nil` where reading fails.
    mutating func next() -> ArraySlice<UInt8>? {
        let descriptor = descriptor
        let count = unsafe buffer.withUnsafeMutableBytes { bytes in
            var count: Int
            repeat {
                count = unsafe read(descriptor, bytes.baseAddress, bytes.count)
            } while count < 0 && errno == EINTR
            return count
        }
        return count < 0 ? nil : buffer[..<count]
    }

    /// The file's size; 0 for what is no plain file.
    var byteCount: Int {
        var facts = stat()
        return unsafe fstat(descriptor, &facts) == 0 ? facts.st_size : 0
    }

    /// Goes back to a byte.
    mutating func seek(to offset: Int) -> Bool { lseek(descriptor, offset, SEEK_SET) == offset }
}
