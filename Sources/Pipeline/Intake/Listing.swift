import Glibc
import SSMEModel

/// What lies in a folder, by names as the file system holds them: bytes, in whatever encoding, nothing skipped.
@safe struct Listing {
    /// One file or folder.
    struct Entry {
        /// The name as people read it: UTF-8, or else Latin-1; control characters and the marks that reorder text
        /// become `�`, so that a name can be printed anywhere.
        let name: String
        /// The path, as the system wants it.
        let path: Path
        let isFolder: Bool
        /// **Units**: bytes.
        let byteCount: Int
        /// When its content changed last, by whoever wrote it. **Units**: nanoseconds since 1970.
        let modified: Int
        /// When it came to lie here or was changed, by this machine's clock. **Units**: nanoseconds since 1970.
        let landed: Int
    }

    /// A path that somebody named, and names found one inside the other from there.
    @safe struct Path {
        private let named: [CChar]
        private let inner: [[CChar]]

        init(_ path: String) { self.init(named: path.utf8CString.map { $0 }, inner: []) }

        private init(named: [CChar], inner: [[CChar]]) {
            self.named = named
            self.inner = inner
        }

        fileprivate func appending(_ name: [UInt8]) -> Path {
            Path(named: named, inner: inner + [name.map { CChar(bitPattern: $0) } + [0]])
        }

        /// The whole content. **Throws**: `cannotRead`, with the system's reason.
        func read(upTo maxBytes: Int) throws(PipelineError) -> [UInt8] {
            guard let descriptor = opened(O_RDONLY | O_NONBLOCK) else {
                throw .cannotRead(path: "", reason: SystemReason.last)
            }
            defer { close(descriptor) }
            return try Descriptor.read(descriptor, upTo: maxBytes)
        }

        /// Opens it, folder by folder: a link is followed only where somebody named it, even if a folder becomes one on
        /// the way.
        fileprivate func opened(_ flags: Int32) -> Int32? {
            guard let last = inner.last else {
                return Self.valid(unsafe open(named, flags | O_CLOEXEC))
            }
            return inside { unsafe openat($0, last, flags | O_NOFOLLOW | O_CLOEXEC) }
                .flatMap(Self.valid)
        }

        /// What it is now.
        fileprivate func status(following: Bool) -> stat? {
            var facts = stat()
            let result =
                if let last = inner.last {
                    inside { unsafe fstatat($0, last, &facts, AT_SYMLINK_NOFOLLOW) }
                } else {
                    unsafe following ? stat(named, &facts) : lstat(named, &facts)
                }
            return result == 0 ? facts : nil
        }

        /// Does something in the folder that holds it; `nil` where that cannot be opened.
        private func inside<T>(_ body: (Int32) -> T) -> T? {
            let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
            guard var folder = Self.valid(unsafe open(named, flags)) else { return nil }
            for name in inner.dropLast() {
                let next = unsafe openat(folder, name, flags | O_NOFOLLOW)
                close(folder)
                guard next >= 0 else { return nil }
                folder = next
            }
            defer { close(folder) }
            return body(folder)
        }

        private static func valid(_ descriptor: Int32) -> Int32? {
            descriptor >= 0 ? descriptor : nil
        }
    }

    /// The files and folders directly inside a folder, by name; `nil` where it cannot be listed. What is neither — links,
    /// pipes, devices — is left out.
    static func entries(of folder: Path) -> [Entry]? {
        guard let descriptor = folder.opened(O_RDONLY | O_DIRECTORY) else { return nil }
        guard let stream = unsafe fdopendir(descriptor) else {
            close(descriptor)
            return nil
        }
        defer { unsafe closedir(stream) }
        var entries: [Entry] = []
        while let found = unsafe readdir(stream) {
            let name = unsafe withUnsafeBytes(of: &found.pointee.d_name) {
                unsafe Array($0.prefix { $0 != 0 })
            }
            guard name != [46], name != [46, 46] else { continue }
            if let entry = entry(name, in: folder) { entries.append(entry) }
        }
        return entries.sorted { $0.name < $1.name }
    }

    /// The regular files under a folder at any depth, each with its path inside it, by name.
    static func files(under folder: Path, depth: Int = 0) -> [(name: String, entry: Entry)] {
        guard depth < maxDepth, let entries = entries(of: folder) else { return [] }
        var files: [(name: String, entry: Entry)] = []
        for entry in entries where Inbox.isDelivery(entry.name) {
            if entry.isFolder {
                files += Self.files(under: entry.path, depth: depth + 1)
                    .map { (entry.name + "/" + $0.name, $0.entry) }
            } else {
                files.append((entry.name, entry))
            }
        }
        return files
    }

    /// Deeper folders are not looked into.
    static let maxDepth = 32

    /// What a path leads to; `nil` where it is neither file nor folder.
    static func entry(at path: String) -> Entry? {
        let name = path.split(separator: "/").last.map { Array($0.utf8) } ?? []
        return describe(name, at: Path(path), following: true)
    }

    /// What lies now where an entry was seen. **Throws**: `cannotRead` where nothing does.
    static func entry(like seen: Entry) throws(PipelineError) -> Entry {
        guard let now = describe(Array(seen.name.utf8), at: seen.path, following: false) else {
            throw .cannotRead(path: "", reason: SystemReason.last)
        }
        return now
    }

    private static func entry(_ name: [UInt8], in folder: Path) -> Entry? {
        describe(name, at: folder.appending(name), following: false)
    }

    private static func describe(_ name: [UInt8], at path: Path, following: Bool) -> Entry? {
        guard let facts = path.status(following: following) else { return nil }
        let kind = facts.st_mode & S_IFMT
        guard kind == S_IFREG || kind == S_IFDIR else { return nil }
        return Entry(
            name: shown(name), path: path, isFolder: kind == S_IFDIR,
            byteCount: Int(facts.st_size),
            modified: facts.st_mtim.tv_sec * 1_000_000_000 + facts.st_mtim.tv_nsec,
            landed: facts.st_ctim.tv_sec * 1_000_000_000 + facts.st_ctim.tv_nsec)
    }

    private static func shown(_ bytes: [UInt8]) -> String {
        shown(
            String(validating: bytes, as: UTF8.self)
                ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })))
    }

    /// A name as people may read it.
    static func shown(_ text: String) -> String { text.plainName }
}
