import Glibc

/// The system's words for its last error.
enum SystemReason {
    static var last: String { unsafe String(cString: strerror(errno)) }
}
