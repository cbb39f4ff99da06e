import Foundation
import Glibc
import SSMEModel

/// The process that holds the lock of a run, as it wrote itself down.
public struct LockOwner: Hashable, Sendable, Codable {
    /// Its process number.
    public let process: Int32
    /// The machine's name.
    public let host: String
    /// The machine's boot, as the kernel names it: a process number means nothing after another boot.
    public let boot: String
    /// **Units**: seconds since 1970, by the machine's clock.
    public let since: Int

    /// This process, now.
    static var current: LockOwner {
        LockOwner(
            process: getpid(), host: ProcessInfo.processInfo.hostName, boot: bootIdentifier,
            since: time(nil))
    }

    /// The running boot's name; empty where the kernel has none.
    static var bootIdentifier: String {
        let text = (try? DurableFile.text("/proc/sys/kernel/random/boot_id")) ?? ""
        return String(text.prefix { !$0.isNewline })
    }

    /// «proceso 4242 en «srv1», desde hace 2 h 5 min».
    func words(now: Int = time(nil)) -> LocalizedText {
        let minutes = max(0, now - since) / 60
        let age = minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
        return LocalizedText(
            "proceso \(process) en «\(host)», desde hace \(age)",
            english: "process \(process) on «\(host)», for \(age)")
    }

    private enum CodingKeys: String, CodingKey { case process, host, boot, since }
}
