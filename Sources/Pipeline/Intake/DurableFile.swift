import Foundation
import Glibc
import SSMEModel

/// Files written so that a crash leaves either the whole file or none: written aside, synced, renamed.
enum DurableFile {
    /// Writes bytes at a path, replacing what is there.
    static func write(_ bytes: [UInt8], to path: String) throws(PipelineError) {
        let aside = path + ".partial"
        try makeFolder(parent(of: path))
        let descriptor = unsafe open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw .cannotWrite(path: path, reason: SystemReason.last)
        }
        let isWhole = Descriptor.write(bytes, to: descriptor) && fsync(descriptor) == 0
        let reason = SystemReason.last
        guard close(descriptor) == 0, isWhole else {
            unsafe unlink(aside)
            throw .cannotWrite(path: path, reason: reason)
        }
        try move(aside, to: path)
    }

    /// Writes a new file that only its owner reads. **Throws**: `alreadyThere` where there is one.
    static func createSecret(_ bytes: [UInt8], at path: String) throws(PipelineError) {
        try makeFolder(parent(of: path))
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            guard errno != EEXIST else { throw .refused(keyThere(path)) }
            throw .cannotWrite(path: path, reason: SystemReason.last)
        }
        let isWhole = Descriptor.write(bytes, to: descriptor) && fsync(descriptor) == 0
        let reason = SystemReason.last
        guard close(descriptor) == 0, isWhole else {
            unsafe unlink(path)
            throw .cannotWrite(path: path, reason: reason)
        }
        sync(folder: parent(of: path))
    }

    /// Makes a file that somebody else wrote durable. **Throws**: `cannotWrite`.
    static func sync(_ path: String) throws(PipelineError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0, fsync(descriptor) == 0, close(descriptor) == 0 else {
            throw .cannotWrite(path: path, reason: SystemReason.last)
        }
    }

    /// Makes every file under a folder durable, and that it is there. **Throws**: `cannotWrite`.
    static func sync(filesIn folder: String) throws(PipelineError) {
        for name in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
            try sync(folder + "/" + name)
        }
        sync(folder: folder)
    }

    /// Renames a file or folder and makes the rename durable.
    static func move(_ source: String, to path: String) throws(PipelineError) {
        guard unsafe rename(source, path) == 0 else {
            throw .cannotWrite(path: path, reason: SystemReason.last)
        }
        sync(folder: parent(of: path))
    }

    /// Makes a folder and those above it, and makes durable that they are there.
    static func makeFolder(_ path: String) throws(PipelineError) {
        var missing: [String] = []
        var folder = path
        while !folder.isEmpty, unsafe access(folder, F_OK) != 0 {
            missing.append(folder)
            folder = parent(of: folder)
        }
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        } catch {
            throw .cannotWrite(path: path, reason: SystemReason.last)
        }
        for folder in missing.reversed() { sync(folder: parent(of: folder)) }
    }

    /// True for a folder, or a link to one.
    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// Reads a whole file. **Throws**: `cannotRead`, also for a pipe or a device, which may have no end.
    static func read(_ path: String) throws(PipelineError) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .cannotRead(path: path, reason: SystemReason.last) }
        defer { close(descriptor) }
        var facts = stat()
        guard unsafe fstat(descriptor, &facts) == 0,
            [S_IFREG, S_IFDIR].contains(facts.st_mode & S_IFMT)
        else {
            throw .cannotRead(
                path: path, reason: LocalizedText("no es un archivo", english: "it is no file"))
        }
        do throws(PipelineError) {
            return try Descriptor.read(descriptor, upTo: Int.max)
        } catch {
            throw .cannotRead(path: path, reason: SystemReason.last)
        }
    }

    /// Reads a file as UTF-8 text. **Throws**: `cannotRead`.
    static func text(_ path: String) throws(PipelineError) -> String {
        String(decoding: try read(path), as: UTF8.self)
    }

    private static func keyThere(_ path: String) -> LocalizedText {
        LocalizedText(
            "«\(path)» ya existe, y una llave no se reemplaza. Escoja otro archivo.",
            english: "«\(path)» is there already, and a key is never replaced. Choose another file."
        )
    }

    static func parent(of path: String) -> String {
        URL(fileURLWithPath: path).deletingLastPathComponent().path
    }

    private static func sync(folder: String) {
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}

/// Reading and writing open files, whole or not at all.
enum Descriptor {
    /// Reads to the end. **Throws**: `cannotRead` where the system refuses, or where more than `maxBytes` come.
    static func read(_ descriptor: Int32, upTo maxBytes: Int) throws(PipelineError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .cannotRead(path: "", reason: SystemReason.last) }
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: buffer.prefix(count))
            guard bytes.count <= maxBytes else {
                throw .cannotRead(
                    path: "",
                    reason: LocalizedText(
                        "pesa más de \(maxBytes / 1_048_576) MiB",
                        english: "larger than \(maxBytes / 1_048_576) MiB"))
            }
        }
    }

    /// Writes every byte; false where the system took fewer, with the reason in `errno`.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    descriptor, buffer.baseAddress?.advanced(by: sent), bytes.count - sent)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}
