import Glibc

/// C strings for the fields of an options structure; freed by whoever made it.
@safe struct CStrings: ~Copyable {
    private var strings: [UnsafeMutablePointer<CChar>]

    init() { unsafe strings = [] }

    @unsafe mutating func add(_ text: String) -> UnsafeMutablePointer<CChar>? {
        guard let copy = unsafe strdup(text) else { return nil }
        unsafe strings.append(copy)
        return unsafe copy
    }

    mutating func free() {
        while let string = unsafe strings.popLast() { unsafe Glibc.free(string) }
    }
}
