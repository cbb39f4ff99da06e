import CMagic

/// One libmagic cookie: content in, media type out. The only file that sees the library.
///
/// The type is told by content alone. Nothing is decompressed, and no other program is started.
@safe struct LibMagic: ~Copyable {
    private let cookie: magic_t

    /// Loads the system's database of types.
    init() throws(EvidenceError) {
        let flags =
            MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_ELF | MAGIC_NO_CHECK_TOKENS
        guard let cookie = unsafe magic_open(flags) else {
            throw .detectorUnavailable("magic_open")
        }
        guard unsafe magic_load(cookie, nil) == 0 else {
            let problem = unsafe magic_error(cookie).map { unsafe String(cString: $0) }
            unsafe magic_close(cookie)
            throw .detectorUnavailable(problem ?? "magic_load")
        }
        unsafe self.cookie = cookie
    }

    deinit { unsafe magic_close(cookie) }

    /// `application/pdf`; `nil` where the library fails on the content.
    borrowing func mediaType(of bytes: ArraySlice<UInt8>) -> String? {
        unsafe bytes.withUnsafeBytes { buffer in
            unsafe magic_buffer(cookie, buffer.baseAddress, buffer.count)
                .map { unsafe String(cString: $0) }
        }
    }
}
