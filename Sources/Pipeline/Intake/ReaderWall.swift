import CSeccomp
import Glibc

/// What keeps the process that reads strangers' files away from the network.
///
/// **Source**: seccomp(2), unshare(2).
enum ReaderWall: String, Sendable {
    /// A filter of system calls: no network, nothing written, and no other program but those that it is put up around.
    case filter
    /// An empty network of its own; the rest stays open.
    case network
    /// Nothing: this system allows neither.
    case open

    /// Puts up the best wall that this system allows, around this process and for good.
    static func putUp() -> ReaderWall {
        if wall_put_up() == 0 { return canOpenSocket ? .open : .filter }
        return wall_leave_network() == 0 ? .network : .open
    }

    /// Puts up the best wall that leaves other programs to be started, around them too.
    static func putUpAroundPrograms() -> ReaderWall {
        if wall_put_up_around_programs() == 0 { return canOpenSocket ? .open : .filter }
        return wall_leave_network() == 0 ? .network : .open
    }

    /// True where this process may open a socket.
    private static var canOpenSocket: Bool {
        [AF_INET, AF_UNIX].contains { family in
            let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
            if descriptor >= 0 { close(descriptor) }
            return descriptor >= 0
        }
    }
}
